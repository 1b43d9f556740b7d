package askwell.bot.moderating;

import askwell.knowledge.store.Typed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What two people made of the same article, brought together: what only one of them changed is as they want it; what both
/// changed stands there twice, each under a mark with the name of its writer, for a person to mend.
///
/// @param merged what came of it
/// @param clashes names of the fields that both changed
record Merge(Typed merged, List<String> clashes) {
    private static final Pattern MARK = Pattern.compile("⟪[^⟪⟫\\n]{1,200}⟫");
    private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n");

    /// @param base what both began with
    /// @param myName whose text is `mine`
    /// @param theirName whose text is `theirs`
    static Merge of(Typed base, Typed mine, Typed theirs, String myName, String theirName) {
        return new Merging(base, mine, theirs, "⟪" + myName + "⟫", "⟪" + theirName + "⟫").merge();
    }

    /// Whether marks of a merge still stand in it.
    static boolean isUnfinished(Typed typed) {
        return Stream.of(
                        typed.question(),
                        typed.answer(),
                        typed.source(),
                        typed.owner(),
                        typed.reviewBy(),
                        typed.author(),
                        typed.asker(),
                        typed.town())
                .anyMatch(text -> MARK.matcher(text).find());
    }

    private record Merging(Typed base, Typed mine, Typed theirs, String myMark, String theirMark) {

        Merge merge() {
            var clashes = new ArrayList<String>();
            var merged =
                    mine.withQuestion(lines("question", Typed::question, clashes))
                            .withAnswer(lines("answer", Typed::answer, clashes))
                            .withWordings(wordings())
                            .withTopics(topics())
                            .withSource(one("source", Typed::source, clashes))
                            .withDetails(
                                    one("owner", Typed::owner, clashes),
                                    one("review-by", Typed::reviewBy, clashes),
                                    one("author", Typed::author, clashes),
                                    one("asker", Typed::asker, clashes),
                                    one("town", Typed::town, clashes));
            return new Merge(merged, List.copyOf(clashes));
        }

        /// Paragraph by paragraph, where there are as many in all three.
        private String lines(String name, Function<Typed, String> field, List<String> clashes) {
            var old = PARAGRAPHS.split(field.apply(base).strip());
            var my = PARAGRAPHS.split(field.apply(mine).strip());
            var their = PARAGRAPHS.split(field.apply(theirs).strip());
            if (old.length != my.length || old.length != their.length) {
                return both(
                        name,
                        field.apply(base),
                        field.apply(mine),
                        field.apply(theirs),
                        "\n",
                        clashes);
            }
            var merged = new ArrayList<String>();
            for (var index = 0; index < old.length; index++) {
                merged.add(both(name, old[index], my[index], their[index], "\n", clashes));
            }
            return String.join("\n\n", merged);
        }

        /// Of what stands on one line, mine goes first; theirs is named among the clashes.
        private String one(String name, Function<Typed, String> field, List<String> clashes) {
            return both(
                    name, field.apply(base), field.apply(mine), field.apply(theirs), " ", clashes);
        }

        private String both(
                String name,
                String old,
                String my,
                String their,
                String between,
                List<String> clashes) {
            if (my.strip().equals(old.strip()) || my.strip().equals(their.strip())) {
                return their;
            }
            if (their.strip().equals(old.strip())) {
                return my;
            }
            if (!clashes.contains(name)) {
                clashes.add(name);
            }
            return String.join(between, myMark, my, theirMark, their);
        }

        private String wordings() {
            return String.join(
                    "\n",
                    list(
                            base.wordings().lines().toList(),
                            mine.wordings().lines().toList(),
                            theirs.wordings().lines().toList()));
        }

        private String topics() {
            return Typed.topics(
                    list(
                            DraftCheck.topics(base.topics()),
                            DraftCheck.topics(mine.topics()),
                            DraftCheck.topics(theirs.topics())));
        }

        /// What either added is there, what either took out is not.
        private static List<String> list(List<String> old, List<String> my, List<String> their) {
            var all = new LinkedHashSet<>(my);
            all.addAll(their);
            return all.stream()
                    .filter(one -> (my.contains(one) && their.contains(one)) || !old.contains(one))
                    .toList();
        }
    }
}
