package askwell.bot;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.spi.FilterReply;

import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

import java.io.UncheckedIOException;

/// What the log says, and where: warnings and worse, on standard error, since standard output belongs to answers alone.
///
/// Found by Logback as a service. Written in Java, since reading the same from XML takes a seventh of a second of every
/// start.
public final class Logging extends ContextAwareBase implements Configurator {

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%-5level %msg%n");
        encoder.start();
        var errors = new ConsoleAppender<ILoggingEvent>();
        errors.setContext(context);
        errors.setTarget("System.err");
        errors.setEncoder(encoder);
        errors.start();
        var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(errors);
        // Looks for graphics cards, which we do not use.
        context.getLogger("ai.djl").setLevel(Level.ERROR);
        context.addTurboFilter(new Unreachable());
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /// Leaves out the stack traces of JDA where Discord is not to be reached, which we say in a sentence.
    private static final class Unreachable extends TurboFilter {
        @Override
        public FilterReply decide(
                @Nullable Marker marker,
                Logger logger,
                Level level,
                @Nullable String format,
                Object @Nullable [] parameters,
                @Nullable Throwable trouble) {
            return trouble instanceof UncheckedIOException
                            && logger.getName().startsWith("net.dv8tion.jda")
                    ? FilterReply.DENY
                    : FilterReply.NEUTRAL;
        }
    }
}
