package askwell.bot.chat;

import org.slf4j.MDC;

import java.util.Optional;
import java.util.function.Supplier;

/// On whose behalf a thread is at work, as every line tells that it writes to the log meanwhile.
///
/// @param server the name that a server has in the settings; empty for all without a section, and for the whole bot
public record Behalf(Optional<String> server) {

    /// Under which SLF4J's diagnostic context has the name.
    public static final String KEY = "server";

    public static final Behalf OF_ALL = new Behalf(Optional.empty());

    /// That of the thread that calls, to hand it on to another.
    public static Behalf ofThread() {
        return new Behalf(Optional.ofNullable(MDC.get(KEY)));
    }

    public void run(Runnable task) {
        call(() -> {
            task.run();
            return true;
        });
    }

    public <T> T call(Supplier<T> task) {
        var before = ofThread();
        put();
        try {
            return task.get();
        } finally {
            before.put();
        }
    }

    private void put() {
        server.ifPresentOrElse(name -> MDC.put(KEY, name), () -> MDC.remove(KEY));
    }
}
