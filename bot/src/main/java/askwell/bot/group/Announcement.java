package askwell.bot.group;

import askwell.bot.chat.Card.Field;
import askwell.bot.chat.Card.Moment;
import askwell.bot.group.NextMeeting.Meeting;
import askwell.config.Group;
import askwell.config.Phrases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Puts a group into words, in its own time zone: for whom it is, when it next meets, how to join,
/// and how far all this can be relied on.
final class Announcement {
    /// Months after which details are no longer called confirmed.
    private static final int RELIABLE = 6;

    private final Group group;
    private final Instant now;
    private final Phrases phrases;
    private final Times times;

    private Announcement(Group group, Instant now, Phrases phrases) {
        this.group = group;
        this.now = now;
        this.phrases = phrases;
        this.times = new Times(phrases.locale());
    }

    static Details of(Group group, Instant now, Phrases phrases) {
        return new Announcement(group, now, phrases).details();
    }

    private Details details() {
        var lines = new ArrayList<Field>();
        lines.add(meeting());
        group.schedule()
                .flatMap(Group.Schedule::words)
                .ifPresent(words -> lines.add(line("schedule", words)));
        lines.add(line("where", where()));
        lines.add(line("join", joining()));
        group.cost().ifPresent(cost -> lines.add(line("cost", cost)));
        if (!group.languages().isEmpty()) {
            lines.add(line("language", String.join(", ", group.languages())));
        }
        group.facilitator().ifPresent(leader -> lines.add(line("leader", leader)));
        group.contact().ifPresent(contact -> lines.add(line("contact", contact)));
        return new Details(
                group.id(),
                group.name(),
                "%s · %s".formatted(capital(group.kind()), group.audience()),
                lines,
                group.joinLink().or(group::link),
                checked());
    }

    private Field line(String label, String text, Moment... moments) {
        return new Field(phrases.say("group." + label), text, List.of(moments));
    }

    private Field meeting() {
        return switch (next()) {
            case NextMeeting.Ahead(var meeting) -> meeting(span(meeting), meeting);
            case NextMeeting.Now(var meeting, var later) -> {
                var end = times.end(meeting.end());
                var text = phrases.say("meeting.now", "end", end);
                yield later.map(then ->
                                meeting(
                                        "%s %s"
                                                .formatted(
                                                        text,
                                                        phrases.say(
                                                                "meeting.then",
                                                                "meeting",
                                                                span(then))),
                                        then))
                        .orElseGet(() ->
                                line("next", "%s %s".formatted(text, phrases.say("meeting.last"))));
            }
            case NextMeeting.Over(var last) ->
                    line(
                            "next",
                            "%s %s"
                                    .formatted(
                                            phrases.say(
                                                    "meeting.over", "day", times.day(last.start())),
                                            ask()));
            case NextMeeting.Unknown() ->
                    line("next", "%s %s".formatted(phrases.say("meeting.unknown"), ask()));
        };
    }

    private NextMeeting next() {
        return group.schedule()
                .map(schedule -> new Timetable(schedule).next(now))
                .orElseGet(NextMeeting.Unknown::new);
    }

    private String ask() {
        return group.contact()
                .map(contact -> phrases.say("group.ask", "contact", contact))
                .orElseGet(() -> phrases.say("group.ask-first"));
    }

    /// As in "Tuesday, December 8, 2026, 10:00 AM to 11:30 AM CST".
    private String span(Meeting meeting) {
        return phrases.say(
                "meeting.span",
                "start",
                times.start(meeting.start()),
                "end",
                times.end(meeting.end()));
    }

    /// A text with a meeting's start and end marked in it.
    private Field meeting(String text, Meeting meeting) {
        var start = times.start(meeting.start());
        var end = times.end(meeting.end());
        var starts = text.indexOf(start);
        var ends = text.indexOf(end, starts + start.length());
        return starts < 0 || ends < 0
                ? line("next", text)
                : line(
                        "next",
                        text,
                        new Moment(starts, starts + start.length(), meeting.start().toInstant()),
                        new Moment(ends, ends + end.length(), meeting.end().toInstant()));
    }

    private String where() {
        var place = group.place();
        if (place.isEmpty()) {
            return phrases.say(group.link().isPresent() ? "place.online" : "place.unknown");
        }
        return phrases.say(
                group.link().isPresent() ? "place.both" : "place.person", "place", place.get());
    }

    private String joining() {
        var line =
                phrases.say(
                        "joining.line",
                        "open",
                        phrases.say(group.open() ? "joining.open" : "joining.closed"),
                        "register",
                        phrases.say(
                                group.registration() ? "joining.register" : "joining.just-come"));
        return group.join().map(join -> "%s %s".formatted(line, join)).orElse(line);
    }

    private String checked() {
        var today =
                LocalDate.ofInstant(
                        now, group.schedule().map(Group.Schedule::zone).orElse(ZoneOffset.UTC));
        return group.checked()
                .map(day ->
                        phrases.say(
                                day.plusMonths(RELIABLE).isBefore(today)
                                        ? "checked.long-ago"
                                        : "checked.lately",
                                "day",
                                times.date(day)))
                .orElseGet(() -> phrases.say("checked.never"));
    }

    private static String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.US) + words.substring(1);
    }
}
