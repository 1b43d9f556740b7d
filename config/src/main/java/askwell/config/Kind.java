package askwell.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A kind of value: how it is read from what an admin wrote, and what to tell where that fails.
///
/// @param allowed what may be written, after "it", for example "must be on or off"
/// @param standIn takes the place of a value that cannot be read, so that the rest is read too
/// @param reading fails with a [Mistake], or with any [IllegalArgumentException] or [DateTimeException] where `allowed` says
///     enough
record Kind<T>(String allowed, T standIn, Function<String, T> reading) {

    static final Kind<String> TEXT = new Kind<>("must be text", "?", Kind::text);

    static final Kind<String> ID =
            new Kind<>(
                    "must be 1 to 60 letters, digits, hyphens, dots or underscores, such as \"tuesday-table\"",
                    "?",
                    Kind::id);

    /// The name of a folder on every system.
    static final Kind<String> FOLDER_NAME =
            new Kind<>(
                    "must be 1 to 40 small letters, digits and hyphens, such as \"carers-north\"",
                    "?",
                    Kind::folderName);

    static final Kind<Boolean> FLAG = new Kind<>("must be on or off", false, Kind::flag);

    static final Kind<Path> PATH =
            new Kind<>("must be the path of a file or folder", Path.of(""), Kind::path);

    static final Kind<URI> LINK =
            new Kind<>(
                    "must be a whole link, such as \"https://www.example.org\"",
                    URI.create("https://example.org"),
                    Kind::link);

    static final Kind<LocalDate> DATE =
            new Kind<>(
                    "must be a day that exists, such as \"2026-10-31\"",
                    LocalDate.EPOCH,
                    text -> inOurTimes(LocalDate.parse(text.strip())));

    static final Kind<LocalDateTime> TIME =
            new Kind<>(
                    "must be a day and an hour that exist, such as \"2026-10-31T19:30\"",
                    LocalDate.EPOCH.atStartOfDay(),
                    text -> inOurTimes(LocalDateTime.parse(text.strip())));

    static final Kind<LocalTime> TIME_OF_DAY =
            new Kind<>(
                    "must be a time of day, such as \"09:00\"",
                    LocalTime.MIDNIGHT,
                    text -> LocalTime.parse(text.strip()));

    static final Kind<ZoneId> ZONE =
            new Kind<>(
                    "must be a time zone, such as \"America/New_York\"",
                    ZoneOffset.UTC,
                    Kind::zone);

    /// An RRULE of RFC 5545, by its form.
    static final Kind<String> RULE =
            new Kind<>(
                    "must be a rule of a calendar, such as \"FREQ=WEEKLY;BYDAY=TU\"",
                    "FREQ=DAILY",
                    RuleForm::checked);

