package askwell.bot.group;

import static askwell.bot.group.SampleGroups.HARBOUR;
import static askwell.bot.group.SampleGroups.KITCHEN;
import static askwell.bot.group.SampleGroups.YOGA;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class FittingTest {
    private final Groups groups = Groups.of(SampleGroups.ALL, (_, _) -> 0);

    @Test
    void a_shared_topic_decides() {
        assertThat(
                        groups.fitting(
                                "she leaves the house at night",
                                List.of("dementia", "wandering"),
                                "What can I do?"))
                .contains(KITCHEN);
    }

    @Test
    void a_topic_in_other_words_is_shared_too() {
        assertThat(groups.fitting("how long does it hurt", List.of("mourning"), "Is this normal?"))
                .contains(HARBOUR);
    }

    @Test
    void half_a_topic_is_not_enough() {
        assertThat(groups.fitting("who pays", List.of("marriage settlement"), "Who pays?"))
                .isEmpty();
    }

    @Test
    void without_a_shared_topic_a_near_meaning_decides() {
        Groups knowing =
                Groups.of(SampleGroups.ALL, (_, other) -> other.contains("Yoga") ? 0.8 : 0.5);

        assertThat(
                        knowing.fitting(
                                "my shoulders are stiff",
                                List.of("lifting"),
                                "How do I lift safely?"))
                .contains(YOGA);
    }

    @Test
    void a_group_for_another_illness_does_not_fit() {
        assertThat(
                        groups.fitting(
                                "he had a stroke",
                                List.of("stroke", "daily care"),
                                "How do I dress him?"))
                .isEmpty();
    }

    @Test
    void where_nothing_is_near_none_fits() {
        assertThat(groups.fitting("rides?", List.of("transport"), "How do I get around?"))
                .isEmpty();
    }
}
