package askwell.bot.terminal;

import java.util.Optional;

/// Where a person reads and types: a terminal, or a pipe.
interface Screen extends AutoCloseable {

    /// What is typed; empty at the end, and where they want to leave.
    Optional<String> read(Prompt prompt);

    void print(String text);

    /// Shows how far something has come, in the place of what was shown so before.
    void progress(String line);

    /// Cards as this screen shows them.
    CardText cards();

    /// Whether what stands at a prompt already can be edited there. Otherwise it stays where nothing is typed.
    boolean isEdited();

    @Override
    void close();
}
