package askwell.bot.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import askwell.bot.chat.MessageRef;
import askwell.bot.chat.Outbox;
import askwell.bot.chat.Outbox.Delivery;
import askwell.bot.chat.Place;
import askwell.bot.journal.Handover;
import askwell.bot.journal.Journal;
import askwell.config.Settings;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Somebody who takes no messages and whose channel is gone.
class TellingTest {
    private static final String ANA = "100000000000000001";

    private final Outbox outbox = mock(Outbox.class);
    private Instant now = Instant.parse("2026-11-02T10:00:00Z");
    private Journal journal;
    private Telling telling;

    @BeforeEach
    void ask(@TempDir Path folder) {
        var settings = Settings.defaults();
        journal = Journal.open(folder, settings.privacy(), () -> now);
        telling = new Telling(settings.texts(), journal, outbox, () -> now, Optional::empty);
        when(outbox.tell(any(), any())).thenReturn(new Delivery.Refused("they take none"));
        when(outbox.call(any(), any(), any())).thenReturn(new Delivery.Refused("it is gone"));
        var key =
                journal.handOver(
                        new Handover(
                                "Who helps?",
                                Optional.of(ANA),
                                Optional.of("server"),
                                "channel",
                                Optional.empty(),
                                "en",
                                Optional.empty()));
        journal.answer(key, "We do.", "Ruth");
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void is_tried_again_for_a_week() {
        now = now.plus(Duration.ofDays(7));

        telling.catchUp();

        assertThat(journal.untold()).hasSize(1);
    }

    @Test
    void is_forgotten_after_it() {
        now = now.plus(Duration.ofDays(7)).plusSeconds(1);

        telling.catchUp();

        assertThat(journal.untold()).isEmpty();
        assertThat(journal.keptOn(ANA)).isEmpty();
    }

    @Test
    void is_told_after_all_where_a_message_comes_through_in_time() {
        telling.catchUp();
        when(outbox.tell(any(), any()))
                .thenReturn(
                        new Delivery.Delivered(
                                new MessageRef(new Place(Optional.empty(), "private"), "1")));

        telling.catchUp();

        assertThat(journal.untold()).isEmpty();
    }
}
