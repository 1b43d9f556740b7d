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
                            DayOfWeek.WEDNESDAY,
                                    "wed|weds|wednesdays?|wens?days?|wendsday|miercoles",
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
            Stream.of(
                            DAYS.entrySet().stream()
                                    .map(day ->
                                            on(
                                                    day.getValue(),
                                                    start -> start.getDayOfWeek() == day.getKey())),
                            Stream.of(
                                    on(
                                            "weekends?",
                                            start ->
                                                    start.getDayOfWeek().compareTo(DayOfWeek.FRIDAY)
                                                            > 0),
                                    on(
                                            "weekdays?|during the week",
                                            start ->
                                                    start.getDayOfWeek()
                                                                    .compareTo(DayOfWeek.SATURDAY)
                                                            < 0),
                                    at(
                                            "mornings?|before noon",
                                            LocalTime.MIN,
                                            LocalTime.of(11, 45)),
                                    at(
                                            "lunch(?:time| ?hours?| ?breaks?)?|noon|midday",
                                            LocalTime.of(11, 30),
                                            LocalTime.of(13, 30)),
                                    at("afternoons?", LocalTime.NOON, LocalTime.of(17, 0)),
                                    at(
                                            "evenings?|nights?|nites?|after (?:work|dinner|supper)",
                                            LocalTime.of(17, 0),
                                            LocalTime.MAX),
                                    Trait.of(
                                            RHYTHM,
                                            "weekly|every week",
                                            (_, group) -> rule(group, "FREQ=WEEKLY")),
                                    Trait.of(
                                            RHYTHM,
                                            "monthly|every month|once a month",
                                            (_, group) -> rule(group, "FREQ=MONTHLY")),
                                    Trait.of(
                                            RHYTHM,
                                            "(\\d+|"
                                                    + String.join(
                                                            "|", NUMBERS.subList(2, NUMBERS.size()))
                                                    + ")[- ]?(?:week|session|part|meeting|class)",
                                            (words, group) ->
                                                    group.length().equals(number(words.group(1)))),
                                    Trait.of(
                                            FORMAT,
                                            "online|on line|virtual(?:ly)?|zoom|video|web"
                                                    + " ?cams?|cameras?|remote(?:ly)?|from home|en"
                                                    + " linea",
                                            (_, group) -> group.group().link().isPresent()),
                                    Trait.of(
                                            FORMAT,
                                            "in[- ]person|face[- ]to[- ]face|live meetings?",
                                            (_, group) -> group.group().place().isPresent()),
                                    Trait.of(
                                            FORMAT,
                                            "(?:by|over the|on the) phone|phone in|call in|dial[-"
                                                    + " ]?in",
                                            (_, group) ->
                                                    said(
                                                            group.group().join(),
                                                            "phone|call in|dial")),
                                    Trait.of(
                                            COST,
                                            "free|no cost|gratis|for nothing",
                                            (_, group) ->
                                                    said(
                                                            group.group().cost(),
                                                            "^(free|no"
                                                                + " (cost|charge|fee)|none|gratis|[$€£]?0)\\b")),
                                    Trait.of(
                                            COST,
                                            "insurance|medicare|medicaid|co-?pay|sliding"
                                                    + " scale|bill(?:ed)?",
                                            (_, group) ->
                                                    said(
                                                            group.group().cost(),
                                                            "insurance|medica|sliding|bill")),
                                    Trait.of(
                                            ENTRY,
                                            "drop[- ]?ins?|drop[- ]by|walk[- ]?ins?|(?:just"
                                                + " )?(?:show|turn) up|just (?:come|go)|without"
                                                + " (?:registering|signing up|an appointment)|no"
                                                + " (?:sign[- ]?up|registration)",
                                            (_, group) ->
                                                    group.group().open()
                                                            && !group.group().registration()),
                                    Trait.of(
                                            ENTRY,
                                            "sign(?:ing)?[- ]?up|regist\\w*|enrol\\w*|rsvp|reserve",
                                            (_, group) -> group.group().registration()),
                                    Trait.of(
                                            ENTRY,
                                            "closed|full",
                                            (_, group) -> !group.group().open())),
                            languages())
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

    private static Trait on(String cue, Predicate<ZonedDateTime> day) {
        return Trait.of(
                WEEKDAY,
                cue,
                (_, group) -> group.meetings().stream().map(Meeting::start).anyMatch(day));
    }

    /// Meetings that begin in a part of the day.
    private static Trait at(String cue, LocalTime from, LocalTime until) {
        return Trait.of(
                HOUR,
                cue,
                (_, group) ->
                        group.meetings().stream()
                                .map(meeting -> meeting.start().toLocalTime())
                                .anyMatch(start -> !start.isBefore(from) && start.isBefore(until)));
    }

    /// Languages under their English and their own names.
    private static Stream<Trait> languages() {
        return Stream.of(LANGUAGES.split(" "))
                .map(Locale::of)
                .map(language -> {
                    String english = Words.plain(language.getDisplayLanguage(Locale.ENGLISH));
                    String own = Words.plain(language.getDisplayLanguage(language));
                    return Trait.of(
                            LANGUAGE,
                            Pattern.quote(english) + "|" + Pattern.quote(own),
                            (_, group) ->
                                    group.group().languages().stream()
                                            .map(Words::plain)
                                            .anyMatch(held ->
                                                    held.contains(english) || held.contains(own)));
                });
    }

    private static boolean rule(Profile profile, String part) {
        return profile.group()
                .schedule()
                .flatMap(Schedule::rule)
                .filter(rule -> rule.contains(part))
                .isPresent();
    }

    private static boolean said(Optional<String> text, String pattern) {
        return text.map(Words::plain)
                .filter(plain -> Pattern.compile(pattern).matcher(plain).find())
                .isPresent();
    }

    private static Optional<Integer> number(String text) {
        int word = NUMBERS.indexOf(text);
        return Optional.of(word >= 0 ? word : text.length() < 4 ? Integer.parseInt(text) : 0);
    }
}
