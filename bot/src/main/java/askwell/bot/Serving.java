package askwell.bot;

import askwell.bot.administering.Administrators;
import askwell.bot.administering.Doctor;
import askwell.bot.administering.InsightCommand;
import askwell.bot.administering.Insights;
import askwell.bot.administering.Office;
import askwell.bot.asking.Diary;
import askwell.bot.asking.Lookups;
import askwell.bot.asking.Members;
import askwell.bot.asking.Talk;
import askwell.bot.chat.Command;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Finding;
import askwell.bot.chat.Outbox;
import askwell.bot.journal.Journal;
import askwell.bot.metrics.Meters;
import askwell.bot.moderating.Moderators;
import askwell.bot.moderating.Workshop;
import askwell.config.Layers;
import askwell.config.Settings;
import askwell.knowledge.store.ArticleStore;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What people are served with under one state of the settings.
record Serving(
        Settings settings,
        Members members,
        Optional<Moderators> moderators,
        Administrators administrators,
        Optional<Command> insight,
        Lookups lookups) {

    /// What it is made of, whatever the settings.
    ///
    /// @param diaries those of all servers
    /// @param layers where the settings come from
    /// @param takeIn takes in at once what they say now
    /// @param scope what the doctor tells of
    /// @param examination what is found on Discord under settings
    record Means(
            House house,
            Column column,
            Journal journal,
            Supplier<List<Diary>> diaries,
            Outbox outbox,
            Talk talk,
            Meters meters,
            Runnable tellWhoWaits,
            Layers layers,
            Runnable takeIn,
            Doctor.Scope scope,
            Function<Settings, List<Finding>> examination) {}

    static Serving of(Settings settings, Means means) {
        var knowledge = means.column().knowledge();
        var lookups =
                new Lookups(
                        means.house().asking(means.column(), settings),
                        knowledge,
                        means.meters()::lookedUp);
        return new Serving(
                settings,
                new Members(
                        settings,
                        knowledge,
                        lookups,
                        means.journal(),
                        new Drafting(means.column().store(), means.outbox()),
                        means.diaries(),
                        means.outbox(),
                        means.talk(),
                        means.house().clock()),
                means.column()
                        .store()
                        .map(store ->
                                new Moderators(
                                        new Workshop(
                                                settings,
                                                knowledge,
                                                store,
                                                means.journal(),
                                                means.outbox(),
                                                means.house().clock(),
                                                means.tellWhoWaits()))),
                new Administrators(
                        new Office(
                                settings,
                                means.layers(),
                                knowledge,
                                means.column().store(),
                                means.journal(),
                                means.house().clock(),
                                means.takeIn(),
                                means.scope(),
                                () -> means.examination().apply(settings))),
                means.column().store().map(store -> insight(settings, store, means)),
                lookups);
    }

    private static Command insight(Settings settings, ArticleStore store, Means means) {
        return new InsightCommand(
                new Insights(store, means.journal(), means.house().clock()), settings.texts());
    }

    Stream<Command> commands() {
        return Stream.of(
                        members.commands().stream(),
                        moderators.stream().flatMap(all -> all.commands().stream()),
                        administrators.commands().stream(),
                        insight.stream())
                .flatMap(Function.identity());
    }

    Stream<Deed> deeds() {
        return Stream.of(
                        members.deeds().stream(),
                        moderators.stream().flatMap(all -> all.deeds().stream()),
                        administrators.deeds().stream())
                .flatMap(Function.identity());
    }

    Command command(String name) {
        return named(commands(), Command::name, name);
    }

    Deed deed(String name) {
        return named(deeds(), Deed::name, name);
    }

    /// There are the same ones under all settings.
    private static <T> T named(Stream<T> all, Function<T, String> naming, String name) {
        return all.filter(one -> naming.apply(one).equals(name)).findFirst().orElseThrow();
    }
}
