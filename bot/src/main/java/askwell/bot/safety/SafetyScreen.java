package askwell.bot.safety;

import askwell.bot.safety.RiskClassifier.LogOdds;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Notices in a message that someone may be in danger, or is exhausted: by reviewed phrases, and by how much it is like
/// messages of people at risk. It hears words, not people: what it does not notice may still be there.
///
/// Safe for several threads. Takes any text and reads its first 8,000 characters, which is twice of what Discord lets
/// anybody write. 2,000 characters take 1 to 2 ms, hostile ones too.
public final class SafetyScreen {

    /// The odds, as [RiskClassifier] has them, from which on a message is taken for one of danger, whatever the phrases say. How
    /// these odds were chosen is in docs/decisions/019-messages-the-screen-learns-from.md.
    private static final double DANGER = 1.3;

    /// From these on it may be one, and its writer is offered support beside the answer.
    private static final double DOUBT = 0.5;

    /// Below these it is none, though it has a phrase of danger: where no more of its terms are unknown than known.
    private static final double HARMLESS = -1.5;

    private static final double MOSTLY_KNOWN = 0.5;

    /// The odds from which on it is taken for one of exhaustion.
    private static final double EXHAUSTED = 0.5;

    private static final String PHRASES = "phrases.txt";
    private static final String WEIGHTS = "weights.tsv";

    private static final Screening LIKE_DANGER =
            new Screening(Risk.CRISIS, "is like messages of people in danger");
    private static final Screening LIKE_EXHAUSTION =
            new Screening(
                    Risk.EXHAUSTED, "is like messages of people at the end of their strength");
    private static final Screening DOUBTFUL =
            new Screening(Risk.EXHAUSTED, "is a little like messages of people in danger");

    private final Phrasebook book;
    private final RiskClassifier classifier;

    SafetyScreen(Phrasebook book, RiskClassifier classifier) {
        this.book = book;
        this.classifier = classifier;
    }

    /// With the phrases of `phrases.txt` and the weights of `weights.tsv`, for English and Spanish.
    public static SafetyScreen shipped() {
        // Reading the one takes a third as long as the other.
        var classifier = CompletableFuture.supplyAsync(() -> RiskClassifier.shipped(WEIGHTS));
        return new SafetyScreen(Phrasebook.shipped(PHRASES), classifier.join());
    }

    public Screening of(String text) {
        var words = book.plain().words(text);
        var odds = classifier.of(words);
        var phrased = phrased(words, odds.crisis() < HARMLESS && odds.known() >= MOSTLY_KNOWN);
        if (odds.crisis() >= DANGER && phrased.risk() != Risk.CRISIS) {
            return LIKE_DANGER;
        }
        return phrased.risk() == Risk.NONE ? unphrased(odds) : phrased;
    }

    /// What is noticed of less than a danger in a message that has none of the phrases.
    private static Screening unphrased(LogOdds odds) {
        if (odds.exhausted() >= EXHAUSTED) {
            return LIKE_EXHAUSTION;
        }
        return odds.crisis() >= DOUBT ? DOUBTFUL : Screening.NOTHING;
    }

    /// What the phrases notice.
    ///
    /// @param harmless whether those of danger do not count
    private Screening phrased(List<String> words, boolean harmless) {
        var reading = new Reading(words, book.dictionary());
        var spoken = reading.without(book.figures());
        return book.sections().stream()
                .filter(section -> !(harmless && section.risk() == Risk.CRISIS))
                .filter(section -> fits(section, spoken))
                .findFirst()
                .map(section -> new Screening(section.risk(), section.why()))
                .orElse(Screening.NOTHING);
    }

    private static boolean fits(Section section, Reading spoken) {
        var meant = spoken.without(section.exceptions());
        return section.phrases().stream().anyMatch(meant::has);
    }

    /// Phrases for the same reason.
    ///
    /// @param exceptions are struck out before the phrases are looked for
    record Section(Risk risk, String why, List<Phrase> phrases, List<Phrase> exceptions) {
        Section {
            phrases = List.copyOf(phrases);
            exceptions = List.copyOf(exceptions);
        }
    }
}
