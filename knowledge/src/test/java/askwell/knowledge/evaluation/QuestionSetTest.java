package askwell.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class QuestionSetTest {

    @TempDir private Path folder;

    @Test
    void reads_one_question_a_line() throws IOException {
        var file =
                written(
                        """
                        {"id":"q1","text":"who watches dad?","kind":"answerable","relevant":["a","b"],"split":"dev","note":"x"}

                        {"id":"q2","text":"lol","relevant":[]}
                        """);
        assertThat(QuestionSet.read(file).questions())
                .containsExactly(
                        new LabelledQuestion(
                                "q1",
                                "who watches dad?",
                                "answerable",
                                List.of("a", "b"),
                                Optional.of("dev")),
                        new LabelledQuestion(
                                "q2", "lol", "unanswerable", List.of(), Optional.empty()));
    }

    @Test
    void names_every_bad_line_with_its_number() throws IOException {
        var file =
                written(
                        """
                        {"id":"q1","text":"fine","relevant":[]}
                        {"id":"q1","text":"again","relevant":[]}
                        {"id":"q3","relevant":[]}
                        {"id":"q4","text":"which?"}
                        [1]
                        """);
        assertThatThrownBy(() -> QuestionSet.read(file))
                .isInstanceOf(QuestionSetException.class)
                .hasMessage(
                        """
                        %s has 4 problems:

                          line 2  the id "q1" was there before
                          line 3  has no text in "text"
                          line 4  has no "relevant": it must be a list of article ids, [] where nothing answers
                          line 5  is not a JSON object\
                        """
                                .formatted(file));
    }

    @Test
    void says_where_a_line_is_not_json() throws IOException {
        var file = written("{\"id\":\"q1\"\n");
        assertThatThrownBy(() -> QuestionSet.read(file))
                .hasMessageStartingWith(file + " has 1 problem:\n\n  line 1  is not JSON: ");
    }

    @Test
    void says_what_is_missing_where_there_is_no_file() {
        assertThatThrownBy(() -> QuestionSet.read(folder.resolve("none.jsonl")))
                .hasMessage("there is no file " + folder.resolve("none.jsonl"));
    }

    @Test
    void says_so_where_the_file_is_a_folder_or_empty() throws IOException {
        assertThatThrownBy(() -> QuestionSet.read(folder))
                .hasMessage(folder + " is a folder; name a file in it");
        var empty = written("\n");
        assertThatThrownBy(() -> QuestionSet.read(empty))
                .hasMessage(empty + " has no questions; it needs one JSON object a line");
    }

    @Test
    void a_file_may_begin_with_a_byte_order_mark_but_must_be_utf_8() throws IOException {
        var file = written("\uFEFF{\"id\":\"q1\",\"text\":\"hi\",\"relevant\":[]}\n");
        assertThat(QuestionSet.read(file).questions()).hasSize(1);
        Files.write(file, "{\"id\":\"caf\u00e9\"".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> QuestionSet.read(file))
                .hasMessage(file + " is not UTF-8 text; save it as UTF-8, one JSON object a line");
    }

    @Test
    void an_empty_split_names_the_splits_that_there_are() throws IOException {
        var set =
                QuestionSet.read(
                        written("{\"id\":\"q\",\"text\":\"t\",\"relevant\":[],\"split\":\"dev\"}"));
        assertThat(set.split("dev").questions()).hasSize(1);
        assertThatThrownBy(() -> set.split("test"))
                .hasMessage("no question has \"split\": \"test\"; the parts of this set are: dev");
    }

    @Test
    void hidden_articles_are_one_id_a_line() throws IOException {
        assertThat(QuestionSet.readHidden(written("a\n\n b \n"))).containsExactly("a", "b");
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("questions.jsonl"), text);
    }
}
