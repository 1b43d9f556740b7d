package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalInteraction;
import askwell.bot.discord.local.LocalMessage.Button;
import askwell.bot.discord.local.Match;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// What a member sees of an answer to `/ask`.
@Timeout(60)
class AnswerCardsOnDiscordTest {
    @TempDir private static Path folder;
    private static OnDiscord bot;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(folder.resolve("articles"));
        Files.writeString(
                folder.resolve("articles/signs.jsonl"),
                """
                {"id":"signs","question":"Why does `@everyone` *see* <@1234567890123456789> and [a link](https://example.org)?","wordings":["zebra stripes"],"author":"@here & <@&42>","answer":"Zebra stripes: @everyone and <@1234567890123456789> and <@&42> and @here stand *here* in [print](https://example.org/print).\\n\\n- one\\n- two"}
                """);
        bot = OnDiscord.start(folder, "discord { limits { member = 1000, channel = 10000 } }");
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @Test
    void an_answer_says_what_matched_and_who_said_it() {
        var asked = bot.asked("how do I find respite care for a weekend");
        var card = asked.reply();

        assertThat(asked.callbackType()).isEqualTo(LocalInteraction.MESSAGE);
        assertThat(card.ephemeral()).isTrue();
        assertThat(card.text())
                .contains(
                        "### How do I find respite care for a weekend?",
                        "**Respite**",
                        "**Asked by:** Regina, Powder Springs",
                        "**Answered by:** Lisa",
                        "**Date:** March 4, 2025");
        assertThat(card.buttons())
                .contains(new Button("Source", "", "https://www.example.org/respite", false));
        assertThat(card.buttonLabels())
                .contains("This helped", "Not what I asked", "Share in channel");
    }

    @Test
    void the_group_that_fits_stands_below_with_its_times_by_the_readers_clock() {
        var card = bot.ask("how do I find respite care for a weekend");

        assertThat(card.text())
                .contains("### Kitchen Table")
                .containsPattern("\\*\\*Next meeting:\\*\\* .*<t:\\d+:F>")
                .contains(
                        "Anyone who cares for a relative",
                        "kitchen@example.org",
                        "hecked on November 1, 2026");
        assertThat(card.buttonLabels()).contains("Join", "Add to calendar");
        assertThat(card.buttons())
                .filteredOn(button -> button.label().equals("Join"))
                .singleElement()
                .satisfies(button -> assertThat(button.url()).startsWith("https://"));
    }

    @Test
    void a_quick_answer_is_one_request() {
        var before = bot.discord().received().requests().size();
        bot.ask("what is a power of attorney");

        assertThat(bot.discord().received().requests()).hasSize(before + 1);
    }

    @Test
    void where_here_answers_openly() {
        var card = bot.askHere("what is a power of attorney");

        assertThat(card.ephemeral()).isFalse();
        assertThat(bot.discord().messages(bot.discord().general()))
                .anyMatch(message -> message.id().equals(card.id()));
        assertThat(card.buttonLabels()).doesNotContain("Share in channel");
    }

    @Test
    void an_article_that_is_due_for_review_says_so() {
        assertThat(bot.ask("what is a power of attorney").text())
                .contains("**Please check:** these details were due for review on January 1, 2024");
    }

    @Test
    void a_question_that_nothing_answers_gets_an_honest_card() {
        var card = bot.ask("best pizza in Turin?");

        assertThat(card.text())
                .contains("I have no article on that", "hello@example.org", "Our groups may help");
        assertThat(card.buttonLabels())
                .containsExactly("Kitchen Table", "Half Past Seven", "Ask a person");
        assertThat(bot.member().presses(card, "Kitchen Table").reply().text())
                .contains("### Kitchen Table");
    }

    @Test
    void small_talk_is_taken_for_what_it_is() {
        assertThat(bot.ask("thank you so much!").text()).contains("I am glad you are here");
    }

    @Test
    void a_text_without_words_is_asked_for_some() {
        assertThat(bot.ask("🙏🙏🙏").text()).contains("no words that I could look up");
        assertThat(bot.ask("?!").text()).contains("no words that I could look up");
        assertThat(bot.ask("https://example.org/page?x=1").text()).isNotBlank();
    }

    @Test
    void the_longest_question_that_discord_takes_has_an_outcome() {
        assertThat(bot.ask("respite ".repeat(250).strip()).text()).isNotBlank();
        assertThat(bot.ask("x".repeat(2_000)).text()).contains("I have no article on that");
        assertThat(bot.ask("😀".repeat(1_000)).text()).contains("no words");
    }

    @Test
    void signs_in_an_article_are_shown_and_call_nobody() {
        var card = bot.askHere("zebra stripes");

        assertThat(card.text())
                .contains(
                        "### Why does \\`@everyone\\` \\*see\\* \\<@1234567890123456789\\> and"
                                + " \\[a link](https://example.org)?",
                        "@\u200Beveryone",
                        "<\u200B@1234567890123456789>",
                        "<\u200B@&42>",
                        "@\u200Bhere",
                        "[print](https://example.org/print)",
                        "- one\n- two");
        assertThat(card.pings()).isEmpty();
        assertThat(Pings.loose(bot.discord())).isEmpty();
    }

    @Test
    void signs_in_a_question_call_nobody() {
        var card = bot.askHere("@everyone <@" + bot.discord().otherMember().id() + "> *pizza*?");

        assertThat(card.pings()).isEmpty();
        assertThat(Pings.loose(bot.discord())).isEmpty();
    }

    @Test
    void in_a_direct_message_it_answers_there() {
        var card =
                bot.member()
                        .inPrivate()
                        .slash("ask", Map.of("question", "what is a power of attorney"))
                        .reply();

        assertThat(card.text()).contains("What is a power of attorney?");
        assertThat(card.buttonLabels()).doesNotContain("Share in channel");
    }

    @Test
    void the_double_knew_everything_that_was_requested() {
        bot.ask("hospice or palliative care");

        assertThat(bot.discord().received().unexpectedRequests()).isEmpty();
        assertThat(bot.discord().received().requests(Match.commands())).hasSize(1);
    }
}
