package askwell.bot;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;

import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// What the log is told, from its start to its end, by whomever.
final class Logged implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> appender =
            new AppenderBase<>() {
                @Override
                protected void append(ILoggingEvent event) {
                    // Else it would have the context of whoever asks first.
                    event.prepareForDeferredProcessing();
                    events.add(event);
                }
            };

    private final Logger ours = (Logger) LoggerFactory.getLogger("askwell");

    Logged() {
        appender.setContext(root.getLoggerContext());
        appender.start();
        root.addAppender(appender);
    }

    /// Also what the log would say of us if somebody asked for every detail.
    static Logged everythingOfOurs() {
        var logged = new Logged();
        logged.ours.setLevel(Level.TRACE);
        return logged;
    }

    /// Everything, each with its whole stack trace.
    List<String> all() {
        return events.stream()
                .map(event ->
                        event.getFormattedMessage()
                                + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .toList();
    }

    /// Warnings and worse.
    List<String> warnings() {
        return events.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    /// Warnings and worse, as the log tells them to people.
    List<String> warningsInText() {
        var encoder = LogForm.TEXT.encoder();
        encoder.setContext(root.getLoggerContext());
        encoder.start();
        return events.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .map(event -> new String(encoder.encode(event), UTF_8).strip())
                .toList();
    }

    /// Everything, a line each.
    List<String> lines() {
        return events.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    /// Those that came with a stack trace.
    List<String> traces() {
        return events.stream()
                .filter(event -> event.getThrowableProxy() != null)
                .map(event ->
                        "%s: %s"
                                .formatted(
                                        event.getFormattedMessage(),
                                        event.getThrowableProxy().getClassName()))
                .toList();
    }

    @Override
    public void close() {
        ours.setLevel(null);
        root.detachAppender(appender);
    }
}
