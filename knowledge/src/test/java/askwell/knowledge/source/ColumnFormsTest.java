package askwell.knowledge.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/// Columns write their questions, signatures and surroundings in many forms, and each is read for what it is.
class ColumnFormsTest {

    /// Every article of a page as "question | asker, town | author", then its answer.
    private static List<String> read(String page) {
        return ColumnPageTest.articles(page).stream()
                .map(article ->
                        "%s | %s, %s | %s\n%s"
                                .formatted(
                                        article.question(),
                                        article.asker().orElse("nobody"),
                                        article.town().orElse("nowhere"),
                                        article.author().orElse("nobody"),
                                        article.answer()))
                .toList();
    }

    @Test
    void a_blog_page_with_share_buttons_related_posts_and_replies() {
        var page =
                """
                Ask Ilse
                When Mom Won't Bathe

                By Ilse | March 3, 2020

                "My mother used to bathe every day. Now she refuses. How can I get her to wash?"
                - Greta, Cedar Falls, IA

                Start with why, Greta.

                Then offer a choice: "Bath now, or after tea?"

                Warm regards,
                Ilse Brandt, LCSW
                Care Circle

                Share this:
                Click to share on Twitter (Opens in new window)

                Like this:
                Like Loading...

                Related
                How to talk about driving
                March 1, 2019
                In "Safety"

                Filed under: Bathing
                Tagged: hygiene, refusal

                3 Responses to When Mom Won't Bathe

                Ida says:
                March 4, 2020 at 8:15 am
                "Does a shower chair help?" - Ida from Clive

                Ilse says:
                March 5, 2020 at 9:00 am
                It does, Ida.
                Ilse

                Leave a Reply
                """;
        assertThat(read(page))
                .containsExactly(
                        """
                        My mother used to bathe every day. Now she refuses. How can I get her to wash? | Greta, Cedar Falls, IA | Ilse Brandt, LCSW
                        Start with why, Greta.

                        Then offer a choice: "Bath now, or after tea?"\
                        """);
        assertThat(ColumnPageTest.article(page).published()).contains(LocalDate.of(2020, 3, 3));
    }

    @Test
    void a_reader_who_writes_and_is_greeted_in_the_answer() {
        assertThat(
                        read(
                                """
                                Cedar Falls reader Greta writes:

                                My father falls asleep at the table.
                                He also leaves the stove on. Should I be worried?

                                Dear Greta,

                                Yes, a little. A doctor should hear about it.

                                Yours truly,
                                Ilse
                                """))
                .containsExactly(
                        """
                        My father falls asleep at the table. He also leaves the stove on. Should I be worried? | Greta, Cedar Falls | Ilse
                        Dear Greta,

                        Yes, a little. A doctor should hear about it.\
                        """);
    }

    @Test
    void letters_with_pen_names_on_lines_of_their_own_or_at_the_end() {
        assertThat(
                        read(
                                """
                                Dear Ilse,

                                I look after my husband. Our friends have stopped coming by.

                                How do I ask them to come back? I don't want to beg.

                                Lonely in Le Mars

                                Dear Lonely,

                                Ask one of them for one hour on one day.

                                Ilse
                                """))
                .containsExactly(
                        """
                        I look after my husband. Our friends have stopped coming by. How do I ask them to come back? I don't want to beg. | Lonely, Le Mars | Ilse
                        Dear Lonely,

                        Ask one of them for one hour on one day.\
                        """);
        assertThat(
                        read(
                                """
                                Dear Ilse: I moved my mother to a home. Did I do wrong? Guilty in Grinnell

                                Dear Guilty: No. You did a hard thing, which is not the same.

                                Dear Ilse: My brother never calls. Should I tell him? Fed Up in Fairfield

                                Dear Fed Up: Once, plainly, with dates.
                                """))
                .containsExactly(
                        "I moved my mother to a home. Did I do wrong? | Guilty, Grinnell | nobody\n"
                                + "Dear Guilty: No. You did a hard thing, which is not the same.",
                        "My brother never calls. Should I tell him? | Fed Up, Fairfield | nobody\n"
                                + "Dear Fed Up: Once, plainly, with dates.");
    }

