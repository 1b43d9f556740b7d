package askwell.bot.group;

import static askwell.bot.group.Inquiry.Form.LISTING;
import static askwell.bot.group.Inquiry.Form.MENTION;
import static askwell.bot.group.Inquiry.Form.OFFER;
import static askwell.bot.group.Inquiry.Form.REFERENCE;
import static askwell.bot.group.Inquiry.Form.SEARCH;

import askwell.config.Group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The turns of phrase in which people ask about groups; each clause of a question is tried against each, the surest
/// first. Kinds and names of the groups join the vocabulary.
final class Frames {
    private static final Pattern STOPS = Pattern.compile("[.,;:!?¿¡()\\n]+|\\bbut\\b");
    private static final Pattern COMPARES =
            Pattern.compile("\\b(difference|diff|vs|versus|compared?)\\b");

    /// How a clause begins that wants to know something.
    private static final Pattern ASKS =
            Pattern.compile(
                    "^(?:any|anything|something|one|algo)\\b|^(?:[\\w-]+"
                        + " ){0,2}?(?:am|is|are|isnt|arent|do|does|dont|did|can|could|will|would|should|have|has|when|whens|where|"
                        + "wheres|what|whats|wat|which|who|whos|how|hows|need|list|show|tell|looking|want|"
                        + "next|hay|tienen|ofrecen|cuando|donde|cual|como|hacen)\\b");

    private static final String NOUNS =
            "groups?|grps?|meetings?|meet"
                + " ?ups?|class|classes|circles?|sessions?|workshops?|gatherings?"
                + "|grupos?|reuniones|reunion|clases?|taller|talleres";
    private static final String SOME =
            "\\b(?:anything|something|any|some|ones?|algo|alguno|alguna)\\b";
    private static final String YOU = "(?:you|u|ya|yall|they|we)(?: guys| all| folks| people)?";
    private static final String HAVE =
            "(?:have|offer|run|running|hold|host|do|got|get|provide|teach|lead|organi[sz]e)";
    private static final String THE =
            "\\b(?:the|your|ur|yalls|this|that|these|those|el|la|los|las|su|sus)";

    /// A word between "the" and what it is the article of.
    private static final String MODIFIER =
            "(?!(?:a|an|the|to|of|for|in|on|at|is|was|are|my|her|his|our|their|with|who|that|wants?|has|have)\\b)[\\w/-]+";

    private static final String FOR =
            "(?: (?<after>(?:for|on|at|in|with|about|during|after|before|where|near|that|who|para|de)\\b.*))?";

    private final List<Frame> frames;

    Frames(List<Group> groups) {
        Set<String> nouns = new TreeSet<>(List.of(NOUNS));
        Set<String> things = new TreeSet<>(List.of("ones?", "thing", "thingy"));
        Set<String> names = new TreeSet<>();
        Set<String> pairs = new TreeSet<>();
        for (Group group : groups) {
            List<String> kind = words(group.kind());
            nouns.add(Pattern.quote(kind.getLast()) + "(?:e?s)?");
            kind.stream()
                    .filter(word -> !Words.of(word).isEmpty())
                    .map(Pattern::quote)
                    .forEach(things::add);
            for (String part : Words.plain(group.name()).split("/| for | of ")) {
                List<String> name = words(part.strip().replaceFirst("^the ", ""));
                if (name.size() > 1) {
                    names.add(Pattern.quote(String.join(" ", name)));
                    for (int i = 1; i < name.size(); i++) {
                        pairs.add(Pattern.quote(name.get(i - 1) + " " + name.get(i)));
                    }
                }
                things.add(Pattern.quote(name.getLast()));
            }
        }
        frames = frames(either(nouns), either(things), either(names), either(pairs));
    }

