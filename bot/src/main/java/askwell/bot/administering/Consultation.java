package askwell.bot.administering;

import static java.util.stream.Collectors.joining;

import askwell.bot.chat.Card;
import askwell.bot.chat.Command;
import askwell.bot.chat.Finding;
import askwell.bot.chat.Finding.Grade;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.config.Phrases;
import askwell.config.SettingsException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `/doctor`: what `askwell doctor` finds, the worst first.
final class Consultation implements Command {

    /// Findings told in full, and characters of all of them: what fits on one card.
    private static final int MOST = 12;

    private static final int LONGEST = 3_000;

    private final Office office;

    Consultation(Office office) {
        this.office = office;
    }

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public boolean isForAdmins() {
        return true;
    }

    @Override
    public Response run(Invocation invocation) {
        return Response.privately(Reply.of(card(found(), office.phrases(invocation))));
    }

    private List<Finding> found() {
        var found = new ArrayList<>(settings());
        found.addAll(Doctor.storage(office.settings().storage(), office.scope()));
        office.store().ifPresent(store -> found.addAll(Doctor.column(store, office.knowledge())));
        found.addAll(office.onDiscord().get());
        return found;
    }

    private List<Finding> settings() {
        try {
            return new Doctor(
                            office.settings(),
                            office.layers().effective(),
                            office.layers().ignored(),
                            office.clock(),
                            office.scope())
                    .settings();
        } catch (SettingsException broken) {
            return List.of(
                    Finding.broken(
                            "the settings cannot be used as they are now",
                            "the bot goes on with those that it had, but would not start again",
                            "`askwell settings --check` says what to mend"));
        }
    }

    private static Card card(List<Finding> found, Phrases phrases) {
        var card =
                Card.titled(
                                phrases.say(
                                        of(Grade.BROKEN, found).isEmpty()
                                                ? "doctor.well"
                                                : "doctor.broken"))
                        .saying(
                                phrases.say(
                                        "doctor.counts",
                                        "fine",
                                        of(Grade.FINE, found).size(),
                                        "weak",
                                        of(Grade.WEAK, found).size(),
                                        "broken",
                                        of(Grade.BROKEN, found).size()));
        var told = 0;
        var left = LONGEST;
        var untold = 0;
        for (var grade : List.of(Grade.BROKEN, Grade.WEAK)) {
            for (var finding : of(grade, found)) {
                var text = inWords(finding);
                if (told == MOST || text.length() > left) {
                    untold++;
                } else {
                    card = card.saying(text);
                    left -= text.length();
                    told++;
                }
            }
        }
        if (untold > 0) {
            card = card.saying(phrases.say("doctor.more", "count", untold));
        }
        var fine =
                of(Grade.FINE, found).stream().map(one -> "· " + one.what()).collect(joining("\n"));
        return fine.isEmpty() || fine.length() > left
                ? card
                : card.field(phrases.say("doctor.fine"), "\n" + fine);
    }

    private static List<Finding> of(Grade grade, List<Finding> found) {
        return found.stream().filter(finding -> finding.grade() == grade).toList();
    }

    private static String inWords(Finding finding) {
        var mark = finding.grade() == Grade.BROKEN ? "🔴" : "🟡";
        return "%s **%s**\n%s\n→ %s"
                .formatted(mark, escaped(finding.what()), capital(finding.why()), finding.remedy());
    }

    private static String escaped(String text) {
        return text.replace("*", "\\*");
    }

    private static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }
}
