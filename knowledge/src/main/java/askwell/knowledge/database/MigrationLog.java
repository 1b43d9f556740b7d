package askwell.knowledge.database;

import org.flywaydb.core.api.logging.Log;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What Flyway has to say, without its running commentary: warnings and errors alone.
final class MigrationLog implements Log {

    private final Logger log;

    MigrationLog(Class<?> speaker) {
        this.log = LoggerFactory.getLogger(speaker);
    }

    @Override
    public void debug(String message) {}

    @Override
    public void info(String message) {}

    @Override
    public void notice(String message) {}

    @Override
    public void warn(String message) {
        log.warn(message);
    }

    @Override
    public void error(String message) {
        log.error(message);
    }

    @Override
    public void error(String message, Exception cause) {
        log.error(message, cause);
    }
}
