package askwell.bot.administering;

import askwell.bot.chat.Finding;
import askwell.bot.chat.Invocation;
import askwell.bot.journal.Journal;
import askwell.config.Layers;
import askwell.config.Phrases;
import askwell.config.Settings;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.store.ArticleStore;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What admins work with.
///
/// @param layers where the settings come from
/// @param store empty where articles come from files alone
/// @param takeIn takes in at once what the settings say now
/// @param scope what the doctor tells of
/// @param onDiscord looks at what can be wrong on Discord
public record Office(
        Settings settings,
        Layers layers,
        KnowledgeBase knowledge,
        Optional<ArticleStore> store,
        Journal journal,
        Clock clock,
        Runnable takeIn,
        Doctor.Scope scope,
        Supplier<List<Finding>> onDiscord) {

    Phrases phrases(Invocation invocation) {
        return settings.texts().in(invocation.locale());
    }
}
