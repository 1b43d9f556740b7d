package askwell.bot.discord.local;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/// A REST request that Discord received.
///
/// @param path without `/api/v10`
/// @param body missing where there was none; of a request in parts, the JSON among them
/// @param arrived when it came in, by [System#nanoTime]
public record ReceivedRequest(
        String method,
        String path,
        Map<String, String> query,
        JsonNode body,
        List<LocalFile> files,
        long arrived) {

    @Override
    public String toString() {
        var written = body.isMissingNode() ? "" : " " + body;
        return "%s %s%s%s"
                .formatted(
                        method,
                        path,
                        written.length() > 600 ? written.substring(0, 600) + "…" : written,
                        files.isEmpty() ? "" : " with " + files);
    }
}
