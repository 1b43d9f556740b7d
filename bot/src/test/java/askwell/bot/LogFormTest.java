package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import askwell.bot.chat.Behalf;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;

/// A line of the log names the server with a section that it is about.
class LogFormTest {
    private static final Behalf NORTH = new Behalf(Optional.of("north"));

    @Test
    void text_names_the_server_before_what_it_says() {
        assertThat(NORTH.call(() -> line(LogForm.TEXT)))
                .isEqualTo("WARN  north: could not answer\n");
    }

    @Test
    void text_names_none_where_it_is_about_none() {
        assertThat(line(LogForm.TEXT)).isEqualTo("WARN  could not answer\n");
        MDC.put("jda.shard", "[0 / 1]");
        assertThat(line(LogForm.TEXT)).isEqualTo("WARN  could not answer\n");
        MDC.remove("jda.shard");
    }

    @Test
    void json_has_it_in_a_field() {
        assertThat(NORTH.call(LogFormTest::json).at("/mdc/server").asString()).isEqualTo("north");
        assertThat(json().at("/mdc/server").isMissingNode()).isTrue();
        assertThat(json().path("formattedMessage").asString()).isEqualTo("could not answer");
    }

    @Test
    void whoever_comes_back_is_at_work_for_the_same_as_before() {
        NORTH.run(() -> {
            Behalf.OF_ALL.run(() -> assertThat(Behalf.ofThread()).isEqualTo(Behalf.OF_ALL));
            assertThat(Behalf.ofThread()).isEqualTo(NORTH);
        });
        assertThat(Behalf.ofThread()).isEqualTo(Behalf.OF_ALL);
    }

    private static JsonNode json() {
        return new JsonMapper().readTree(line(LogForm.JSON));
    }

    private static String line(LogForm form) {
        var encoder = form.encoder();
        encoder.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        encoder.start();
        var logger = (Logger) LoggerFactory.getLogger(LogFormTest.class);
        return new String(
                encoder.encode(
                        new LoggingEvent(
                                "",
                                logger,
                                Level.WARN,
                                "could not {}",
                                null,
                                new Object[] {"answer"})),
                UTF_8);
    }
}
