package askwell.bot.group;

import askwell.config.Group;

import java.util.List;

/// What a question says about the organisation's groups.
public sealed interface Mention {

    /// It asks about these groups, at least one, in the order of the settings.
    record Named(List<Group> groups) implements Mention {}

    /// It asks for a group that the organisation does not have.
    record NoSuchGroup() implements Mention {}

    /// It is about something else.
    record Elsewhere() implements Mention {}
}
