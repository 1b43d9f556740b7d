package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalMember;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

/// The quiet hint to who asks with a telephone number in public.
@Timeout(60)
class HintOnDiscordTest {
    private static final String ASKED = "How do I find respite care? Ring me at 770-555-0142";

    @TempDir private Path folder;

    @Test
    void it_goes_to_who_asked_alone_and_once_a_day() {
        try (var bot = OnDiscord.start(folder, LocalDiscord.start(), "")) {
            var discord = bot.discord();
            var member = bot.member();

            discord.awaitReplyTo(member.says(discord.botMention() + " " + ASKED));
            var hint = discord.awaitFromBot(member.inPrivate().where());
            assertThat(hint.text())
                    .contains("A quiet hint, for you alone", "edit or delete it")
                    .doesNotContain("555");

            here(member);
            assertThat(discord.messages(member.inPrivate().where())).hasSize(1);
            var other = discord.otherMember();
            here(other);
            assertThat(discord.messages(other.inPrivate().where())).hasSize(1);
        }
    }

    private static void here(LocalMember member) {
        assertThat(
                        member.slash("ask", Map.of("question", ASKED, "where", "here"))
                                .reply()
                                .ephemeral())
                .isFalse();
    }

    @Test
    void nobody_is_hinted_at_what_stands_in_private_or_holds_no_number() {
        try (var bot = OnDiscord.start(folder, LocalDiscord.start(), "")) {
            bot.ask(ASKED);
            bot.askHere("How do I find respite care?");

            assertThat(bot.discord().messages(bot.member().inPrivate().where())).isEmpty();
        }
    }
}
