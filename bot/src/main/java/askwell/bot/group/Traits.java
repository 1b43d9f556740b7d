package askwell.bot.group;

import static askwell.bot.group.Trait.Kind.COST;
import static askwell.bot.group.Trait.Kind.ENTRY;
import static askwell.bot.group.Trait.Kind.FORMAT;
import static askwell.bot.group.Trait.Kind.HOUR;
import static askwell.bot.group.Trait.Kind.LANGUAGE;
import static askwell.bot.group.Trait.Kind.RHYTHM;
import static askwell.bot.group.Trait.Kind.WEEKDAY;

import askwell.bot.group.NextMeeting.Meeting;
import askwell.config.Group.Schedule;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every trait that is recognised in a question.
final class Traits {
    private static final Map<DayOfWeek, String> DAYS =
            new EnumMap<>(
                    Map.of(
                            DayOfWeek.MONDAY, "mon|mondays?|lunes",
                            DayOfWeek.TUESDAY, "tues?|tuesdays?|tuseday|teusday|martes",
                            DayOfWeek.WEDNESDAY, "weds?|wednesdays?|wens?days?|wendsday|miercoles",
                            DayOfWeek.THURSDAY, "thurs?|thursdays?|thrusday|thurday|jueves",
                            DayOfWeek.FRIDAY, "fri|fridays?|viernes",
                            DayOfWeek.SATURDAY, "sat|saturdays?|saterday|sabados?",
                            DayOfWeek.SUNDAY, "sundays?|domingos?"));

    private static final Pattern NOT = Pattern.compile("\\b(not|isnt|arent|other than) $");

    private static final List<String> NUMBERS =
            List.of(
                    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                    "ten", "eleven", "twelve");

    private static final String LANGUAGES =
            "ar bn de en es fa fr gu hi ht hy it ja ko ne pa pl pt ru so sw ta tl uk ur vi yi zh";

    private static final List<Trait> ALL =
            Stream.of(days(), hours(), rhythms(), formats(), languages(), costs(), entries())
                    .flatMap(traits -> traits)
                    .toList();

    private Traits() {}

    static List<Trait.Asked> in(String plain) {
        List<Trait.Asked> asked = new ArrayList<>();
        for (Trait trait : ALL) {
            trait.cue()
                    .matcher(plain)
                    .results()
                    .forEach(words ->
                            asked.add(new Trait.Asked(trait, words, isWanted(plain, words))));
        }
        return asked;
    }

    private static boolean isWanted(String plain, MatchResult words) {
        return !NOT.matcher(plain.substring(0, words.start())).find();
    }

    private static Stream<Trait> days() {
        return Stream.concat(
                Stream.of(
                        on("weekends?", day -> day.compareTo(DayOfWeek.FRIDAY) > 0),
                        on("weekdays?", day -> day.compareTo(DayOfWeek.SATURDAY) < 0)),
                DAYS.entrySet().stream()
                        .map(entry -> on(entry.getValue(), entry.getKey()::equals)));
    }

    private static Trait on(String cue, Predicate<DayOfWeek> holds) {
        return Trait.of(
                WEEKDAY, cue, (_, group) -> starts(group, s -> holds.test(s.getDayOfWeek())));
    }

    private static Stream<Trait> hours() {
        return Stream.of(
                at("mornings?|before noon", "00:00", "11:45"),
                at("lunch(time| ?hours?| ?breaks?)?|noon|midday", "11:30", "13:30"),
                at("afternoons?", "12:00", "17:00"),
                at("evenings?|nights?|nites?|after (work|dinner|supper)", "17:00", "23:59"));
    }

    /// Meetings that begin in a part of the day.
    private static Trait at(String cue, String from, String until) {
        Predicate<LocalTime> within =
                time ->
                        !time.isBefore(LocalTime.parse(from))
                                && time.isBefore(LocalTime.parse(until));
        return Trait.of(HOUR, cue, (_, group) -> starts(group, s -> within.test(s.toLocalTime())));
    }