    @Test
    void a_letter_under_its_sender() {
        assertThat(
                        read(
                                """
                                From: Thea, Sioux City, IA
                                Dear Ilse,
                                Dad calls me at work ten times a day. What do I say to him?
                                Thanks, Thea

                                Dear Thea,
                                Say it on paper, beside his phone.
                                Love, Ilse
                                """))
                .containsExactly(
                        "Dad calls me at work ten times a day. What do I say to him? | Thea, Sioux City, IA | Ilse\n"
                                + "Dear Thea,\nSay it on paper, beside his phone.");
    }

    @Test
    void a_greeting_alone_is_no_question() {
        assertThat(read("Dear members,\n\nThe fair was a success, and the pie sold out by noon.\n"))
                .isEmpty();
    }

    @Test
    void askers_who_are_not_named() {
        assertThat(
                        read(
                                """
                                Q: Is it normal to feel relief when somebody dies? I feel so guilty.

                                Anonymous in Marion

                                A: It is. Relief and grief live in one house.
                                """))
                .containsExactly(
                        "Is it normal to feel relief when somebody dies? I feel so guilty. | Anonymous, Marion |"
                                + " nobody\n"
                                + "It is. Relief and grief live in one house.");
        assertThat(
                        read(
                                """
                                Question from Name Withheld, Waterloo

                                My sister takes money from our mother's purse. What can I do?

                                Answer from Ilse Brandt

                                Talk to your sister first, and in private.

                                ← Older posts    Newer posts →
                                """))
                .containsExactly(
                        "My sister takes money from our mother's purse. What can I do? | Name Withheld, Waterloo |"
                                + " Ilse Brandt\n"
                                + "Talk to your sister first, and in private.");
        assertThat(
                        read(
                                "“Is it wrong to fib?” – A Reader\n\nIt is kinder, often.\n\nWishing you peace,\n\n\u00A0\n\nIlse\n"))
                .containsExactly(
                        "Is it wrong to fib? | nobody, nowhere | Ilse\nIt is kinder, often.");
        assertThat(
                        read(
                                """
                                Name withheld by request asks, “My husband hit me. Whom do I tell?”

                                Tell his doctor today, and a friend.

                                Ilse
                                Social worker and columnist

                                Comments are closed.
                                """))
                .containsExactly(
                        "My husband hit me. Whom do I tell? | Name withheld by request, nowhere | Ilse\n"
                                + "Tell his doctor today, and a friend.");
    }

    @Test
    void a_quotation_of_several_paragraphs_and_an_answer_with_a_list_and_quotations() {
        assertThat(
                        read(
                                """
                                Home > Ask Ilse > Nutrition

                                What If Dad Won't Eat?
                                Posted on June 12, 2018 by Ilse Brandt

                                Question:

                                “Dad eats two bites. He says everything tastes like cardboard.

                                “The doctor found nothing. What else can I try?”

                                – Mark from Dubuque, Iowa

                                Answer:

                                Small plates, Mark:

                                • Finger food
                                • Company at the table

                                ### And then

                                As one reader told me, “The more I begged, the less he ate.”

                                Hope this helps!

                                Ilse

                                Posted in Nutrition | Tagged appetite, dementia | 2 Comments
                                """))
                .containsExactly(
                        """
                        Dad eats two bites. He says everything tastes like cardboard. The doctor found nothing. What else can I try? | Mark, Dubuque, Iowa | Ilse
                        Small plates, Mark:

                        - Finger food
                        - Company at the table

                        ### And then

                        As one reader told me, “The more I begged, the less he ate.”\
                        """);
    }

