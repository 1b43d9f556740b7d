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

    /// @param effective the same settings, with where each comes from
    /// @param ignored what was set on Discord and has no effect
    public Doctor(Settings settings, Effective effective, List<Ignored> ignored, Clock clock) {
        this.ignored = List.copyOf(ignored);
        this.settings = settings;
        this.effective = effective;
        this.clock = clock;
    }

    /// What can be told from the settings alone.
    public List<Finding> settings() {
        var today = LocalDate.now(clock);
        return Stream.of(
                        Contradictions.of(settings, effective, ignored),
                        Helplines.of(settings.safety(), today),
                        GroupDetails.of(settings.groups(), today))
                .flatMap(List::stream)
                .toList();
    }

    /// What can be told from what is on the disk.
    public static List<Finding> storage(Storage storage) {
        return StorageRoom.of(storage);
    }

    /// What can be told from the articles, as they are answered with.
    public static List<Finding> column(ArticleStore store, KnowledgeBase knowledge) {
        return ColumnState.of(store, knowledge);
    }
}
