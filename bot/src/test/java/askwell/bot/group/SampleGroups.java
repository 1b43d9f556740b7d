package askwell.bot.group;

import askwell.config.Group;
import askwell.config.Group.Schedule;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The groups of an invented organisation.
final class SampleGroups {
    static final Group KITCHEN =
            new Group(
                    "kitchen",
                    "The Kitchen Table",
                    "support group",
                    "Anyone who looks after a person with Alzheimer's or another dementia",
                    List.of("dementia", "daily care"),
                    weekly("2026-01-07T10:00", "FREQ=WEEKLY;BYDAY=WE", 90),
                    Optional.of("Mill Lane Library, upstairs; free parking"),
                    Optional.empty(),
                    Optional.of("Just come"),
                    Optional.of(URI.create("https://groups.example.org/kitchen")),
                    Optional.of("kitchen@example.org"),
                    true,
                    false,
                    Optional.of("Free"),
                    List.of("English"),
                    Optional.of("Social worker"),
                    Optional.of(LocalDate.parse("2026-10-01")));

    static final Group LANTERN =
            new Group(
                    "lantern",
                    "Lantern Evenings",
                    "support group",
                    "Husbands, wives and partners of people with Parkinson's disease",
                    List.of("Parkinson's", "marriage"),
                    weekly("2026-01-06T19:00", "FREQ=MONTHLY;BYDAY=1TU", 60),
                    Optional.empty(),
                    Optional.of(URI.create("https://meet.example.org/lantern")),
                    Optional.of("Ask once for the video link"),
                    Optional.empty(),
                    Optional.of("lantern@example.org"),
                    true,
                    true,
                    Optional.of("Free"),
                    List.of("English", "Spanish"),
                    Optional.of("Nurse"),
                    Optional.empty());

    static final Group HARBOUR =
            new Group(
                    "harbour",
                    "Safe Harbour",
                    "therapy group",
                    "Adults who grieve for somebody they cared for",
                    List.of("grief", "bereavement"),
                    weekly("2026-09-07T18:00", "FREQ=WEEKLY;BYDAY=MO;COUNT=6", 90),
                    Optional.of("12 Chapel Row"),
                    Optional.empty(),
                    Optional.of("A talk by telephone first"),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    true,
                    Optional.of("Billed to insurance"),
                    List.of("English"),
                    Optional.of("Licensed counsellor"),
                    Optional.of(LocalDate.parse("2026-08-20")));

    static final Group YOGA =
            new Group(
                    "yoga",
                    "Gentle Yoga",
                    "class",
                    "Caregivers who want to move and rest",
                    List.of("yoga", "back pain", "relaxation"),
                    Optional.empty(),
                    Optional.of("Riverside Hall"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    true,
                    false,
                    Optional.of("$5"),
                    List.of("English"),
                    Optional.empty(),
                    Optional.empty());

    static final List<Group> ALL = List.of(KITCHEN, LANTERN, HARBOUR, YOGA);

    private SampleGroups() {}

    private static Optional<Schedule> weekly(String start, String rule, int minutes) {
        return Optional.of(
                new Schedule(
                        LocalDateTime.parse(start),
                        ZoneId.of("America/Chicago"),
                        Optional.of(rule),
                        List.of(),
                        Duration.ofMinutes(minutes),
                        Optional.empty()));
    }
}
