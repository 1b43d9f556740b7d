package askwell.bot.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.chat.Card;
import askwell.bot.chat.Card.Choice;
import askwell.bot.chat.Card.Mark;
import askwell.bot.chat.Card.Paragraph;
import askwell.bot.chat.Id;
import askwell.bot.chat.Reply;

import org.junit.jupiter.api.Test;

import java.util.List;

class CardTextTest {

    @Test
    void reads_as_text_where_markdown_has_signs() {
        var card =
                Card.titled("Paying")
                        .saying(
                                "## First\n"
                                        + "- **Ask** the [agency](https://a.org) *today*\n"
                                        + "- snake_case");
        assertThat(new CardText(80, false).of(Reply.of(card)))
                .isEqualTo(
                        """
                        Paying

                        First
                        • Ask the agency (https://a.org) today
                        • snake_case
                        """);
    }

    @Test
    void keeps_to_the_width_and_indents_what_follows() {
        var card = Card.titled("One").saying("- a bullet that is long enough to be broken twice");
        assertThat(new CardText(20, false).of(Reply.of(card)))
                .isEqualTo(
                        """
                        One

                        • a bullet that is
                          long enough to be
                          broken twice
                        """);
    }

    @Test
    void numbers_the_choices_of_all_cards_through() {
        var one = Card.titled("One").choice(new Choice(Id.of("a"), "first"));
        var two = Card.titled("Two").choice(new Choice(Id.of("b"), "second"));
        assertThat(new CardText(80, false).of(Reply.of(one, two)))
                .isEqualTo("One\n\n  1. first\n\nTwo\n\n  2. second\n");
    }

    @Test
    void lets_no_text_steer_the_terminal() {
        var card = Card.titled("a\u001b[2Jb").saying("c\u001b]0;x\u0007d").field("e\u001b", "f");
        assertThat(new CardText(80, false).of(Reply.of(card)))
                .isEqualTo("a[2Jb\n\nc]0;xd\n\ne: f\n");
    }

    @Test
    void marks_the_words_that_matter_only_in_colour() {
        var reply =
                Reply.of(
                        Card.titled("T").saying(new Paragraph("ask now", List.of(new Mark(4, 7)))));
        assertThat(new CardText(80, false).of(reply)).isEqualTo("T\n\nask now\n");
        assertThat(new CardText(80, true).of(reply))
                .matches("(?s).*\u001b\\[[0-9;]*33[0-9;]*mnow.*");
    }
}
