package askwell.bot.administering;

import askwell.bot.chat.Finding;
import askwell.config.Group;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// How long ago somebody looked at the groups' details.
final class GroupDetails {

    /// Half a year: groups move with the seasons. A choice of ours, not a rule of anybody's.
    private static final int FRESH_DAYS = 183;

    private GroupDetails() {}

    static List<Finding> of(List<Group> groups, LocalDate today) {
        var found = new ArrayList<Finding>();
        for (var group : groups) {
            var isFresh =
                    group.checked()
                            .filter(day -> ChronoUnit.DAYS.between(day, today) <= FRESH_DAYS)
                            .isPresent();
            if (!isFresh) {
                found.add(
                        Finding.weak(
                                group.checked()
                                        .map(day ->
                                                "the details of %s were last checked on %s"
                                                        .formatted(group.name(), day))
                                        .orElse(
                                                "nobody has noted when the details of %s were checked"
                                                        .formatted(group.name())),
                                "members come to a door that may be closed",
                                "check them, and write today's date to groups[%s].checked"
                                        .formatted(group.id())));
            }
        }
        if (found.isEmpty() && !groups.isEmpty()) {
            found.add(Finding.fine("the details of every group were checked within half a year"));
        }
        return found;
    }
}
