package askwell.bot.group;

import static java.util.stream.Collectors.joining;

import askwell.config.Group;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The turns of phrase in which people ask about groups; each clause of a question is tried against
/// each, the surest first. Kinds and names of the groups join the vocabulary.
final class Frames {
    private static final Pattern STOPS = Pattern.compile("[.,;:!?¿¡()\\n]+|\\bbut\\b");

    /// Questions about what groups are, which articles answer.
    private static final Pattern COMPARES =
            Pattern.compile("\\b(difference|diff|vs|versus|compared?|same as)\\b");

    /// How a clause begins that wants to know something.
    private static final Pattern ASKS =
            Pattern.compile(
                    """
                    ^(any|anything|something|one|algo|got|links?|next)\\b\
                    |^([\\w-]+ ){0,2}?(am|is|are|isnt|arent|do|does|dont|did|can|could|will|would\
                    |should|have|has|when|whens|where|wheres|what|whats|wat|which|who|whos|how|hows\
                    |need|list|show|tell|looking|want\
                    |hay|tienen|ofrecen|cuando|donde|cual|como|hacen)\\b\
                    """);

    /// One frame a line: its form, then its pattern with the vocabulary in braces.
    private static final String FRAMES =
            """
            REFERENCE (?<before>{name})
            LISTING   \\b(list|show me|tell me about|all)\\b(?<before>( [\\w/-]+){0,3}? {noun}){for}
            LISTING   \\b(what|wat|which)( of (your|the))?(?<before>{modifiers} {noun})(?! is\\b){for}
            SEARCH    \\b(is|are|isnt|arent) there\\b(?<before>({modifiers}( an?)?){0,2}? {noun}){for}
            SEARCH    {do}{you}( \\w+)?? {have}\\b(?! to\\b)(?<before>( an?)?{modifiers} {noun}){for}
            SEARCH    \\b(any|{seek}( an?)?|{hay})\\b(?<before>{modifiers} {noun}){for}
            REFERENCE {the}(?<before>{modifiers} {noun}){of}
            MENTION   {the}(?<before>{modifiers} {thing}){of}
            MENTION   (?<!\\b({a}|care) )\\b(?<before>({modifier} ){1,3}?{noun}){of}
            MENTION   (?<before>{pair})
            REFERENCE \\b({you}|we|they) (meet|meeting|get together)\\b{then}(.*?(?<after>{day}))?
            REFERENCE \\b(zoom|video|teams|meeting) (link|id|password|info)\\b(.*?(?<after>{day}))?
            REFERENCE \\b(what time|links?|join|drop in|sign up|register|rsvp)\\b.*?(?<after>{day})
            REFERENCE \\b(cancell?ed|still on|come|where do i go)\\b.*?(?<after>{day})
            REFERENCE \\bwhats (on|happening)\\b.*?(?<after>{day})
            OFFER     \\bwhich ones?\\b(?<after>.*)
            OFFER     {do}{you}( \\w+)?? {have} {some}{unlike}(?<after>.*)
            OFFER     (?<!how )\\b(do|does|can|could|will) {you}( \\w+)?? {teach}\\b(?<after>.*)
            OFFER     \\bwhat( else)? (have|do) {you} (got|have|offer|run)\\b(?<after>.*)
            OFFER     \\b(have|got) {you} (got )?{some}{unlike}(?<after>.*)
            OFFER     ^(you )?(got|have) {some}{unlike}(?<after>.*)
            HOPE      \\b((is|are) there|{hay}) {some}{unlike}(?<after>( [\\w/-]+){1,5})
            HOPE      ^{some}{unlike}(?<after>( [\\w/-]+){1,5})
            """;

