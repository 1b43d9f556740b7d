package askwell.bot.administering;

import askwell.bot.chat.Finding;
import askwell.config.Safety;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// How long ago somebody called the helplines.
final class Helplines {
    private Helplines() {}

    static List<Finding> of(Safety safety, LocalDate today) {
        if (!safety.screen() || safety.helplines().isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Finding>();
        for (var helpline : safety.stale(today)) {
            helpline.verified()
                    .ifPresent(day ->
                            found.add(
                                    Finding.weak(
                                            "the helpline %s was last verified on %s"
                                                    .formatted(helpline.name(), day),
                                            "a number that is no longer answered costs somebody in danger the time they do not have",
                                            "call it, and write today's date to safety.helplines[%s].verified"
                                                    .formatted(helpline.id()))));
        }
        if (found.isEmpty() && safety.missing().isEmpty()) {
            found.add(
                    Finding.fine(
                            "every helpline was called within %d days"
                                    .formatted(Safety.FRESH_DAYS)));
        }
        return found;
    }
}
