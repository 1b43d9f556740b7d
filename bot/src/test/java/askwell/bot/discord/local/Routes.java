package askwell.bot.discord.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which answer belongs to which method and path.
final class Routes {

    /// Answers a request.
    interface Handler {
        /// Answers it.
        ///
        /// @param ids what stands in the path where the route has `{}`
        Answer answer(List<String> ids, ReceivedRequest request);
    }

    private record Route(String method, Pattern path, Handler handler) {}

    private final List<Route> routes = new ArrayList<>();

    /// Adds a route.
    ///
    /// @param path with `{}` for each id
    Routes on(String method, String path, Handler handler) {
        var pattern = Pattern.compile(path.replace("{}", "([^/]+)"));
        routes.add(new Route(method, pattern, handler));
        return this;
    }

    Optional<Answer> answer(ReceivedRequest request) {
        for (var route : routes) {
            var matcher = route.path().matcher(request.path());
            if (route.method().equals(request.method()) && matcher.matches()) {
                var ids = new ArrayList<String>();
                for (int i = 1; i <= matcher.groupCount(); i++) {
                    ids.add(matcher.group(i));
                }
                return Optional.of(route.handler().answer(ids, request));
            }
        }
        return Optional.empty();
    }
}
