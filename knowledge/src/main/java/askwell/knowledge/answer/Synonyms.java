package askwell.knowledge.answer;

import askwell.knowledge.index.Synonym;
import askwell.knowledge.index.Words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/// Words and phrases that mean the same in this organisation. A question that has one of a group finds the
/// others too.
final class Synonyms {

    private final Words words;
    private final List<List<Phrase>> groups;

    /// @param terms its words, as [Words] has them
    private record Phrase(String text, List<String> terms) {}

    Synonyms(Words words, List<List<String>> groups) {
        this.words = words;
        this.groups =
                groups.stream()
                        .map(group ->
                                group.stream()
                                        .map(text -> new Phrase(text, words.terms(text)))
                                        .toList())
                        .toList();
    }

    /// What the question says that has other names here.
    List<Synonym> in(String question) {
        return each(
                question,
                (said, others) ->
                        new Synonym(
                                said.stream().flatMap(phrase -> phrase.terms().stream()).toList(),
                                texts(others)));
    }

    /// The same, for a person.
    List<Influence.OtherNames> namesIn(String question) {
        return each(
                question, (said, others) -> new Influence.OtherNames(texts(said), texts(others)));
    }

    private <T> List<T> each(
            String question, BiFunction<List<Phrase>, List<Phrase>, T> saidAndOthers) {
        if (groups.isEmpty()) {
            return List.of();
        }
        var asked = words.terms(question);
        var terms = Set.copyOf(asked);
        var found = new ArrayList<T>();
        for (var group : groups) {
            var said =
                    group.stream()
                            .filter(phrase ->
                                    terms.containsAll(phrase.terms())
                                            && contains(asked, phrase.terms()))
                            .toList();
            if (!said.isEmpty()) {
                var others = group.stream().filter(phrase -> !said.contains(phrase)).toList();
                found.add(saidAndOthers.apply(said, others));
            }
        }
        return found;
    }

    private static List<String> texts(List<Phrase> phrases) {
        return phrases.stream().map(Phrase::text).toList();
    }

    private static boolean contains(List<String> text, List<String> phrase) {
        return !phrase.isEmpty() && Collections.indexOfSubList(text, phrase) >= 0;
    }
}
