package askwell.bot;

import askwell.bot.chat.Card;
import askwell.bot.chat.Reply;

import java.util.function.Consumer;
import java.util.function.Function;

/// Answers on where one line fails: it says so, and the conversation goes on.
final class Steady implements Function<String, Reply> {
    private final Function<String, Reply> answering;
    private final Consumer<RuntimeException> complaint;

    /// @param complaint is told what failed
    Steady(Function<String, Reply> answering, Consumer<RuntimeException> complaint) {
        this.answering = answering;
        this.complaint = complaint;
    }

    @Override
    public Reply apply(String line) {
        try {
            return answering.apply(line);
        } catch (RuntimeException problem) {
            complaint.accept(problem);
            return Reply.of(
                    Card.titled("Something went wrong here, and it is not your fault")
                            .saying("Please ask again, or ask me something else."));
        }
    }
}
