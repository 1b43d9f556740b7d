package askwell.config;

import java.util.List;

/// Everything that an admin can tune, one record for each section of `config/askwell.conf`.
public record Settings(
        Organisation organisation,
        List<Group> groups,
        Articles articles,
        Answering answering,
        Storage storage) {

    public Settings {
        groups = List.copyOf(groups);
    }
}
