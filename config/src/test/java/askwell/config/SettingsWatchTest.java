package askwell.config;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.config.Effective.Change;
import askwell.config.SettingsWatch.News;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

class SettingsWatchTest {
    @TempDir private Path folder = Path.of("");
    private Path file = Path.of("");
    private SettingsWatch watch;

    @BeforeEach
    void watch() throws IOException {
        file = folder.resolve("askwell.conf");
        Files.writeString(folder.resolve("groups.conf"), "");
        write("answering.threshold = 0.8\ninclude \"groups.conf\"\n");
        watch = SettingsWatch.of(new Layers(file, folder), () -> Settings.read(file));
    }

    @Test
    void tells_nothing_of_a_file_that_stays_as_it_is() {
        assertThat(news()).isEmpty();
        assertThat(news()).isEmpty();
    }

    @Test
    void tells_each_setting_that_is_another_than_before() throws IOException {
        write("answering.threshold = 0.85\norganisation.contact = \"us\"\n");

        assertThat(news())
                .contains(
                        changed(
                                List.of(
                                        new Change("answering.threshold", "0.8", "0.85"),
                                        new Change("organisation.contact", "null", "\"us\""))));
        assertThat(news()).isEmpty();
    }

    @Test
    void tells_nothing_where_only_a_comment_has_changed() throws IOException {
        write("# higher than usual\nanswering.threshold = 0.8\n");

        assertThat(news()).isEmpty();
    }

    @Test
    void a_file_that_is_included_counts_too() throws IOException {
        Files.writeString(folder.resolve("groups.conf"), "organisation.name = \"Lamplight\"");

        assertThat(news())
                .contains(
                        changed(
                                List.of(
                                        new Change(
                                                "organisation.name",
                                                "\"Askwell\"",
                                                "\"Lamplight\""))));
    }

    @Test
    void what_was_set_on_discord_is_told_at_once_but_not_while_the_file_is_being_written()
            throws IOException {
        var layers = new Layers(file, folder);
        watch = SettingsWatch.of(layers, layers::read);
        layers.set("answering.threshold", "0.7", "Ada", Instant.EPOCH);
        assertThat(watch.lookNow())
                .get()
                .extracting(news -> ((News.Changed) news).changes())
                .isEqualTo(List.of(new Change("answering.threshold", "0.8", "0.7")));

        write("");
        layers.set("answering.threshold", "0.6", "Ada", Instant.EPOCH);
        assertThat(watch.lookNow()).isEmpty();
        write("organisation.name = \"Lamplight\"");

        assertThat(watch.look()).isEmpty();
        assertThat(watch.look())
                .get()
                .extracting(news -> ((News.Changed) news).changes())
                .isEqualTo(
                        List.of(
                                new Change("answering.threshold", "0.7", "0.6"),
                                new Change("organisation.name", "\"Askwell\"", "\"Lamplight\"")));
    }

    @Test
    void a_file_is_taken_in_while_somebody_sets_one_thing_after_the_other_on_discord()
            throws IOException {
        var layers = new Layers(file, folder);
        watch = SettingsWatch.of(layers, layers::read);
        write("organisation.name = \"Lamplight\"");
        layers.set("answering.threshold", "0.7", "Ada", Instant.EPOCH);
        assertThat(watch.look()).isEmpty();
        layers.set("answering.threshold", "0.65", "Ada", Instant.EPOCH);

        assertThat(watch.look())
                .get()
                .extracting(news -> ((News.Changed) news).changes())
                .isEqualTo(
                        List.of(
                                new Change("answering.threshold", "0.8", "0.65"),
                                new Change("organisation.name", "\"Askwell\"", "\"Lamplight\"")));
    }

    @Test
    void remembers_that_they_cannot_be_used_until_they_can() throws IOException {
        write("answering.threshold = 8\n");
        assertThat(news()).get().isInstanceOf(News.Refused.class);
        assertThat(watch.isRefused()).isTrue();

        write("answering.threshold = 0.8\n");
        assertThat(news()).isEmpty();
        assertThat(watch.isRefused()).isFalse();
    }

    @Test
    void waits_until_the_file_is_no_longer_being_written() throws IOException {
        write("answering.thresh");
        assertThat(watch.look()).isEmpty();
        write("answering.threshold = 0.9");
        assertThat(watch.look()).isEmpty();

        assertThat(watch.look()).get().isInstanceOf(News.Changed.class);
    }

    @Test
    void what_is_written_while_it_reads_is_read_at_the_next_look() throws IOException {
        var once = new AtomicBoolean(true);
        watch =
                SettingsWatch.of(
                        new Layers(file, folder),
                        () -> {
                            if (once.getAndSet(false)) {
                                Written.in(folder, "answering.threshold = 0.9");
                            }
                            return Settings.read(file);
                        });
        write("answering.threshold = 0.85");

        assertThat(news()).get().isInstanceOf(News.Changed.class);
        assertThat(news())
                .contains(changed(List.of(new Change("answering.threshold", "0.85", "0.9"))));
    }

    @Test
    void refuses_a_bad_file_with_every_problem_and_takes_it_once_it_is_mended() throws IOException {
        write("answering.threshold = 8\nanswerring = 1\n");

        assertThat(news())
                .get()
                .isInstanceOfSatisfying(
                        News.Refused.class,
                        refused ->
                                assertThat(refused.why())
                                        .contains("has 2 problems", "line 1", "line 2"));
        assertThat(news()).isEmpty();

        write("answering.threshold = 0.7");
        assertThat(news())
                .contains(changed(List.of(new Change("answering.threshold", "0.8", "0.7"))));
    }

    @Test
    void a_file_that_is_gone_changes_nothing() throws IOException {
        Files.delete(file);

        assertThat(news())
                .contains(new News.Refused("there is no %s; check the path.".formatted(file)));
    }

    private News changed(List<Change> changes) {
        return new News.Changed(Settings.read(file), changes);
    }

    /// Of two looks, between which nothing is written.
    private Optional<News> news() {
        watch.look();
        return watch.look();
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
    }
}
