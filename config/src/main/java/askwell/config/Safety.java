package askwell.config;

import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is said to someone who may be in danger, and who is told.
///
/// @param screen whether messages are screened before anything is looked up
/// @param staffChannel the id of the channel in which staff are told where someone may be in danger
/// @param emergency the number for emergencies where the members live
/// @param helplines whom to call, the first for anyone
public record Safety(
        boolean screen,
        Optional<String> staffChannel,
        Optional<String> emergency,
        List<Helpline> helplines) {

    /// Days after which a contact should be called again: once a quarter, since numbers and hours change without notice. A
    /// choice of ours, not a rule of anybody's.
    public static final int FRESH_DAYS = 90;

    public Safety {
        helplines = List.copyOf(helplines);
    }

    static Safety read(Section section) {
        return new Safety(
                section.one("screen", Kind.FLAG),
                section.maybe("staff-channel", Kind.SNOWFLAKE),
                section.maybe("emergency", Kind.TEXT),
                Helpline.read(section.sections("helplines")));
    }

    /// What the screen needs before it may go live, each a sentence for an admin; nothing where it is off.
    public List<String> missing() {
        var missing = new ArrayList<String>();
        if (!screen) {
            return missing;
        }
        if (staffChannel.isEmpty()) {
            missing.add(
                    "safety.staff-channel is not set: staff would not be told; write the id of a channel"
                            + " that only they read.");
        }
        if (emergency.isEmpty()) {
            missing.add(
                    "safety.emergency is not set: write the number for emergencies where your members live,"
                            + " such as \"911\".");
        }
        if (helplines.isEmpty()) {
            missing.add("safety.helplines is empty: name two or three that your members can call.");
        }
        for (var helpline : helplines) {
            if (helpline.verified().isEmpty()) {
                missing.add(
                        "safety.helplines[%s].verified is not set: call it, then write the day on which you did."
                                .formatted(helpline.id()));
            }
        }
        return missing;
    }

    /// The helplines that nobody has verified for [#FRESH_DAYS] days, or ever.
    public List<Helpline> stale(LocalDate today) {
        return helplines.stream().filter(helpline -> helpline.stale(today)).toList();
    }

    /// Whom to call.
    ///
    /// @param id short and stable, for example `988`
    /// @param name as it calls itself
    /// @param contact a number, or whom to text what
    /// @param purpose when to use it, in a sentence
    /// @param hours when it answers, in words
    /// @param link where to read more or chat
    /// @param verified the day on which somebody of the organisation last called it
    public record Helpline(
            String id,
            String name,
            String contact,
            String purpose,
            Optional<String> hours,
            Optional<URI> link,
            Optional<LocalDate> verified) {

        static List<Helpline> read(List<Section> sections) {
            return Section.distinct(sections, "helpline", Helpline::read, Helpline::id);
        }

        private static Helpline read(Section section) {
            return new Helpline(
                    section.one("id", Kind.ID),
                    section.one("name", Kind.TEXT),
                    section.one("contact", Kind.TEXT),
                    section.one("for", Kind.TEXT),
                    section.maybe("hours", Kind.TEXT),
                    section.maybe("link", Kind.LINK),
                    section.maybe("verified", Kind.DATE));
        }

        private boolean stale(LocalDate today) {
            return verified.map(day -> ChronoUnit.DAYS.between(day, today) > FRESH_DAYS)
                    .orElse(true);
        }
    }
}
