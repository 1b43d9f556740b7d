package askwell.bot.group;

import static askwell.bot.group.SampleGroups.HARBOUR;
import static askwell.bot.group.SampleGroups.KITCHEN;
import static askwell.bot.group.SampleGroups.LANTERN;
import static askwell.bot.group.SampleGroups.YOGA;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.joining;

import askwell.config.Group;
import askwell.config.Phrases;
import askwell.config.Settings;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;

class AnnouncementTest {
    private static final Phrases ENGLISH = Settings.defaults().texts().in(Locale.US);

    @Test
    void says_for_whom_when_where_how_and_how_sure() {
        assertThat(text(KITCHEN, "2026-11-24T12:00:00Z"))
                .isEqualTo(
                        """
                        The Kitchen Table
                        Support group · Anyone who looks after a person with Alzheimer's or another dementia
                        Next meeting: Wednesday, November 25, 2026, 10:00 AM to 11:30 AM CST
                        Where: In person, Mill Lane Library, upstairs; free parking
                        How to join: Open: come whenever you can; no need to register. Just come
                        Cost: Free
                        Language: English
                        Led by: Social worker
                        Contact: kitchen@example.org
                        https://groups.example.org/kitchen
                        Checked on October 1, 2026.\
                        """);
    }

    @Test
    void admits_that_nobody_has_confirmed_an_online_group() {
        assertThat(text(LANTERN, "2026-07-01T12:00:00Z"))
                .isEqualTo(
                        """
                        Lantern Evenings
                        Support group · Husbands, wives and partners of people with Parkinson's disease
                        Next meeting: Tuesday, July 7, 2026, 7:00 PM to 8:00 PM CDT
                        Where: Online
                        How to join: Open: come whenever you can; register first. Ask once for the video link
                        Cost: Free
                        Language: English, Spanish
                        Led by: Nurse
                        Contact: lantern@example.org
                        https://meet.example.org/lantern
                        Nobody has confirmed these details yet. Ask before you go.\
                        """);
    }

    @Test
    void says_that_a_meeting_is_going_on() {
        assertThat(meeting(KITCHEN, "2026-11-25T16:30:00Z"))
                .isEqualTo(
                        "Meeting right now, until 11:30 AM CST."
                                + " Then Wednesday, December 2, 2026, 10:00 AM to 11:30 AM CST");
        assertThat(meeting(HARBOUR, "2026-10-12T23:30:00Z"))
                .isEqualTo("Meeting right now, until 7:30 PM CDT. This is the last one planned.");
    }

    @Test
    void says_that_the_last_meeting_has_been() {
        assertThat(meeting(HARBOUR, "2026-11-24T12:00:00Z"))
                .isEqualTo(
                        "None planned: the last one was on Monday, October 12, 2026."
                                + " Please ask before you go.");
    }

    @Test
    void says_that_a_schedule_is_not_known() {
        assertThat(meeting(YOGA, "2026-11-24T12:00:00Z"))
                .isEqualTo("Not known. Please ask before you go.");
    }

    @Test
    void after_half_a_year_details_are_no_longer_called_sure() {
        assertThat(details(HARBOUR, "2027-02-20T12:00:00Z").checked())
                .isEqualTo("Checked on August 20, 2026.");
        assertThat(details(HARBOUR, "2027-02-21T12:00:00Z").checked())
                .isEqualTo(
                        "Last checked on August 20, 2026: they may have changed. Ask before"
                                + " you go.");
    }

    private static String text(Group group, String now) {
        Details details = details(group, now);
        return """
        %s
        %s
        %s
        %s
        %s\
        """
                .formatted(
                        details.name(),
                        details.summary(),
                        details.lines().stream()
                                .map(line -> line.name() + ": " + line.value())
                                .collect(joining("\n")),
                        details.link().map(URI::toString).orElse(""),
                        details.checked());
    }

    private static String meeting(Group group, String now) {
        return details(group, now).lines().getFirst().value();
    }

    private static Details details(Group group, String now) {
        return Announcement.of(group, Instant.parse(now), ENGLISH);
    }
}
