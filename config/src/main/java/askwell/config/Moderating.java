package askwell.config;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/// How moderators keep the column.
///
/// @param approval whether a second person has to approve of what one has written before it is answered with
/// @param gathering how long what members miss is gathered before the moderators' channel is told, 1 minute to 7 days
public record Moderating(Roles roles, boolean approval, Duration gathering, Digest digest) {

    static Moderating read(Section section) {
        return new Moderating(
                Roles.read(section.section("roles")),
                section.one("approval", Kind.FLAG),
                section.one(
                        "gathering",
                        Kind.duration(Duration.ofMinutes(1), Duration.ofDays(7), "1 hour")),
                Digest.read(section.section("digest")));
    }

    /// Ids of the roles that may do what; whoever Discord lets call the command, where there are none.
    public record Roles(
            Set<String> add,
            Set<String> edit,
            Set<String> remove,
            Set<String> importing,
            Set<String> review) {

        public Roles {
            add = Set.copyOf(add);
            edit = Set.copyOf(edit);
            remove = Set.copyOf(remove);
            importing = Set.copyOf(importing);
            review = Set.copyOf(review);
        }

        static Roles read(Section section) {
            return new Roles(
                    roles(section, "add"),
                    roles(section, "edit"),
                    roles(section, "remove"),
                    roles(section, "import"),
                    roles(section, "review"));
        }

        private static Set<String> roles(Section section, String name) {
            return Set.copyOf(section.many(name, Kind.SNOWFLAKE));
        }
    }

    /// When the moderators' channel is told what wants looking after.
    ///
    /// @param day empty for never
    public record Digest(Optional<DayOfWeek> day, LocalTime time, ZoneId zone) {

        static Digest read(Section section) {
            return new Digest(
                    section.maybe("day", Kind.oneOf(DayOfWeek.class)),
                    section.one("time", Kind.TIME_OF_DAY),
                    section.one("zone", Kind.ZONE));
        }
    }
}
