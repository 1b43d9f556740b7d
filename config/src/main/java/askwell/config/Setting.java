package askwell.config;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;

/// A value as the admin wrote it.
///
/// @param path where it stands, for example `groups[tuesday-table].schedule.zone`
record Setting(String path, ConfigValue value) {

    /// An entry of a list that this is, called by its `id` where it has one, and a server by its `name`.
    ///
    /// @param position from 1
    Setting entry(int position, ConfigValue entry) {
        var naming = path.equals(Server.LIST) ? "name" : "id";
        return new Setting("%s[%s]".formatted(path, name(naming, position, entry)), entry);
    }

    /// A single value, letter by letter.
    ///
    /// @throws IllegalArgumentException where it is a list or a block
    String text() {
        return switch (value.valueType()) {
            case STRING, NUMBER, BOOLEAN -> value.atKey("value").getString("value");
            case OBJECT, LIST, NULL -> throw new IllegalArgumentException("not a single value");
        };
    }

    /// Path and value as they are told to the admin; a secret is hidden, in whatever form it was written.
    String written() {
        return "%s = %s"
                .formatted(
                        path,
                        Effective.SECRETS.contains(path) ? Effective.HIDDEN : Shown.value(value));
    }

    private static String name(String naming, int position, ConfigValue entry) {
        return entry instanceof ConfigObject block
                        && block.get(naming) instanceof ConfigValue id
                        && id.unwrapped() instanceof String text
                        && !text.isBlank()
                ? Shown.text(text)
                : Integer.toString(position);
    }
}
