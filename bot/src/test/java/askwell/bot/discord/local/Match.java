package askwell.bot.discord.local;

import java.util.regex.Pattern;

/// Which REST requests are meant.
///
/// @param method `*` for all
/// @param path of which the whole path, without `/api/v10`, must be an instance
public record Match(String method, Pattern path) {

    public static Match any() {
        return of("*", ".*");
    }

    /// Requests of a method to paths of a kind.
    ///
    /// @param path a regular expression, such as `/channels/\\d+/messages`
    public static Match of(String method, String path) {
        return new Match(method, Pattern.compile(path));
    }

    /// First answers to interactions.
    public static Match callbacks() {
        return of("POST", "/interactions/.*/callback");
    }

    /// Edits of `@original`.
    public static Match edits() {
        return of("PATCH", "/webhooks/.*/messages/@original");
    }

    public static Match followUps() {
        return of("POST", "/webhooks/[^/]+/[^/]+");
    }

    /// Ordinary messages, into any channel.
    public static Match messages() {
        return of("POST", "/channels/\\d+/messages");
    }

    public static Match commands() {
        return of("PUT", "/applications/.*/commands");
    }

    boolean matches(ReceivedRequest request) {
        return (method.equals("*") || method.equals(request.method()))
                && path.matcher(request.path()).matches();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
