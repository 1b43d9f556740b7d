package askwell.knowledge.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The farewell under an answer: "Warmly, Joyce".
///
/// @param line index of the line on which it begins
/// @param kept what of that line still belongs to the answer, in Markdown; often nothing
record ColumnSignOff(int line, String kept, String author) {

    private static final int LONGEST_FAREWELL = 110;
    private static final int MOST_LINES_BELOW = 12;

    private static final String LETTERS_AND_MORE =
            "(?<name>%s(?:\\s+(?:and|&)\\s+(?:the|her|his|our)\\s+[Tt]eam)?)(?<!\\p{L}{2}\\.)(?:\\s*(?:x+o*x*|[♥❤💕🙂😊]\\uFE0F?))?"
                    .formatted(ColumnByline.NAME);

    private static final String KNOWN =
            "(?i:warm(?:ly|est|est regards)?|warm(?:est)? (?:wishes|regards)|(?:all (?:the|my) |my |very )?best(?: (?:to you(?: (?:and|&) yours)?|wishes|regards|of luck))?|(?:yours )?(?:sincerely|truly|faithfully)|yours|with (?:care|love|hope|warmth|gratitude|compassion|kindness|sympathy|respect)|(?:much |lots of )?love|take (?:good )?care|kind(?:ly|est)?(?: regards)?|(?:many )?(?:regards|thanks|blessings)|cheers|hugs|fondly|peace|be well|stay (?:well|safe|strong)|hang in there|in (?:solidarity|friendship|hope)|until next time|respectfully|cordially|affectionately|thinking of you|good luck|gently|hopefully|courage|onward)";

    private static final Pattern ON_ONE_LINE =
            Pattern.compile(
                    "^(?<farewell>.{2,%d}?)(?:\\s*(?:[,!.…]|[–—―~]|\\s-{1,3})\\s*[–—―~-]{0,3}\\s*|\\s{2,}|(?<=^%s)\\s)%s$"
                            .formatted(
                                    LONGEST_FAREWELL,
                                    KNOWN.replace("*", "{0,3}"),
                                    LETTERS_AND_MORE));
    private static final Pattern AT_THE_END =
            Pattern.compile(
                    "^(?<kept>.*[.!?…”\")])\\s+(?:[–—―~]|-{1,3}|%s\\s*[,!.–—-]\\s*)\\s*%s$"
                            .formatted(KNOWN, LETTERS_AND_MORE));
    private static final Pattern NAME_ALONE =
            Pattern.compile("^(?<dash>[–—―~]|-{1,3})?\\s*%s$".formatted(LETTERS_AND_MORE));
    private static final Pattern FIRST_NAME = Pattern.compile("\\p{Lu}\\p{Ll}{1,11}");
    private static final Pattern ABOUT =
            Pattern.compile(
                    "^(?<name>%s),?\\s+(?:is|was|has been|works as)\\s+(?:an?|the|our)\\b.*\\b(?i:workers?|director|founder|co-founder|nurse|counsell?or|columnist|author|writer|therapist|psychologist|gerontologist|manager|coordinator|advocate|attorney|physician|doctor|chaplain|consultant|specialist|expert)\\b.*$"
                            .formatted(ColumnByline.NAME));
    private static final Pattern FAREWELL_ALONE =
            Pattern.compile("^(?:.{2,60}[,!–—]|%s[.]?)$".formatted(KNOWN));
    private static final Pattern POSTSCRIPT =
            Pattern.compile("^P\\.?\\s?P?\\.?\\s?S\\.?\\s?[:.,–—-]?\\s.*");

    /// Looks for it from the end of an answer upwards, past what stands under a signature: a title, an organisation, a
    /// postscript.
    ///
    /// @param asker never taken for the author: "Take heart, Bettina" speaks to her
    /// @param known the author's name from elsewhere, where there is one
    static Optional<ColumnSignOff> find(
            List<ColumnLine> lines, Optional<String> asker, Optional<String> known) {
        int below = 0;
        for (int i = lines.size() - 1; i > 0 && below <= MOST_LINES_BELOW; i--) {
            var line = lines.get(i);
            if (line.isBlank() || line.isSeparator() || line.isHeading()) {
                continue;
            }
            var found = at(lines, i, known);
            if (found.isPresent() && !addresses(found.get().author, asker)) {
                return found.map(signOff -> signOff.orNameAbove(lines));
            }
            if (!standsBelow(line, known)) {
                return Optional.empty();
            }
            below++;
        }
        return Optional.empty();
    }

    /// What signs a page only under its last paragraph: a first name alone, or "Ana Bell is a nurse."
    static Optional<ColumnSignOff> atTheEnd(List<ColumnLine> lines, Optional<String> asker) {
        int end = above(lines, lines.size());
        int last =
                end > 1 && isName(lines.get(end - 1)) && lines.get(end).isTitle() ? end - 1 : end;
        int above = above(lines, last);
        var about = above < 0 ? null : ABOUT.matcher(lines.get(last).plain());
        if (about != null && about.matches()) {
            return Optional.of(new ColumnSignOff(last, "", about.group("name")));
        }
        return above >= 0
                        && isName(lines.get(last))
                        && lines.get(above).endsSentence()
                        && !addresses(lines.get(last).plain(), asker)
                ? Optional.of(new ColumnSignOff(last, "", lines.get(last).plain()))
                : Optional.empty();
    }

