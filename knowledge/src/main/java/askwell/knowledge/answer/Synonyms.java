package askwell.knowledge.answer;

import askwell.knowledge.index.Words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Words and phrases that mean the same in this organisation. A question that has one of a group is looked up with the
/// others behind it.
final class Synonyms {

    private final Words words;
    private final List<List<String>> groups;

    Synonyms(Words words, List<List<String>> groups) {
        this.words = words;
        this.groups = groups;
    }

    /// The question with the synonyms of its words behind it, in brackets.
    String expand(String question) {
        var asked = terms(question);
        var added = new ArrayList<String>();
        for (var group : groups) {
            var said = group.stream().filter(phrase -> contains(asked, terms(phrase))).toList();
            if (!said.isEmpty()) {
                group.stream().filter(phrase -> !said.contains(phrase)).forEach(added::add);
            }
        }
        return added.isEmpty() ? question : question + " (" + String.join(", ", added) + ")";
    }

    private List<String> terms(String text) {
        return words.in(text).stream().map(Words.Word::term).toList();
    }

    private static boolean contains(List<String> text, List<String> phrase) {
        return !phrase.isEmpty() && Collections.indexOfSubList(text, phrase) >= 0;
    }
}
