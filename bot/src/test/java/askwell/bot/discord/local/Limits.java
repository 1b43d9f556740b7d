package askwell.bot.discord.local;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;

/// What Discord refuses of a message before it looks any further. Only the limits that a request breaks by its length or by
/// being empty; the check against Discord's own description of its API knows the rest.
final class Limits {

    private static final int LONGEST_CONTENT = 2_000;
    private static final int LONGEST_TEXTS = 4_000;
    private static final int MOST_COMPONENTS = 40;
    private static final int LARGEST_FILE = 10 << 20;
    private static final int MOST_FILES = 10;

    private Limits() {}

    static @Nullable Answer refusal(JsonNode message, List<LocalFile> files) {
        boolean says =
                !Json.text(message, "content").isBlank()
                        || !Json.list(message, "embeds").isEmpty()
                        || !Json.list(message, "components").isEmpty()
                        || !Json.list(message, "attachments").isEmpty()
                        || !files.isEmpty()
                        || message.has("poll");
        return says ? refusalOfEdit(message, files) : Answer.refused(400, 50006);
    }

    static @Nullable Answer refusalOfForm(JsonNode form) {
        boolean tooLong =
                Components.all(form).stream()
                        .filter(one -> one.path("type").asInt(0) == Components.TEXT_INPUT)
                        .anyMatch(input ->
                                Json.text(input, "value").length()
                                        > input.path("max_length").asInt(LONGEST_TEXTS));
        return tooLong ? Answer.refused(400, 50035) : null;
    }

    static @Nullable Answer refusalOfEdit(JsonNode message, List<LocalFile> files) {
        if (files.stream().anyMatch(file -> file.content().length > LARGEST_FILE)) {
            return Answer.refused(413, 40005);
        }
        boolean v2 = (message.path("flags").asInt(0) & Messages.COMPONENTS_V2) != 0;
        var components = Components.all(message);
        int texts =
                components.stream()
                        .filter(one -> one.path("type").asInt(0) == Components.TEXT_DISPLAY)
                        .mapToInt(one -> Json.text(one, "content").length())
                        .sum();
        boolean refused =
                Json.text(message, "content").length() > LONGEST_CONTENT
                        || components.size() > MOST_COMPONENTS
                        || files.size() > MOST_FILES
                        || texts > LONGEST_TEXTS
                        || (v2 && !Json.text(message, "content").isEmpty())
                        || (v2 && !Json.list(message, "embeds").isEmpty());
        return refused ? Answer.refused(400, 50035) : null;
    }
}
