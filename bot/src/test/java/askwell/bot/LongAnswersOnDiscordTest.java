package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalInteraction;
import askwell.bot.discord.local.LocalMessage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// "Read the whole answer", for answers that fit no card.
@Timeout(60)
class LongAnswersOnDiscordTest {
    private static final List<String> SENTENCES =
            IntStream.rangeClosed(1, 150)
                    .mapToObj(number ->
                            "Sentence %d says, in **plain** words, what to take along when it is packed."
                                    .formatted(number))
                    .toList();

    @TempDir private static Path folder;
    private static OnDiscord bot;

    @BeforeAll
    static void start() throws IOException {
        // One paragraph of 4,000 characters, and others of 400.
        var paragraphs = new ArrayList<String>();
        paragraphs.add(String.join(" ", SENTENCES.subList(0, 55)));
        for (var from = 55; from < SENTENCES.size(); from += 5) {
            paragraphs.add(String.join(" ", SENTENCES.subList(from, from + 5)));
        }
        var answer = String.join("\\n\\n", paragraphs);
        assertThat(answer.length()).isGreaterThan(11_000);
        Files.createDirectories(folder.resolve("articles"));
        Files.writeString(
                folder.resolve("articles/long.jsonl"),
                """
                {"id":"suitcase","question":"What goes into the hospital suitcase?","author":"Ruth","source":"https://www.example.org/suitcase","answer":"%s"}
                """
                        .formatted(answer));
        bot =
                OnDiscord.start(
                        folder,
                        """
                        discord { limits { member = 1000, channel = 10000 } }
                        texts.en.answer.contact = "%s Or write to {contact}."
                        """
                                .formatted(String.join(" ", SENTENCES.subList(0, 100))));
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @Test
    void the_card_has_the_passage_and_the_way_to_the_rest() {
        var card = bot.ask("what goes into the hospital suitcase");

        assertThat(card.text()).contains("What goes into the hospital suitcase?", "Ruth");
        assertThat(card.text().length()).isLessThan(2_500);
        assertThat(card.buttonLabels()).contains("Read the whole answer");
    }

    @Test
    void pages_turn_in_place_and_lose_nothing() {
        var card = bot.ask("what goes into the hospital suitcase");
        var opened = bot.member().presses(card, "Read the whole answer");
        var page = opened.reply();
        assertThat(page.ephemeral()).isTrue();
        assertThat(page.id()).isNotEqualTo(card.id());
        var pages = new ArrayList<List<String>>();
        pages.add(texts(page));
        while (page.buttonLabels().contains("Next page")) {
            var turned = bot.member().presses(page, "Next page");
            assertThat(turned.callbackType()).isEqualTo(LocalInteraction.UPDATE);
            assertThat(turned.reply().id()).isEqualTo(page.id());
            pages.add(texts(page));
        }

        assertThat(pages).hasSizeBetween(6, 9);
        var read = pages.stream().flatMap(List::stream).collect(Collectors.joining("\n"));
        assertThat(SENTENCES).allSatisfy(sentence -> assertThat(read).containsOnlyOnce(sentence));
        assertThat(pages)
                .allSatisfy(texts -> {
                    assertThat(texts.get(1)).startsWith("Sentence").endsWith("packed.");
                    assertThat(texts.stream().mapToInt(String::length).sum()).isLessThan(4_000);
                });
        assertThat(pages.getLast().getLast()).contains("**Answered by:** Ruth");
        assertThat(page.text()).contains("Page %d of %d".formatted(pages.size(), pages.size()));
        assertThat(page.buttonLabels()).contains("Previous page").doesNotContain("Next page");

        bot.member().presses(page, "Previous page").reply();
        assertThat(texts(page)).isEqualTo(pages.get(pages.size() - 2));
    }

    @Test
    void pages_turn_after_a_restart_too() {
        var page =
                bot.member()
                        .presses(
                                bot.ask("what goes into the hospital suitcase"),
                                "Read the whole answer")
                        .reply();
        bot.restart();

        bot.member().presses(page, "Next page").reply();

        assertThat(page.text()).contains("Page 2 of");
        assertThat(Pings.loose(bot.discord())).isEmpty();
    }

    @Test
    void an_answer_of_several_messages_follows_its_question_as_one() {
        var member = bot.member();
        var discord = bot.discord();
        var channel = discord.guild().addText("pizza");
        var question = member.says(channel, discord.botMention() + " Best pizza in Turin?");

        var said = discord.awaitFromBot(channel, 3);
        var read = said.stream().map(LocalMessage::text).collect(Collectors.joining("\n"));
        assertThat(SENTENCES.subList(0, 100))
                .allSatisfy(sentence -> assertThat(read).containsOnlyOnce(sentence));
        assertThat(read).contains("I have no article on that", "Or write to hello@example.org.");

        member.edits(question, discord.botMention() + " What is a power of attorney?");
        bot.awaitDeletion(said.getLast());
        assertThat(discord.awaitFromBot(channel, 1))
                .singleElement()
                .satisfies(left -> {
                    assertThat(left.id()).isEqualTo(said.getFirst().id());
                    assertThat(left.text()).contains("What is a power of attorney?");
                });

        member.edits(question, discord.botMention() + " Best pizza in Turin?");
        var again = discord.awaitFromBot(channel, 3);
        bot.restart();
        member.deletes(question);
        bot.awaitDeletion(again.getLast());
        assertThat(discord.messages(channel)).isEmpty();
    }

    private static List<String> texts(LocalMessage message) {
        var texts = new ArrayList<String>();
        for (var part : message.json().path("components").path(0).path("components")) {
            if (part.path("type").asInt(0) == 10) {
                texts.add(part.path("content").asString(""));
            }
        }
        return texts;
    }
}