    /// An id of Discord's.
    static final Kind<String> SNOWFLAKE =
            new Kind<>(
                    "must be an id of Discord's, 17 to 20 digits (Developer Mode on, right-click, Copy ID)",
                    "0",
                    Kind::snowflake);

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    /// Without the names that Windows keeps for devices.
    private static final Pattern FOLDER =
            Pattern.compile("(?!(con|prn|aux|nul|com\\d|lpt\\d)$)[a-z0-9][a-z0-9-]{0,39}");

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,59}");

    private static final Map<String, Boolean> FLAGS =
            Map.of(
                    "on", true, "yes", true, "true", true, "off", false, "no", false, "false",
                    false);

    /// A port, or `off` for none.
    static final Kind<OptionalInt> PORT =
            new Kind<>(
                    "must be off or a port from 1024 to 65535",
                    OptionalInt.empty(),
                    text ->
                            Boolean.FALSE.equals(FLAGS.get(text.strip().toLowerCase(Locale.ROOT)))
                                    ? OptionalInt.empty()
                                    : OptionalInt.of((int) whole(text, 1_024, 65_535)));

    /// Hours of a day, or `off` for none.
    static final Kind<Optional<Quiet.Hours>> QUIET_HOURS =
            new Kind<>(
                    "must be off or two times of day, such as \"22:00-07:00\"",
                    Optional.empty(),
                    text ->
                            Boolean.FALSE.equals(FLAGS.get(text.strip().toLowerCase(Locale.ROOT)))
                                    ? Optional.empty()
                                    : Optional.of(Quiet.Hours.of(text.strip())));

    static Kind<Double> number(double least, double most) {
        return new Kind<>(
                "must be a number from %s to %s".formatted(plain(least), plain(most)),
                least,
                text -> number(text, least, most));
    }

    /// A text that is one of these.
    static Kind<String> oneOf(List<String> names) {
        return new Kind<>(
                "must be " + String.join(" or ", names),
                names.getFirst(),
                text -> oneOf(text, names));
    }

    /// One of the constants of an enumeration, in small letters.
    static <E extends Enum<E>> Kind<E> oneOf(Class<E> type) {
        var constants = type.getEnumConstants();
        var names =
                Stream.of(constants)
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                        .toList();
        var name = oneOf(names);
        return new Kind<>(
                name.allowed(),
                constants[0],
                text -> constants[names.indexOf(name.reading().apply(text))]);
    }

    static Kind<Integer> whole(int least, int most) {
        return new Kind<>(
                "must be a whole number from %,d to %,d".formatted(least, most),
                least,
                text -> (int) whole(text, least, most));
    }

    /// A whole number above 0, or `auto` for none.
    static Kind<OptionalInt> autoOr(double most) {
        return new Kind<>(
                "must be auto or a whole number from 1 to %s".formatted(plain(most)),
                OptionalInt.empty(),
                text ->
                        text.strip().equals("auto")
                                ? OptionalInt.empty()
                                : OptionalInt.of((int) whole(text, 1, most)));
    }

    /// A text of ours in other words, which may leave gaps of the shipped text out but has no others.
    static Kind<String> phrase(String shipped) {
        return new Kind<>("must be text", shipped, text -> phrase(text(text), shipped));
    }

    static Kind<Duration> duration(Duration least, Duration most, String example) {
        return new Kind<>(
                "must be a length of time with its unit, such as " + example,
                least,
                text -> duration(text, least, most));
    }

    private static String text(String text) {
        if (text.isBlank()) {
            throw new Mistake("is empty; write something or leave it out");
        }
        return text.strip();
    }

    private static String id(String text) {
        if (!NAME.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static String folderName(String text) {
        if (!FOLDER.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static boolean flag(String text) {
        var flag = FLAGS.get(text.strip().toLowerCase(Locale.ROOT));
        if (flag == null) {
            throw new IllegalArgumentException(text);
        }
        return flag;
    }

    private static String snowflake(String text) {
        var id = text.strip();
        if (!id.matches("\\d{17,20}")) {
            throw new IllegalArgumentException(text);
        }
        return id;
    }

    private static Path path(String text) {
        return Path.of(text(text));
    }

    private static URI link(String text) {
        var link = URI.create(text.strip());
        if (!("https".equals(link.getScheme()) || "http".equals(link.getScheme()))
                || link.getAuthority() == null) {
            throw new IllegalArgumentException(text);
        }
        return link;
    }

    /// Keeps slips such as the year 20266 away from calendars, which would count towards them for long.
    private static <T extends Temporal> T inOurTimes(T moment) {
        int year = moment.get(ChronoField.YEAR);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Mistake("must be in a year from %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
        return moment;
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException unknown) {
            var meant = Nearest.meant(text.strip(), ZoneId.getAvailableZoneIds());
            throw meant.isEmpty() ? unknown : new Mistake("is not a time zone" + meant);
        }
    }

    private static double number(String text, double least, double most) {
        double number = new BigDecimal(withoutSlip(text.strip(), most)).doubleValue();
        if (!(least <= number && number <= most)) {
            throw new Mistake("must be between %s and %s".formatted(plain(least), plain(most)));
        }
        return number;
    }

    /// @throws Mistake where it is a number as people write it, but not as programs do
    private static String withoutSlip(String text, double most) {
        if (text.matches("0,\\d+|\\d+,\\d{1,2}")) {
            throw new Mistake("has a comma; write %s".formatted(text.replace(',', '.')));
        }
        if (most <= 1 && text.matches("\\d+(\\.\\d+)?\\s*%")) {
            var share =
                    new BigDecimal(text.replaceAll("\\s*%", ""))
                            .movePointLeft(2)
                            .stripTrailingZeros();
            throw new Mistake(
                    "has a percent sign; write a share of 1, here %s"
                            .formatted(share.toPlainString()));
        }
        return text;
    }

    private static double whole(String text, double least, double most) {
        double number = number(text, least, most);
        if (number != Math.rint(number)) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private static String phrase(String text, String shipped) {
        var known = Texts.gaps(shipped).toList();
        Texts.gaps(text)
                .filter(gap -> !known.contains(gap))
                .findFirst()
                .ifPresent(gap -> {
                    throw new Mistake(
                            known.isEmpty()
                                    ? "has {%s}, but nothing is filled in here".formatted(gap)
                                    : "has {%s}, but what is filled in here is {%s}"
                                            .formatted(gap, String.join("}, {", known)));
                });
        return text;
    }

    private static String oneOf(String text, List<String> names) {
        if (names.contains(text)) {
            return text;
        }
        throw new Mistake("must be " + String.join(" or ", names) + Nearest.meant(text, names));
    }

    private static Duration duration(String text, Duration least, Duration most) {
        if (text.strip().chars().allMatch(Character::isDigit)) {
            throw new IllegalArgumentException("a number without a unit: " + text);
        }
        try {
            var duration = ConfigFactory.parseMap(Map.of("duration", text)).getDuration("duration");
            if (duration.compareTo(least) < 0 || duration.compareTo(most) > 0) {
                throw new Mistake(
                        "must be between %s and %s".formatted(inWords(least), inWords(most)));
            }
            return duration;
        } catch (ConfigException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    private static String inWords(Duration duration) {
        return duration.toDaysPart() > 0
                ? duration.toDays() == 1 ? "1 day" : duration.toDays() + " days"
                : duration.toMinutes() == 1 ? "1 minute" : duration.toMinutes() + " minutes";
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    /// A value of the right kind that will not do, with the reason in words for the admin.
    static final class Mistake extends IllegalArgumentException {
        private static final long serialVersionUID = 1;
        private final String remedy;

        Mistake(String remedy) {
            super(remedy);
            this.remedy = remedy;
        }

        String remedy() {
            return remedy;
        }
    }
}