    @Test
    void single_and_missing_quotation_marks_and_other_signatures() {
        assertThat(
                        read(
                                "‘Can I leave Dad alone?’ — Wendy, Tama\n\nFor an hour, perhaps.\n\nStay strong,\nIlse\n"))
                .containsExactly(
                        "Can I leave Dad alone? | Wendy, Tama | Ilse\nFor an hour, perhaps.");
        assertThat(
                        read(
                                "\"How much water should Mom drink?\" (Sam, Carroll)\n\nSix cups is fair.\n\n--Ilse\n"))
                .containsExactly(
                        "How much water should Mom drink? | Sam, Carroll | Ilse\nSix cups is fair.");
        assertThat(
                        read(
                                "“Should Mom move in?” asks Carol in Creston.\n\nOnly if all say yes.\n\nSincerely,\n\nIlse\nDirector, Care Circle\n\nP.S. Put it in writing.\n"))
                .containsExactly(
                        "Should Mom move in? | Carol, Creston | Ilse\nOnly if all say yes.\n\nP.S. Put it in writing.");
        assertThat(
                        read(
                                "\"Is hospice only for cancer?\"\n\nNadia asks from Albia\n\nNo, for any illness.\n\nWith love,\nIlse & the team\n"))
                .containsExactly(
                        "Is hospice only for cancer? | Nadia, Albia | Ilse & the team\nNo, for any illness.");
        assertThat(
                        read(
                                """
                                My wife is calm all day, but at dusk she packs her bag and wants to go home. Is there anything I can do?
                                Howard, Red Oak

                                Close the curtains before dusk, Howard.
                                """))
                .containsExactly(
                        "My wife is calm all day, but at dusk she packs her bag and wants to go home. Is there"
                                + " anything I can do? | Howard, Red Oak | nobody\n"
                                + "Close the curtains before dusk, Howard.");
        assertThat(
                        read(
                                """
                                I am caring for my mother-in-law, who never liked me.

                                Now she has nobody else. Some days I want to walk out.

                                How do I keep going? – Worn Out in Winterset

                                You begin by saying it aloud, as you just did.

                                Yours, Ilse
                                """))
                .containsExactly(
                        "I am caring for my mother-in-law, who never liked me. Now she has nobody else. Some days"
                                + " I want to walk out. How do I keep going? | Worn Out, Winterset | Ilse\n"
                                + "You begin by saying it aloud, as you just did.");
        assertThat(
                        read(
                                "Greta from Ames wrote to us last week: \"Who leads a group?\"\n\nIts members, mostly.\n"))
                .containsExactly("Who leads a group? | Greta, Ames | nobody\nIts members, mostly.");
        assertThat(
                        read(
                                "Q: \"Can Grandma have the flu shot?\"\n\nAsked by: Tina, 34, Waukee\n\nA mild cold is no reason to wait.\n"))
                .containsExactly(
                        "Can Grandma have the flu shot? | Tina, Waukee | nobody\nA mild cold is no reason to wait.");
    }

    @Test
    void a_quotation_in_markdown_emphasis() {
        assertThat(
                        read(
                                "**“Can she taste anything?”** – *Vera from Vinton*\n\nSome. Sweet goes *last*.\n\n*Fondly,* Ilse\n"))
                .containsExactly(
                        "Can she taste anything? | Vera, Vinton | Ilse\nSome. Sweet goes *last*.");
    }

    @Test
    void an_author_who_signs_by_a_note_about_herself() {
        assertThat(
                        read(
                                """
                                What is respite care, and who pays for it?

                                Respite care gives family caregivers a rest, from an hour to a few weeks.

                                Ilse Brandt, LCSW, is the director of Care Circle.
                                """))
                .containsExactly(
                        "What is respite care, and who pays for it? | nobody, nowhere | Ilse Brandt, LCSW\n"
                                + "Respite care gives family caregivers a rest, from an hour to a few weeks.");
    }

