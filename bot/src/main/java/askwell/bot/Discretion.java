package askwell.bot;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;

import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// Keeps out of the log what does not belong there: what people wrote, which JDA would log with an event that it cannot read;
/// and its stack traces where Discord is not to be reached, which we say in a sentence.
final class Discretion extends TurboFilter {
    private static final String JDA = "net.dv8tion.jda";
    private static final String EVENTS = JDA + ".api.utils.data.";

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            @Nullable Object @Nullable [] parameters,
            @Nullable Throwable trouble) {
        if (!logger.getName().startsWith(JDA)
                || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        if (trouble instanceof UncheckedIOException) {
            return FilterReply.DENY;
        }
        if (showsAnEvent(format, parameters)) {
            // The trouble's own words may quote the event.
            logger.getLoggerContext()
                    .getLogger(Discretion.class)
                    .error(
                            "Discord sent something that cannot be read, and it is left out ({})",
                            name(parameters, trouble));
            return FilterReply.DENY;
        }
        return FilterReply.NEUTRAL;
    }

    private static boolean showsAnEvent(
            @Nullable String format, @Nullable Object @Nullable [] parameters) {
        var says = Objects.requireNonNullElse(format, "").toLowerCase(Locale.ROOT);
        return says.contains("json")
                || given(parameters).anyMatch(each -> each.getClass().getName().startsWith(EVENTS));
    }

    private static String name(
            @Nullable Object @Nullable [] parameters, @Nullable Throwable trouble) {
        return Stream.concat(given(parameters), Stream.ofNullable(trouble))
                .filter(Throwable.class::isInstance)
                .map(each -> each.getClass().getSimpleName())
                .findFirst()
                .orElse("no exception");
    }

    private static Stream<Object> given(@Nullable Object @Nullable [] parameters) {
        return parameters == null
                ? Stream.of()
                : Arrays.stream(parameters).filter(Objects::nonNull).map(Objects::requireNonNull);
    }
}
