package askwell.bot.administering;

import askwell.bot.chat.Finding;
import askwell.config.Effective;
import askwell.config.Ignored;
import askwell.config.Settings;
import askwell.config.Storage;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.store.ArticleStore;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Looks at everything that can be wrong with an Askwell, and says how to mend it.
public final class Doctor {
    private final Settings settings;
    private final Effective effective;
    private final List<Ignored> ignored;
    private final Clock clock;
    private final Scope scope;

    /// Whose findings are wanted.
    public enum Scope {
        /// All, also what concerns the whole bot: of whoever runs it.
        BOT,
        /// What a server with a section in the settings has for itself: of whoever manages that server, and can mend nothing of
        /// the rest.
        SERVER
    }

    /// @param effective the same settings, with where each comes from
    /// @param ignored what was set on Discord and has no effect
    public Doctor(
            Settings settings,
            Effective effective,
            List<Ignored> ignored,
            Clock clock,
            Scope scope) {
        this.scope = scope;
        this.ignored = List.copyOf(ignored);
        this.settings = settings;
        this.effective = effective;
        this.clock = clock;
    }

    /// What can be told from the settings alone.
    public List<Finding> settings() {
        var today = LocalDate.now(clock);
        return Stream.of(
                        contradictions(),
                        Helplines.of(settings.safety(), today),
                        GroupDetails.of(settings.groups(), today))
                .flatMap(List::stream)
                .toList();
    }

    private List<Finding> contradictions() {
        var all = new Contradictions(settings, ignored);
        return switch (scope) {
            case BOT -> all.ofBot(effective);
            case SERVER -> all.ofServer();
        };
    }

    /// What can be told from what is on the disk.
    public static List<Finding> storage(Storage storage, Scope scope) {
        return switch (scope) {
            case BOT -> StorageRoom.ofBot(storage);
            case SERVER -> StorageRoom.ofServer(storage);
        };
    }

    /// What can be told from the articles, as they are answered with.
    public static List<Finding> column(ArticleStore store, KnowledgeBase knowledge) {
        return ColumnState.of(store, knowledge);
    }
}