    private static Stream<Trait> rhythms() {
        String number = String.join("|", NUMBERS.subList(2, NUMBERS.size()));
        String series = "(\\d+|" + number + ")[- ]?(week|session|part|meeting|class)";
        return Stream.of(
                Trait.of(RHYTHM, "weekly|every week", (_, group) -> rule(group, "WEEKLY")),
                Trait.of(RHYTHM, "monthly|every month", (_, group) -> rule(group, "MONTHLY")),
                Trait.of(
                        RHYTHM,
                        series,
                        (words, group) -> group.length().equals(number(words.group(1)))));
    }

    private static Stream<Trait> formats() {
        String video = "online|on line|virtual(ly)?|zoom|video|web ?cams?|cameras?|en linea";
        String remote = "remote(ly)?|from home";
        String phone = "(by|over the|on the) phone|phone in|call in|dial[- ]?in";
        return Stream.of(
                Trait.of(
                        FORMAT,
                        video + "|" + remote,
                        (_, group) -> group.group().link().isPresent()),
                Trait.of(
                        FORMAT,
                        "in[- ]person|face[- ]to[- ]face",
                        (_, group) -> group.group().place().isPresent()),
                Trait.of(
                        FORMAT,
                        phone,
                        (_, group) -> says(group.group().join(), "phone|call in|dial")));
    }

    private static Stream<Trait> costs() {
        String free = "^(free|no (cost|charge|fee)|none|gratis|[$€£]?0)\\b";
        String insurance = "insurance|medicare|medicaid|co-?pay|sliding scale|bill(ed)?";
        return Stream.of(
                Trait.of(
                        COST,
                        "free|no cost|gratis|for nothing",
                        (_, group) -> says(group.group().cost(), free)),
                Trait.of(COST, insurance, (_, group) -> says(group.group().cost(), insurance)));
    }

    private static Stream<Trait> entries() {
        String drop =
                "drop[- ]?ins?|drop[- ]by|walk[- ]?ins?|(just )?(show|turn) up|just (come|go)";
        String without = "without (registering|signing up)|no (sign[- ]?up|registration)";
        return Stream.of(
                Trait.of(
                        ENTRY,
                        drop + "|" + without,
                        (_, group) -> group.group().open() && !group.group().registration()),
                Trait.of(
                        ENTRY,
                        "sign(ing)?[- ]?up|regist\\w*|enrol\\w*|rsvp|reserve",
                        (_, group) -> group.group().registration()),
                Trait.of(ENTRY, "closed|full", (_, group) -> !group.group().open()));
    }

    /// Languages under their English and their own names.
    private static Stream<Trait> languages() {
        return Stream.of(LANGUAGES.split(" ")).map(Locale::of).map(Traits::held);
    }

    private static Trait held(Locale language) {
        String names =
                Pattern.quote(Words.plain(language.getDisplayLanguage(Locale.ENGLISH)))
                        + "|"
                        + Pattern.quote(Words.plain(language.getDisplayLanguage(language)));
        return Trait.of(
                LANGUAGE,
                names,
                (_, group) ->
                        group.group().languages().stream()
                                .anyMatch(name -> says(Optional.of(name), names)));
    }

    private static boolean starts(Profile profile, Predicate<ZonedDateTime> holds) {
        return profile.meetings().stream().map(Meeting::start).anyMatch(holds);
    }

    private static boolean rule(Profile profile, String frequency) {
        return profile.group()
                .schedule()
                .flatMap(Schedule::rule)
                .filter(rule -> rule.contains("FREQ=" + frequency))
                .isPresent();
    }

    private static boolean says(Optional<String> text, String pattern) {
        return text.map(Words::plain)
                .filter(plain -> Pattern.compile(pattern).matcher(plain).find())
                .isPresent();
    }

    private static Optional<Integer> number(String text) {
        int word = NUMBERS.indexOf(text);
        return Optional.of(word >= 0 ? word : text.length() < 4 ? Integer.parseInt(text) : 0);
    }
}
