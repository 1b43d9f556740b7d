package askwell.bot.safety;

import java.util.List;

/// Notices in a message that someone may be in danger, or is exhausted, by reviewed phrases. It hears words, not people:
/// what it does not notice may still be there.
///
/// Safe for several threads. Takes any text and reads its first 8,000 characters, which is twice of what Discord lets
/// anybody write. 2,000 characters take 1 to 2 ms, hostile ones too.
public final class SafetyScreen {
    private static final String SHIPPED = "phrases.txt";

    private final Phrasebook book;

    private SafetyScreen(Phrasebook book) {
        this.book = book;
    }

    /// With the phrases of `phrases.txt`, in English and Spanish.
    public static SafetyScreen shipped() {
        return new SafetyScreen(Phrasebook.shipped(SHIPPED));
    }

    public Screening of(String text) {
        var reading = new Reading(book.plain().words(text), book.dictionary());
        var spoken = reading.without(book.figures());
        return book.sections().stream()
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
