package askwell.bot.chat;

import java.util.List;
import java.util.Optional;

/// Something to fill in.
///
/// @param id what it stands for
/// @param title at most 45 characters
/// @param fields 1 to 5
public record Form(Id id, String title, List<Field> fields) {

    public Form {
        fields = List.copyOf(fields);
    }

    /// One thing to fill in.
    public sealed interface Field {
        /// By which its value is found.
        String name();

        /// At most 45 characters.
        String label();

        /// Text.
        ///
        /// @param value what stands there already
        /// @param most characters, at most 4,000
        /// @param lines whether it may have several lines
        /// @param required whether it must not be left empty
        record Text(
                String name,
                String label,
                Optional<String> hint,
                String value,
                int most,
                boolean lines,
                boolean required)
                implements Field {}

        /// Files, which come among the [uploads][Invocation#uploads].
        ///
        /// @param most how many, 1 to 10
        record Files(String name, String label, Optional<String> hint, int most, boolean required)
                implements Field {}

        /// One of several.
        ///
        /// @param picked the value that is picked already
        record Pick(
                String name,
                String label,
                Optional<String> hint,
                List<Option> options,
                String picked)
                implements Field {

            public Pick {
                options = List.copyOf(options);
            }
        }
    }

    /// @param label at most 100 characters
    public record Option(String value, String label) {}
}
