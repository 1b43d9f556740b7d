package askwell.bot.group;

import static askwell.bot.group.SampleGroups.HARBOUR;
import static askwell.bot.group.SampleGroups.KITCHEN;
import static askwell.bot.group.SampleGroups.LANTERN;
import static askwell.bot.group.SampleGroups.YOGA;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.config.Group;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class MentionTest {
    private final Groups groups = Groups.of(SampleGroups.ALL, (_, _) -> 0);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list all your groups pls",
                "when do you guys meet?",
                "what groups do you have"
            })
    void without_a_condition_all_are_meant(String question) {
        assertNamed(question, KITCHEN, LANTERN, HARBOUR, YOGA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "when does the wednesday group meet again",
                "where do i park for the library meeting",
                "who runs the wed one",
                "is the Kitchen Table still on?",
                "anything on Wednesdays?",
                "do you have something for people living with alzheimers"
            })
    void a_day_a_place_a_name_or_a_topic_tells_which(String question) {
        assertNamed(question, KITCHEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "is there one online for spouses",
                "how do i get the zoom link for tuesdays",
                "do i need my camera on at the parkinson's group",
                "¿hay algo en español?",
                "is there a group for wives of men with parkinsons"
            })
    void so_do_its_form_its_people_and_its_language(String question) {
        assertNamed(question, LANTERN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whats the cost for the therapy one, do u take insurance",
                "can i still get into the monday night group or is it full",
                "next start date for the six week one?",
                "my wife died in may. do you have anything for widowers",
                "my mum died, is there a group for me?"
            })
    void so_do_its_price_its_length_and_its_occasion(String question) {
        assertNamed(question, HARBOUR);
    }

    @Test
    void a_condition_that_several_meet_names_them_all() {
        assertNamed("are the groups free", KITCHEN, LANTERN);
        assertNamed("which ones can i just drop in to", KITCHEN, YOGA);
    }

    @Test
    void what_a_known_group_is_asked_about_need_not_be_so() {
        assertNamed("is the wednesday group online?", KITCHEN);
        assertNamed("do i have to sign up for the yoga class or just show up", YOGA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "do you have a group for stroke",
                "do you meet on fridays",
                "is there a men's group",
                "anything in French on Sundays?"
            })
    void a_condition_that_none_meets_is_said_to_be_met_by_none(String question) {
        assertThat(groups.mentioned(question)).isEqualTo(new Mention.NoSuchGroup());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what is a support group",
                "should i join a support group or see a therapist",
                "whats the difference between a support group and group therapy",
                "sorry i missed wednesday's meeting, dad fell",
                "loved the class on saturday, thank you",
                "they have a care plan meeting on tuesday, what should i ask",
                "is there something i can give her at night so she sleeps",
                "do you have anything on bedsores",
                "how do you meet anybody",
                "see you all on thursday!",
                ""
            })
    void what_is_no_question_about_the_groups_is_left_to_the_articles(String question) {
        assertThat(groups.mentioned(question)).isEqualTo(new Mention.Elsewhere());
    }

    @Test
    void other_words_for_the_same_people_are_known_by_meaning() {
        Groups knowing =
                Groups.of(
                        SampleGroups.ALL,
                        (one, other) ->
                                one.contains("stretching") && other.contains("Yoga") ? 0.8 : 0.5);

        assertThat(knowing.mentioned("is there a group for stretching"))
                .isEqualTo(new Mention.Named(List.of(YOGA)));
        assertThat(knowing.mentioned("is there a group for knitting"))
                .isEqualTo(new Mention.NoSuchGroup());
    }

    @Test
    void an_organisation_without_groups_is_asked_about_none() {
        assertThat(Groups.of(List.of(), (_, _) -> 0).mentioned("when do you meet?"))
                .isEqualTo(new Mention.Elsewhere());
    }

    private void assertNamed(String question, Group... expected) {
        assertThat(groups.mentioned(question)).isEqualTo(new Mention.Named(List.of(expected)));
    }
}