    @Test
    void several_questions_of_any_one_form() {
        assertThat(
                        read(
                                """
                                Two questions this week.

                                “How do I find a grief group?” – Paul from Rolfe

                                Call the hospice that cared for your wife.

                                Warmly, Ilse

                                ***

                                “My kids want me to stop driving. Must I?” – Irene from Decorah

                                Not yet, perhaps. Ask for a driving evaluation.

                                Warmly, Ilse

                                Leave a comment
                                """))
                .containsExactly(
                        "How do I find a grief group? | Paul, Rolfe | Ilse\nCall the hospice that cared for your wife.",
                        "My kids want me to stop driving. Must I? | Irene, Decorah | Ilse\n"
                                + "Not yet, perhaps. Ask for a driving evaluation.");
        assertThat(
                        read(
                                """
                                Q. My wife sees people who aren't there. Do I play along?
                                — J.T., Keokuk

                                A. Neither argue nor lie.

                                Q. She also hides food. Why?
                                — J.T., Keokuk

                                A. Many people with dementia hide what matters to them.

                                Have a question for Ilse? Send it to ask@care.example.org.
                                """))
                .containsExactly(
                        "My wife sees people who aren't there. Do I play along? | J.T., Keokuk | nobody\n"
                                + "Neither argue nor lie.",
                        "She also hides food. Why? | J.T., Keokuk | nobody\n"
                                + "Many people with dementia hide what matters to them.");
    }

    @Test
    void questions_and_quotations_within_an_answer_stay_in_it() {
        assertThat(
                        read(
                                """
                                “What do I say when Mom asks for Dad, who died?” – Ellen from Eldora

                                Say something true about him.

                                Q: But what if she cries?

                                A: Sit with her.

                                As somebody once said, “Grief is love with nowhere to go.” – Jamie Anderson

                                Gently, Ilse
                                """))
                .containsExactly(
                        """
                        What do I say when Mom asks for Dad, who died? | Ellen, Eldora | Ilse
                        Say something true about him.

                        Q: But what if she cries?

                        A: Sit with her.

                        As somebody once said, “Grief is love with nowhere to go.” – Jamie Anderson\
                        """);
    }

    @Test
    void the_first_words_of_other_pages_are_no_articles() {
        assertThat(
                        read(
                                """
                                “Who gets the house?” – Meg from Rolfe

                                Whoever the will names.

                                Warmly,
                                Ilse

                                You might also like:
                                “Who gets the car?” – Ned from Manly
                                The title says. Look at it.

                                Archives
                                May 2020
                                """))
                .containsExactly(
                        "Who gets the house? | Meg, Rolfe | Ilse\nWhoever the will names.");
    }

    @Test
    void replies_under_numbers_dates_and_names_are_not_read() {
        for (var replies :
                List.of(
                        "2 replies\n\nKen from Dallas\n“How did you do it?” – Ken from Dallas, Iowa\n\nIlse\nAsk her.",
                        "Responses\n\nHow? – Nan from Newton\n\nBy: Nan on May 3, 2016\nat 7:45 am\n\nReply",
                        "2 thoughts on “Ask Ilse”\n\nPat\nOctober 5, 2022 at 9:12 am\n\n“And how?” – Pat from Perry",
                        "Otto on April 2, 2019 at 4:10 pm\n\n“And how?” – Otto from Osage\n\nWell. So.")) {
            assertThat(
                            read(
                                    "“Who pays?” – Greta from Ames\n\nYou do.\n\nBe well! Ilse\n\nRate this:\n\n"
                                            + replies
                                            + "\n"))
                    .containsExactly("Who pays? | Greta, Ames | Ilse\nYou do.");
        }
    }

    @Test
    void a_short_answer_in_windows_lines_is_one() {
        assertThat(
                        read(
                                "\uFEFF“Who\u00A0pays?” –\u00A0Tom\u00A0from\u00A0Manning\r\n\r\nYes.\r\n\r\nIlse\r\n"))
                .containsExactly("Who pays? | Tom, Manning | Ilse\nYes.");
    }

    @Test
    void what_is_no_column_gives_no_article() {
        assertThat(
                        read(
                                """
                                Our fall fair was a success, and the pie sold out by noon.

                                “Best fair yet,” said Greta from Ames. “Will there be another?”

                                There will. The date is May 4.
                                """))
                .isEmpty();
        assertThat(
                        read(
                                "Minutes\n\nPresent: Ann, Bob.\n\nAnn asked: who orders the chairs? Bob will.\n\nThe meeting closed at seven.\n"))
                .isEmpty();
    }
}
