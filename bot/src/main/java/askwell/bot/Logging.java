package askwell.bot;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;

import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

import java.io.OutputStream;

/// What the log says, and where: warnings and worse, on standard error, since standard output belongs to answers alone.
///
/// Found by Logback as a service. Written in Java, since reading the same from XML takes a seventh of a second of every
/// start.
public final class Logging extends ContextAwareBase implements Configurator {

    /// Of what the program says to whoever started it.
    private static final String SAID = "askwell";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        var form = LogForm.of(System.getenv(LogForm.VARIABLE)).orElse(LogForm.TEXT);
        var encoder = form.encoder();
        encoder.setContext(context);
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
        context.addTurboFilter(new Discretion());
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /// Leaves nothing on standard error that is not a line of the log: what the JDK logs, what threads end with, and what is
    /// said to whoever started the program.
    ///
    /// @return where the last is to be written
    static OutputStream takeOver() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        var log = (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(SAID);
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, trouble) -> log.error("{} ended early", thread.getName(), trouble));
        var said = (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(SAID + ".said");
        said.setLevel(Level.INFO);
        return new Said(said);
    }
}
