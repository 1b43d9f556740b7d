package askwell.config;

import java.util.Locale;
import java.util.Optional;

/// Something that was set on Discord and has no effect, since what it was set of is gone. It holds again should that come back.
///
/// @param server the name of the one that it was set for; empty where that has no section
public record Ignored(Retuning retuning, Why why, Optional<String> server) {

    public enum Why {
        NO_SUCH_GROUP,
        /// None that can be set on Discord.
        NO_SUCH_SETTING;

        String thing() {
            return name().toLowerCase(Locale.ROOT).replace("no_such_", "");
        }
    }

    /// For example "organisation.contact was set on Discord by Lisa on 2026-11-27, but there is no such group any more".
    public String inWords() {
        return "%s was %s, but there is no such %s any more"
                .formatted(Shown.text(retuning.path()), retuning.source(), why.thing());
    }

    /// How to take it away in the terminal, in words.
    public String remedy() {
        return command() + " takes it away";
    }

    /// What takes it away in the terminal.
    public String command() {
        return "`%s`".formatted(Misfits.remedy(retuning, server));
    }
}