    private static boolean isName(ColumnLine line) {
        return FIRST_NAME.matcher(line.plain()).matches() && !line.isHeading();
    }

    static boolean isPostscript(ColumnLine line) {
        return POSTSCRIPT.matcher(line.plain()).matches();
    }

    private static Optional<ColumnSignOff> at(
            List<ColumnLine> lines, int i, Optional<String> known) {
        var line = lines.get(i);
        var text = line.plain();
        if (line.isListItem() || line.isHeading() || ColumnEnding.of(line) != ColumnEnding.NONE) {
            return Optional.empty();
        }
        var alone = NAME_ALONE.matcher(text);
        if (alone.matches() && text.length() <= 80) {
            var name = alone.group("name");
            int above = above(lines, i);
            boolean farewell = above >= 0 && isFarewell(lines.get(above));
            if (farewell) {
                return Optional.of(new ColumnSignOff(above, "", name));
            }
            boolean theirs = known.filter(author -> sharesWord(author, name)).isPresent();
            return alone.group("dash") != null || theirs || hasLetters(name)
                    ? Optional.of(new ColumnSignOff(i, "", name))
                    : Optional.empty();
        }
        var one = ON_ONE_LINE.matcher(text);
        if (one.matches() && isShort(one.group("farewell"))) {
            return Optional.of(new ColumnSignOff(i, "", one.group("name")));
        }
        var end = AT_THE_END.matcher(text);
        if (end.matches()) {
            return Optional.of(
                    new ColumnSignOff(i, kept(line, end.group("kept")), end.group("name")));
        }
        return Optional.empty();
    }

    /// "Lisa" above "Lisa Kumar, LCSW", or above "Director, SeniorCare Options": the signature begins there.
    private ColumnSignOff orNameAbove(List<ColumnLine> lines) {
        if (line < 2 || !kept.isEmpty()) {
            return this;
        }
        var above = lines.get(line - 1);
        var alone = NAME_ALONE.matcher(above.plain());
        if (above.isBlank() || above.isListItem() || !alone.matches()) {
            return this;
        }
        var name = alone.group("name");
        var fuller = sharesWord(name, author) && author.length() > name.length() ? author : name;
        int farewell = above(lines, line - 1);
        return new ColumnSignOff(
                farewell > 0 && isFarewell(lines.get(farewell)) ? farewell : line - 1, "", fuller);
    }

    private static boolean hasLetters(String name) {
        return name.matches(".*,\\s+(?:[A-Z][a-z]?[.-]?){2,6}$");
    }

    private static boolean isFarewell(ColumnLine line) {
        return !line.isListItem()
                && !line.isHeading()
                && isShort(line.plain())
                && FAREWELL_ALONE.matcher(line.plain()).matches();
    }

    /// A farewell has no number and no address in it, and is one sentence or two.
    private static boolean isShort(String farewell) {
        return !farewell.matches(".*(?:\\d|@|https?:|www\\.|\\.(?:com|org|gov)\\b).*")
                && farewell.split("(?<=[.!?])\\s").length <= 2;
    }

    private static int above(List<ColumnLine> lines, int i) {
        int above = i - 1;
        while (above >= 0 && lines.get(above).isBlank()) {
            above--;
        }
        return above;
    }

    private static boolean standsBelow(ColumnLine line, Optional<String> known) {
        return isPostscript(line)
                || ColumnEnding.of(line) == ColumnEnding.NOISE
                || ColumnByline.of(line).isPresent()
                || !line.isListItem()
                        && !line.isHeading()
                        && !line.isProse()
                        && !line.endsSentence()
                || line.plain().matches("^[(\\[*_].*[)\\]*_]$")
                || line.plain()
                        .matches(
                                "^%s,? (?:is|was|has|serves|works|holds)\\b.*"
                                        .formatted(ColumnByline.NAME));
    }

    private static boolean addresses(String name, Optional<String> asker) {
        return asker.filter(who -> who.equalsIgnoreCase(name) || who.startsWith(name + " "))
                .isPresent();
    }

    private static boolean sharesWord(String a, String b) {
        return List.of(a.split("[ ,]+")).stream().anyMatch(List.of(b.split("[ ,]+"))::contains);
    }

    /// The Markdown of a line up to where its plain text ends.
    private static String kept(ColumnLine line, String plain) {
        var end = plain.substring(Math.max(0, plain.length() - 20));
        int at = line.markdown().replaceAll("\\p{Zs}", " ").lastIndexOf(end);
        return at < 0 ? plain : line.markdown().substring(0, at + end.length());
    }
}
