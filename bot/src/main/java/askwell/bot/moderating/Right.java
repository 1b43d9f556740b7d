package askwell.bot.moderating;

import askwell.config.Moderating.Roles;

import java.util.Set;
import java.util.function.Function;

/// What somebody may do, by the settings.
enum Right {
    /// Write new articles.
    ADD("add", Roles::add),
    /// Change articles and bring them back.
    EDIT("edit", Roles::edit),
    /// Remove articles.
    REMOVE("remove", Roles::remove),
    /// Take articles over from files.
    IMPORT("import", Roles::importing),
    /// Go through what members missed, and teach Askwell by it.
    REVIEW("review", Roles::review);

    private final String setting;
    private final Function<Roles, Set<String>> roles;

    Right(String setting, Function<Roles, Set<String>> roles) {
        this.setting = setting;
        this.roles = roles;
    }

    /// Ids of the roles that have it; empty where everybody has who can call the command.
    Set<String> of(Roles all) {
        return roles.apply(all);
    }

    /// The setting that names them.
    String setting() {
        return "moderating.roles." + setting;
    }

    /// What it is in words: the name of a text.
    String text() {
        return "rights." + setting;
    }
}