    /// One word of the frames a line, and what it stands for; later ones may stand in earlier ones.
    private static final String VOCABULARY =
            """
            {some} \\b(anything|something|ones?|algo|any(?= (for|on|in|at)\\b))\\b
            {unlike} (?! (i|to|we|you|that|she|he)\\b)
            {do} (^|\\b(do|does|can|could|will|have|got) )
            {you} (you|u|ya|yall)( guys| all| folks| people)?
            {have} (have|offer|run|running|hold|host|do|got|get|provide|{teach}|lead|organi[sz]e)
            {teach} (teach|train|offer|run|host|hold)
            {seek} (looking for|need|want)
            {hay} (hay|tienen|ofrecen)
            {the} \\b(the|your|ur|yalls|{this}|tonights|todays|el|la|los|las|su|sus)
            {modifiers} ( {modifier}){0,5}?
            {modifier} (?!({a}|{this}|{link}|the|who|wants?|is|was|are|has|have)\\b)[\\w/-]+
            {link} (to|of|for|in|on|at|as|like|than|with|against)
            {this} (this|that|these|those)
            {a} (a|an|my|her|his|our|their|another)
            {then} (?= *$| (on|in|at|again|up|next|every|each|via|over|this|{when}|for|and|or|by)\\b)
            {when} (online|weekly|monthly|tonight|today|tomorrow|during)
            {day} \\b(mon|tues|wednes|thurs|fri|satur|sun)days?\\b
            {for} ( (?<after>(for|on|at|in|with|about|{while}|where|near|that|who|para|de)\\b.*))?
            {while} (during|after|before)
            {of} ( (?<after>(for|on|at|in|with|about|para|de)( the| a)?{whom}? [\\w/-]+))?
            {whom} ( (people|those|folks|anyone)( with)?)
            """;

    private static final String NOUNS =
            """
            groups?|grps?|meetings?|meet ?ups?|class|classes|circles?|sessions?|workshops?\
            |gatherings?|grupos?|reuniones|reunion|clases?|taller|talleres\
            """;

    /// What makes another thing of a noun: "group home".
    private static final String NO_NOUN = "(?! (action|homes?|chat|plans?|insurance)\\b)";

    private final List<Frame> frames;

    Frames(List<Group> groups) {
        String nouns =
                NOUNS + either(groups, group -> Stream.of(words(group.kind()).getLast() + "s?"));
        String things =
                "ones?|thing|thingy"
                        + either(
                                groups,
                                group -> words(group.kind()).stream().filter(Frames::isTelling))
                        + either(groups, group -> names(group).map(List::getLast));
        String names =
                "(?!)"
                        + either(
                                groups,
                                group ->
                                        names(group)
                                                .filter(name -> name.size() > 1)
                                                .map(name -> String.join(" ", name)));
        String pairs = "(?!)" + either(groups, group -> names(group).flatMap(Frames::pairs));
        frames =
                FRAMES.lines()
                        .map(line -> line.replace("{noun}", either(nouns) + NO_NOUN))
                        .map(line -> line.replace("{thing}", either(things)))
                        .map(line -> line.replace("{name}", either(names)))
                        .map(line -> line.replace("{pair}", either(pairs)))
                        .map(Frames::frame)
                        .toList();
    }

    /// What a question may ask of groups, the surest form first.
    Stream<Inquiry> in(String question) {
        String plain = Words.plain(question);
        if (COMPARES.matcher(plain).find()) {
            return Stream.empty();
        }
        List<String> clauses =
                Arrays.stream(STOPS.split(plain))
                        .map(String::strip)
                        .filter(clause -> plain.endsWith("?") || ASKS.matcher(clause).find())
                        .toList();
        return frames.stream()
                .flatMap(frame ->
                        clauses.stream().flatMap(clause -> frame.find(clause, plain).stream()));
    }

    private static Frame frame(String line) {
        String pattern = line;
        for (String entry : VOCABULARY.lines().toList()) {
            int space = entry.indexOf(' ');
            pattern = pattern.replace(entry.substring(0, space), entry.substring(space + 1));
        }
        int space = pattern.indexOf(' ');
        return new Frame(
                Inquiry.Form.valueOf(pattern.substring(0, space)),
                Pattern.compile(pattern.substring(space).strip()));
    }

    private static String either(String words) {
        return "\\b(" + words + ")\\b";
    }

    private static String either(List<Group> groups, Function<Group, Stream<String>> words) {
        return new TreeSet<>(groups.stream().flatMap(words).toList())
                .stream().map(word -> "|" + word).collect(joining());
    }

    /// The parts of a name, each without the words that end it: "Lunch Hour" of "Lunch Hour for
    /// Working Caregivers".
    private static Stream<List<String>> names(Group group) {
        return Arrays.stream(Words.plain(group.name()).split("/| for | of "))
                .map(part -> words(part.strip().replaceFirst("^the ", "")));
    }

    private static Stream<String> pairs(List<String> name) {
        return Stream.iterate(1, i -> i + 1)
                .limit(name.size() - 1)
                .map(i -> name.get(i - 1) + " " + name.get(i));
    }

    private static boolean isTelling(String word) {
        return !Words.of(word).isEmpty();
    }

    private static List<String> words(String text) {
        return Arrays.asList(Words.plain(text).strip().split("[^\\p{L}\\p{N}]+"));
    }
}
