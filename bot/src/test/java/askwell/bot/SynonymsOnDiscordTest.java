package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalInteraction.Choice;
import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.LocalMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

/// Words that mean the same in this organisation.
@Timeout(60)
class SynonymsOnDiscordTest {
    private static final String RESPITE = "How do I find respite care for a weekend?";
    private static final String ASKED = "where do I get a kipfel";

    @TempDir private Path folder;
    private OnDiscord bot;
    private LocalMember moderator;

    @BeforeEach
    void start() {
        bot =
                OnDiscord.start(
                        folder,
                        LocalDiscord.start(),
                        """
                        answering { synonyms = [["POA", "power of attorney"]] }
                        """);
        moderator = bot.discord().moderator().in(bot.discord().moderators());
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private LocalMessage add(String phrase, String means) {
        return moderator.slash("synonym add", Map.of("phrase", phrase, "means", means)).reply();
    }

    private LocalMessage list() {
        return moderator.slash("synonym list").reply();
    }

    @Test
    void a_word_of_the_house_is_understood_at_once_and_until_it_is_taken_back() {
        assertThat(bot.ask(ASKED).text()).doesNotContain("### " + RESPITE);

        var added = add("kipfel", "respite care, weekend off");

        assertThat(added.text())
                .contains("From now on they mean the same", "kipfel = respite care = weekend off");
        assertThat(added.ephemeral()).isTrue();
        assertThat(bot.ask(ASKED).text()).contains("### " + RESPITE);

        moderator.presses(added, "Undo").reply();
        assertThat(bot.ask(ASKED).text()).doesNotContain("### " + RESPITE);
    }

    @Test
    void the_list_tells_those_of_the_settings_apart() {
        add("kipfel", "respite care");

        assertThat(list().text())
                .contains("Taught:**", "kipfel = respite care")
                .contains("Of the settings, to be changed there:**", "POA = power of attorney");
    }

    @Test
    void one_is_removed_by_what_is_offered_while_typing_or_by_a_word_of_it() {
        add("kipfel", "respite care");
        add("strudel", "hospice");

        var offered = moderator.types("synonym remove", "which", "kip");
        assertThat(offered).extracting(Choice::name).containsExactly("kipfel = respite care");
        var removed =
                moderator
                        .slash("synonym remove", Map.of("which", offered.getFirst().value()))
                        .reply();
        assertThat(removed.text()).contains("They mean different things again", "kipfel");
        moderator.slash("synonym remove", Map.of("which", "Hospice")).reply();

        assertThat(list().text()).doesNotContain("kipfel", "strudel");
    }

    @Test
    void what_cannot_be_is_refused_with_a_sentence() {
        assertThat(add("kipfel", "Kipfel").text()).contains("It takes two");
        assertThat(add("kipfel", "the").text())
                .contains("There is no word in it that I could look up", "the");
        assertThat(add("kipfel", "a1,b1,c1,d1,e1,f1,g1,h1,i1,j1").text())
                .contains("That is too much for one", "At most 10");
        assertThat(moderator.slash("synonym remove", Map.of("which", "POA")).reply().text())
                .contains("I know no such words", "POA");
        assertThat(list().text()).doesNotContain("kipfel");
    }

    @Test
    void what_is_taught_is_plain_text() {
        add("@everyone *kipfel*", "respite care");

        assertThat(list().text()).contains("\\*kipfel\\*");
        assertThat(Pings.loose(bot.discord())).isEmpty();
    }
}
