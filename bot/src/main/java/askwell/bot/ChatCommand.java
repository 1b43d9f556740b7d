package askwell.bot;

import static java.nio.charset.StandardCharsets.UTF_8;

import askwell.bot.asking.Conversation;
import askwell.bot.terminal.TerminalChat;
import askwell.config.Settings;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.article.Article;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// `askwell chat` talks in the terminal.
@Command(
        name = "chat",
        description = "Talks in the terminal, or with what is piped in.",
        footer = {"", "Example:", "  askwell chat"})
final class ChatCommand implements Callable<Integer> {
    private final House house;
    private final InputStream in;
    private final boolean terminal;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Common common = new Common();

    @Mixin private Sources sources = new Sources();

    /// @param terminal whether a person sits at both ends
    ChatCommand(House house, InputStream in, boolean terminal) {
        this.house = house;
        this.in = in;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var settings = house.settings(common, sources.keeping());
        try (var watch = house.watch(spec);
                var column = house.column(sources, settings, watch)) {
            var conversation = conversation(settings, column);
            var steady =
                    new Steady(line -> upToDate(column, conversation).say(line), this::complain);
            var chat = new TerminalChat(conversation.welcome(), steady);
            if (terminal) {
                chat.talk(history(), () -> known(column.knowledge()));
            } else {
                chat.pipe(
                        new BufferedReader(new InputStreamReader(in, UTF_8)),
                        spec.commandLine().getOut());
            }
        }
        return 0;
    }

    private Conversation conversation(Settings settings, Column column) {
        return new Conversation(
                settings,
                column.knowledge(),
                house.asking(column, settings),
                house.clock(),
                house.locale());
    }

    /// What is imported meanwhile is answered from, too.
    private static Conversation upToDate(Column column, Conversation conversation) {
        column.knowledge().catchUp();
        return conversation;
    }

    private void complain(RuntimeException problem) {
        Problems.complain(spec.commandLine().getErr(), problem, common.debug());
    }

    /// None where the folder cannot be written to.
    private Optional<Path> history() {
        try {
            Files.createDirectories(house.cache());
            return Optional.of(house.cache().resolve("history"))
                    .filter(_ -> Files.isWritable(house.cache()));
        } catch (IOException readOnly) {
            return Optional.empty();
        }
    }

    private static List<String> known(KnowledgeBase knowledge) {
        return Stream.concat(
                        Stream.of("/why", "/groups", "/help", "/quit"),
                        knowledge.articles().stream().flatMap(ChatCommand::wordings))
                .toList();
    }

    private static Stream<String> wordings(Article article) {
        return Stream.concat(article.wordings().stream(), Stream.of(article.question()));
    }
}