    private static List<Frame> frames(String noun, String thing, String name, String pair) {
        return List.of(
                Frame.of(REFERENCE, "(?<before>" + name + ")"),
                Frame.of(
                        LISTING,
                        "\\b(?:list|show me|tell me about|all)\\b(?<before>(?: [\\w/-]+){0,3}?) "
                                + noun
                                + FOR),
                Frame.of(
                        LISTING,
                        "\\b(?:what|wat|which)(?: of (?:your|the))?(?<before>(?: "
                                + MODIFIER
                                + "){0,3}?) "
                                + noun
                                + "(?! (?:is|like)\\b)"
                                + FOR),
                Frame.of(SEARCH, "\\b(?:is|are|isnt|arent) there\\b(?<before>.*?)" + noun + FOR),
                Frame.of(
                        SEARCH,
                        "\\b(?:do|does|can|could|will|have) "
                                + YOU
                                + "(?: \\w+)?? "
                                + HAVE
                                + "\\b(?! to\\b)(?<before>.*?)"
                                + noun
                                + FOR),
                Frame.of(
                        SEARCH,
                        "\\b(?:any|looking for|hay|tienen|ofrecen)\\b(?<before>(?: [\\w/-]+){0,4}?)"
                            + " ?"
                                + noun
                                + FOR),
                Frame.of(REFERENCE, THE + "(?<before>(?: " + MODIFIER + "){0,5}?) " + noun + FOR),
                Frame.of(
                        REFERENCE,
                        THE + "(?<before>(?: " + MODIFIER + "){0,5}? " + thing + ")" + FOR),
                Frame.of(
                        MENTION,
                        "(?<!\\b(?:a|an|my|her|his|our|their|another|care) )(?<before>\\b(?:"
                                + MODIFIER
                                + " ){1,3}?)"
                                + noun
                                + FOR),
                Frame.of(REFERENCE, "(?<before>" + pair + ")"),
                Frame.of(
                        REFERENCE,
                        "\\b"
                                + YOU
                                + " (?:meet|meeting|get together)\\b(?= *$|"
                                + " (?:on|in|at|again|up|next|every|each|via|over|"
                                + "online|weekly|monthly|tonight|today|tomorrow|this|during|for|and|or|by)\\b)(?<after>.*)"),
                Frame.of(
                        REFERENCE,
                        "\\b(?:zoom|video|teams|meeting)"
                            + " (?:link|id|password|passcode|info)\\b(?<after>.*)"),
                Frame.of(
                        REFERENCE,
                        "\\b(?:what time|links?|join|drop in|sign up|register|rsvp|cancell?ed|still"
                            + " on|come|whats on|whats happening)\\b"
                            + ".*?(?<after>\\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\\b"),
                Frame.of(OFFER, "\\bwhich ones?\\b(?<after>.*)"),
                Frame.of(
                        OFFER,
                        "\\b(?:do|does|can|could|have) "
                                + YOU
                                + " (?:\\w+ ){0,2}?"
                                + SOME
                                + "(?! (?:i|to|we|you)\\b)(?<after>.*)"),
                Frame.of(
                        OFFER,
                        "(?<!how )\\b(?:do|does|can|could|will) "
                                + YOU
                                + " (?:\\w+ )?(?:teach|train|offer|run|host|hold)\\b(?<after>.*)"),
                Frame.of(
                        OFFER,
                        "\\b(?:(?:is|are) there|hay|tienen|ofrecen) "
                                + SOME
                                + "(?! (?:i|to|we|you|that|she|he)\\b)"
                                + "(?<after>(?: [\\w/-]+){1,5})"),
                Frame.of(
                        OFFER,
                        "^(?:anything|something|any|ones?|algo)\\b(?!"
                            + " (?:i|to|we|you|that|she|he)\\b)(?<after>(?: [\\w/-]+){1,5})"));
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

    private static List<String> words(String text) {
        return new ArrayList<>(Arrays.asList(Words.plain(text).strip().split("[^\\p{L}\\p{N}]+")));
    }

    private static String either(Set<String> patterns) {
        return patterns.isEmpty() ? "(?!)" : "\\b(?:" + String.join("|", patterns) + ")\\b";
    }
}
