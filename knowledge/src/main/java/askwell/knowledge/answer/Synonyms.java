package askwell.knowledge.answer;

import askwell.knowledge.index.Synonym;
import askwell.knowledge.index.Words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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
        var asked = words.terms(question);
        var found = new ArrayList<Synonym>();
        for (var group : groups) {
            var said = group.stream().filter(phrase -> contains(asked, phrase.terms())).toList();
            if (!said.isEmpty()) {
                found.add(
                        new Synonym(
                                said.stream().flatMap(phrase -> phrase.terms().stream()).toList(),
                                group.stream()
                                        .filter(phrase -> !said.contains(phrase))
                                        .map(Phrase::text)
                                        .toList()));
            }
        }
        return found;
    }

    private static boolean contains(List<String> text, List<String> phrase) {
        return !phrase.isEmpty() && Collections.indexOfSubList(text, phrase) >= 0;
    }
}
