package askwell.bot.discord;

import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Tells of every request that is sent, those included that JDA sends again by itself.
final class TimedRequests implements Interceptor {
    private static final int TOO_MANY = 429;
    private static final Set<String> SCOPES = Set.of("user", "shared", "global");

    private final Traffic traffic;

    private TimedRequests(Traffic traffic) {
        this.traffic = traffic;
    }

    /// What sends requests for JDA, with as many connections as JDA gives itself.
    static OkHttpClient.Builder client(Traffic traffic) {
        var dispatcher = new Dispatcher();
        dispatcher.setMaxRequestsPerHost(25);
        return new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(5, 10, TimeUnit.SECONDS))
                .dispatcher(dispatcher)
                .addInterceptor(new TimedRequests(traffic));
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var start = System.nanoTime();
        try {
            var response = chain.proceed(chain.request());
            traffic.answered(response.code(), since(start));
            if (response.code() == TOO_MANY) {
                traffic.limited(
                        scope(response.header("X-RateLimit-Scope")),
                        seconds(response.header("Retry-After")));
            }
            return response;
        } catch (IOException unreachable) {
            traffic.unanswered(since(start));
            throw unreachable;
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static String scope(@Nullable String told) {
        var scope = Objects.requireNonNullElse(told, "");
        return SCOPES.contains(scope) ? scope : "other";
    }

    private static Duration seconds(@Nullable String told) {
        try {
            return Duration.ofMillis(
                    (long) (Double.parseDouble(Objects.requireNonNullElse(told, "0")) * 1_000));
        } catch (NumberFormatException day) {
            return Duration.ZERO;
        }
    }
}
