package askwell.bot;

import askwell.bot.chat.Behalf;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How standard error is written. Said by the environment, since the settings are read only after the first lines, some of
/// which are about them.
enum LogForm {
    /// For people: the level, the server with a section that it is about, and what there is to say.
    TEXT {
        @Override
        Encoder<ILoggingEvent> encoder() {
            var encoder = new PatternLayoutEncoder();
            encoder.setPattern(
                    "%%-5level %%replace(%%X{%s}: ){'^: $', ''}%%msg%%n".formatted(Behalf.KEY));
            return encoder;
        }
    },

    /// One object a line: `timestamp` (milliseconds since 1970), `level`, `threadName`, `loggerName`, `formattedMessage`, `mdc`
    /// with the `server` that has a section and that it is about, and `throwable` where there is one.
    JSON {
        @Override
        Encoder<ILoggingEvent> encoder() {
            var encoder = new JsonEncoder();
            encoder.setWithSequenceNumber(false);
            encoder.setWithNanoseconds(false);
            encoder.setWithContext(false);
            encoder.setWithMDC(true);
            encoder.setWithMarkers(false);
            encoder.setWithKVPList(false);
            encoder.setWithMessage(false);
            encoder.setWithArguments(false);
            encoder.setWithFormattedMessage(true);
            return encoder;
        }
    };

    /// The variable that says which.
    static final String VARIABLE = "ASKWELL_LOG";

    /// Not started, and of no context yet.
    abstract Encoder<ILoggingEvent> encoder();

    /// @throws CommandException where the variable says something else
    static LogForm ofEnvironment() {
        var said = System.getenv(VARIABLE);
        return of(said).orElseThrow(() ->
                new CommandException(
                        "%s = %s is neither text nor json; set it to one of them, or leave it out for text."
                                .formatted(VARIABLE, said)));
    }

    /// Empty where that is none.
    static Optional<LogForm> of(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return Optional.of(TEXT);
        }
        var name = said.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(form -> form.name().equals(name)).findFirst();
    }
}
