package askwell.bot.administering;

import static java.util.stream.Collectors.joining;

import askwell.bot.chat.Card;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Reply.Attachment;
import askwell.bot.journal.Journal;
import askwell.config.Answering;
import askwell.config.Phrases;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.article.Lesson.Golden;
import askwell.knowledge.article.Taught;
import askwell.knowledge.evaluation.WhatIf;
import askwell.knowledge.evaluation.WhatIf.Thresholds;
import askwell.knowledge.evaluation.WhatIf.Turn;
import askwell.knowledge.store.ArticleStore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What would become of questions under other thresholds, for an admin to see before they are set.
public final class Trying {
    public static final String THRESHOLD = "answering.threshold";
    public static final String UNSURE = "answering.unsure-threshold";

    private static final Logger LOG = LoggerFactory.getLogger(Trying.class);

    /// Questions of members that are asked again, the newest.
    private static final int ASKED = 2_000;

    private static final int NAMED = 5;
    private static final int LONGEST = 120;

    private final KnowledgeBase knowledge;
    private final ArticleStore store;
    private final Journal journal;
    private final Answering answering;

    public Trying(
            KnowledgeBase knowledge, ArticleStore store, Journal journal, Answering answering) {
        this.knowledge = knowledge;
        this.store = store;
        this.journal = journal;
        this.answering = answering;
    }

    /// The thresholds that hold, but for one.
    ///
    /// @return empty where there is no such setting, or its value will not do
    public Optional<Thresholds> with(String setting, String value) {
        try {
            double number = Double.parseDouble(value.strip());
            var after =
                    switch (setting) {
                        case THRESHOLD ->
                                new Thresholds(
                                        number, Math.min(answering.unsureThreshold(), number));
                        case UNSURE -> new Thresholds(answering.threshold(), number);
                        default -> new Thresholds(-1, -1);
                    };
            return 0 <= after.unsure() && after.unsure() <= after.answer() && after.answer() <= 1
                    ? Optional.of(after)
                    : Optional.empty();
        } catch (NumberFormatException words) {
            return Optional.empty();
        }
    }

    public WhatIf of(Thresholds after) {
        var golden = Golden.among(store.lessons().all().stream().map(Taught::lesson));
        return WhatIf.of(
                knowledge,
                golden,
                journal.askedQuestions(ASKED),
                new Thresholds(answering.threshold(), answering.unsureThreshold()),
                after);
    }

    /// Counts, and the first few of each kind; with the picture, where there are golden questions.
    public static Reply reply(WhatIf found, Phrases phrases) {
        var card =
                Card.titled(
                                phrases.say(
                                        "trying.title",
                                        "answer",
                                        number(found.after().answer()),
                                        "unsure",
                                        number(found.after().unsure())))
                        .saying(
                                phrases.say(
                                        "trying.asked",
                                        "count",
                                        found.replayed().size(),
                                        "golden",
                                        found.golden()));
        for (var turn : List.of(Turn.ANSWERED, Turn.WITHHELD, Turn.CHANGED)) {
            card = card.field(phrases.say(name(turn)), list(found, turn));
        }
        card =
                found.golden() == 0
                        ? card.saying(phrases.say("trying.no-golden"))
                        : card.field(
                                phrases.say("trying.wrong"),
                                phrases.say(
                                        "settings.from-to",
                                        "before",
                                        found.wrongNow(),
                                        "after",
                                        found.wrongThen()));
        return new Reply(
                List.of(card),
                picture(found).stream()
                        .map(png ->
                                new Attachment(
                                        "risk-coverage.png",
                                        ByteBuffer.wrap(png),
                                        Optional.of(
                                                phrases.say(
                                                        "trying.picture",
                                                        "before",
                                                        number(found.before().answer()),
                                                        "after",
                                                        number(found.after().answer())))))
                        .toList());
    }

    private static String name(Turn turn) {
        return "trying." + turn.name().toLowerCase(Locale.ROOT);
    }

    private static String list(WhatIf found, Turn turn) {
        var all = found.of(turn);
        var first =
                all.stream()
                        .limit(NAMED)
                        .map(one -> "\n· " + cut(one.question()))
                        .collect(joining());
        return all.size() + first + (all.size() > NAMED ? "\n· …" : "");
    }

    private static String cut(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST / 2)) + " …";
    }

    private static String number(double number) {
        return Double.toString(number);
    }

    private static Optional<byte[]> picture(WhatIf found) {
        try {
            return found.picture();
        } catch (IOException fontless) {
            LOG.warn("cannot draw a picture: {}", fontless.getMessage());
            return Optional.empty();
        }
    }
}
