package askwell.bot.asking;

import askwell.bot.chat.Command;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Listener;
import askwell.bot.chat.Outbox;
import askwell.bot.group.GroupCommand;
import askwell.bot.group.GroupDeeds;
import askwell.bot.group.GroupsCommand;
import askwell.bot.journal.Journal;
import askwell.bot.safety.SafetyCards;
import askwell.bot.safety.SafetyDeeds;
import askwell.bot.safety.SupportNowCommand;
import askwell.config.Phrases;
import askwell.config.Settings;
import askwell.knowledge.answer.KnowledgeBase;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Everything that members can do, wired by hand.
public final class Members {
    private final Answers answers;
    private final Telling telling;
    private final List<Command> commands = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();
    private final Hearing hearing;

    /// @param diaries all that there are, among them the journal
    public Members(
            Settings settings,
            KnowledgeBase knowledge,
            Lookups lookups,
            Journal journal,
            Writings writings,
            Supplier<List<Diary>> diaries,
            Outbox outbox,
            Talk talk,
            Clock clock) {
        var texts = settings.texts();
        var buttons = new Buttons(settings.discord().moderatorsChannel().isPresent());
        var safety = new SafetyCards(settings.safety());
        answers = Answers.withFiles(settings, clock);
        telling =
                new Telling(
                        texts,
                        journal,
                        outbox,
                        clock,
                        () ->
                                Optional.of(settings.organisation().name())
                                        .filter(_ -> diaries.get().size() > 1));
        var reception =
                new Reception(settings, lookups, answers, buttons, journal, safety, outbox, clock);
        var here = new Diary(settings.organisation().name(), journal, writings);
        var privacy = new PrivacyCommands(texts, here, diaries);
        hearing =
                new Hearing(
                        settings.discord().watch(),
                        reception,
                        lookups,
                        journal,
                        outbox,
                        talk,
                        () -> settings.discord().quiet().isAt(clock.instant()));

        commands.add(new AskCommand(reception, knowledge));
        commands.add(new FindAnswerCommand(reception));
        commands.add(new GroupsCommand(settings, clock));
        commands.add(new GroupCommand(settings, clock));
        commands.add(new SupportNowCommand(safety, texts));
        commands.addAll(privacy.all());

        deeds.addAll(
                new FeedbackDeeds(
                                texts,
                                knowledge,
                                lookups,
                                answers,
                                new ArticleCards(clock),
                                buttons,
                                journal)
                        .all());
        deeds.addAll(new PersonDeeds(settings, answers, journal, outbox, telling, reception).all());
        deeds.addAll(GroupDeeds.of(settings, clock));
        deeds.addAll(new SafetyDeeds(safety, texts, clock).all());
        deeds.add(privacy.forgetting());
    }

    public List<Command> commands() {
        return List.copyOf(commands);
    }

    public List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    public Listener listener() {
        return hearing;
    }

    /// Who helps where we cannot, in words.
    public String person(Phrases phrases) {
        return answers.person(phrases);
    }

    /// Answers questions in watched channels that a stop of the bot has kept waiting. To be called every few seconds.
    public void answerWhatHasWaited() {
        hearing.catchUp();
    }

    /// Tells those whom a stop of the bot has kept waiting for an answer.
    public void tellWhoWaits() {
        telling.catchUp();
    }
}
