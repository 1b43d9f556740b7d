package askwell.config;

import static java.util.stream.Collectors.joining;

import com.typesafe.config.ConfigObject;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was set on Discord and does not go with the file any more, although each goes by itself.
final class Misfits {
    private final ConfigObject settings;
    private final String name;

    /// @param settings of the file alone
    /// @param name what they are called in messages
    Misfits(ConfigObject settings, String name) {
        this.settings = settings;
        this.name = name;
    }

    /// Those without which all could be used; none where the file alone cannot be. What was set first stays first.
    List<Retuning> of(Retunings tuned) {
        if (!goes(new Retunings(List.of()))) {
            return List.of();
        }
        var fitting = new ArrayList<Retuning>();
        var misfits = new ArrayList<Retuning>();
        for (var one : tuned.holding()) {
            fitting.add(one);
            if (!goes(new Retunings(fitting))) {
                fitting.removeLast();
                misfits.add(one);
            }
        }
        return misfits;
    }

    private boolean goes(Retunings tuned) {
        try {
            Settings.read(tuned.over(settings, Retuning::source), name);
            return true;
        } catch (SettingsException refused) {
            return false;
        }
    }

    /// Who has set them, and how to take them away; empty where there are none.
    ///
    /// @param server for which they were set, where it has a section
    static Optional<String> inWords(List<Retuning> misfits, String name, Optional<String> server) {
        return misfits.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        misfits.stream()
                                .map(misfit -> inWords(misfit, server))
                                .collect(
                                        joining(
                                                "\n",
                                                "%s alone could be used. What does not go with it is set on Discord; mend the file, or take it away:\n\n"
                                                        .formatted(name),
                                                "")));
    }

    private static String inWords(Retuning misfit, Optional<String> server) {
        return "  %s = %s, %s\n  %s"
                .formatted(
                        misfit.path(),
                        Shown.text(misfit.after().orElse("")),
                        misfit.source(),
                        remedy(misfit, server));
    }

    /// How to take one away in the terminal, also where nothing starts.
    static String remedy(Retuning misfit, Optional<String> server) {
        return "askwell settings %s--reset '%s'"
                .formatted(server.map("--server %s "::formatted).orElse(""), misfit.path());
    }
}
