package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalFile;
import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.LocalMessage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// A moderator writes articles, and members get them.
@Timeout(60)
class WritingOnDiscordTest {
    private static final String PIZZA = "Which pizza oven bakes best in Turin?";
    private static final String OVEN = "The one in via Garibaldi.";

    @TempDir private static Path folder;
    private static OnDiscord bot;
    private static final LocalDiscord discord = LocalDiscord.start();

    private final LocalMember morgan = discord.moderator().in(discord.moderators());

    @BeforeAll
    static void start() {
        bot = OnDiscord.start(folder, discord, "discord.limits { member = 1000, channel = 10000 }");
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @Test
    void an_article_is_written_in_a_form_and_members_get_it() {
        var form = morgan.slash("article add").modal();
        assertThat(form.title()).isEqualTo("A new article");
        assertThat(form.labels())
                .containsExactly(
                        "Question",
                        "Answer",
                        "Other ways to ask it",
                        "Topics",
                        "Link to the source");

        var saved =
                morgan.submits(
                                form,
                                Map.of(
                                        "Question",
                                        PIZZA,
                                        "Answer",
                                        OVEN,
                                        "Other ways to ask it",
                                        "best pizza\n\nwhere to eat pizza",
                                        "Link to the source",
                                        "https://example.org/pizza"))
                        .reply();

        assertThat(saved.ephemeral()).isTrue();
        assertThat(saved.text())
                .isEqualTo("### Saved: members get it from now on\n**" + PIZZA + "**");
        assertThat(saved.buttonLabels()).containsExactly("Show", "More details", "Undo");
        assertThat(bot.ask("where to eat pizza").text()).contains(OVEN, "**Answered by:** Morgan");

        var undone = morgan.presses(saved, "Undo").reply();
        assertThat(undone.text())
                .isEqualTo("### Removed: members do not get it any more\n**" + PIZZA + "**");
        assertThat(bot.ask("where to eat pizza").text()).doesNotContain(OVEN);

        var again = morgan.presses(undone, "Undo").reply();
        assertThat(again.text()).startsWith("### Saved: members get it from now on");
        assertThat(bot.ask("where to eat pizza").text()).contains(OVEN);
        morgan.presses(again, "Undo").reply();
    }

    @Test
    void a_refused_form_opens_again_with_everything_that_was_typed() {
        var refused =
                writes(
                        Map.of(
                                "Answer", OVEN,
                                "Topics", "legall",
                                "Link to the source", "see the newsletter"));

        assertThat(refused.text())
                .isEqualTo(
                        """
                        ### Not saved yet: something is missing
                        There is no question yet.
                        “see the newsletter” is no link. Write it like https://example.org/page, or leave it empty.
                        There is no topic “legall” yet. Did you mean “legal”?\
                        """);
        bot.restart();
        var form = morgan.presses(refused, "Go on writing").modal();
        assertThat(form.value("Answer")).isEqualTo(OVEN);
        assertThat(form.value("Topics")).isEqualTo("legall");
        assertThat(form.value("Link to the source")).isEqualTo("see the newsletter");

        var topics =
                morgan.submits(
                                form,
                                Map.of(
                                        "Question",
                                        "Where is the notary?",
                                        "Link to the source",
                                        ""))
                        .reply();
        assertThat(topics.buttonLabels())
                .containsExactly(
                        "Take legal",
                        "Keep as new topic",
                        "Go on writing",
                        "More details",
                        "Answer by file",
                        "Discard");
        var saved = morgan.presses(topics, "Take legal").reply();
        assertThat(saved.text()).startsWith("### Saved: members get it from now on");
        assertThat(morgan.presses(saved, "Show").reply().text()).contains("**Topics:** legal");
        morgan.presses(saved, "Undo").reply();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Question           |                   | There is no question yet.
                    Answer             |                   | There is no answer yet.
                    Topics             | xylophones        | There is no topic “xylophones” yet. There are: dementia, end of life, legal, respite.
                    Link to the source | javascript:alert  | “javascript:alert” is no link. Write it like https://example.org/page, or leave it empty.
                    """)
    void whatever_it_is_refused_for_everything_else_stays(
            String field, String value, String sentence) {
        var typed = typed();
        typed.put(field, Objects.requireNonNullElse(value, ""));

        var refused = writes(typed);

        assertThat(refused.text())
                .isEqualTo("### Not saved yet: something is missing\n" + sentence);
        var form = morgan.presses(refused, "Go on writing").modal();
        typed.forEach((label, text) -> assertThat(form.value(label)).isEqualTo(text));
    }

    @Test
    void what_is_too_long_is_refused_with_its_length_and_nothing_else_is_lost() {
        var typed = typed();
        typed.put("Topics", "legal, " + "x".repeat(201));
        typed.put("Answer", "x".repeat(4_000));

        var refused = writes(typed);

        assertThat(refused.text())
                .contains("The topic “xxx", "is too long: 200 characters is the most.");
        var form = morgan.presses(refused, "Go on writing").modal();
        typed.forEach((label, text) -> assertThat(form.value(label)).isEqualTo(text));
    }

    @Test
    void a_file_that_is_no_answer_is_refused_with_a_sentence_and_nothing_else_is_lost() {
        var typed = typed();
        typed.remove("Answer");
        var binary = new LocalFile("a.md", new byte[] {'H', 'i', 0, (byte) 0xFF});
        var form = morgan.slash("article add", Map.of("answer", "file")).modal();

        var refused = morgan.submits(form, with(typed, binary)).reply();

        assertThat(refused.text())
                .contains(
                        "I cannot read that file as text. Save it as plain text or Markdown, in UTF-8.");
        var again = morgan.presses(refused, "Answer by file").modal();
        typed.forEach((label, text) -> assertThat(again.value(label)).isEqualTo(text));

        var far = LocalFile.of("a.md", "x".repeat(400_001));
        var tooFar = morgan.submits(again, with(typed, far)).reply();
        assertThat(tooFar.text())
                .contains("The file is too long: an answer has at most 100,000 characters.");

        var form3 = morgan.presses(tooFar, "Answer by file").modal();
        var near = LocalFile.of("a.md", "x".repeat(100_001));
        var tooLong = morgan.submits(form3, with(typed, near)).reply();
        assertThat(tooLong.text())
                .contains("The answer has 100001 characters; 100000 is the most.");
        var last = morgan.presses(tooLong, "Go on writing").modal();
        typed.forEach((label, text) -> assertThat(last.value(label)).isEqualTo(text));
        assertThat(last.labels()).contains("Answer, as a file");
    }

    private static Map<String, String> typed() {
        return new HashMap<>(
                Map.of(
                        "Question",
                        "Where is the notary of this town?",
                        "Answer",
                        "Above the *bakery*.",
                        "Other ways to ask it",
                        "notary\nwho is the notary",
                        "Topics",
                        "legal",
                        "Link to the source",
                        "https://example.org/notary"));
    }

    private static Map<String, ?> with(Map<String, String> typed, LocalFile file) {
        var values = new HashMap<String, Object>(typed);
        values.put("Answer, as a file", file);
        return values;
    }

    @Test
    void a_long_answer_comes_in_a_file_and_keeps_its_markdown() {
        var text = "# Ovens\n\n" + "- **stone** oven, _wood_ fired\n".repeat(400);
        var form = morgan.slash("article add", Map.of("answer", "file")).modal();
        assertThat(form.labels()).contains("Answer, as a file");

        var saved =
                morgan.submits(
                                form,
                                Map.of(
                                        "Question",
                                        "What ovens are there in Lucca?",
                                        "Answer, as a file",
                                        LocalFile.of("ovens.md", text)))
                        .reply();

        assertThat(saved.text()).startsWith("### Saved: members get it from now on");
        var shown = morgan.presses(saved, "Show").reply();
        assertThat(shown.files())
                .singleElement()
                .satisfies(file -> assertThat(file.text()).isEqualTo(text.strip()));
        morgan.presses(saved, "Undo").reply();
    }

    private LocalMessage writes(Map<String, ?> values) {
        return morgan.submits(morgan.slash("article add").modal(), values).reply();
    }
}
