package askwell.bot.asking;

import askwell.knowledge.database.StoreException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.function.Supplier;

/// What is done with the journal where who asks is answered also when it cannot be read or written.
final class InJournal {
    private static final Logger LOG = LoggerFactory.getLogger(InJournal.class);

    private InJournal() {}

    static void keep(Runnable keeping) {
        kept(
                () -> {
                    keeping.run();
                    return true;
                },
                false);
    }

    static <T> T kept(Supplier<T> keeping, T otherwise) {
        try {
            return keeping.get();
        } catch (StoreException trouble) {
            LOG.error("the journal: {}", trouble.getMessage());
            return otherwise;
        }
    }
}
