package askwell.bot.terminal;

import askwell.bot.chat.Command.Suggestion;

import java.util.List;
import java.util.function.Function;

/// What a person is asked to type.
///
/// @param sign stands before it
/// @param there what stands there already
/// @param isLong whether it may have several lines, which a dot alone on a line ends
/// @param suggesting what the whole may go on to
record Prompt(
        String sign, String there, boolean isLong, Function<String, List<Suggestion>> suggesting) {

    static Prompt of(String sign, String there) {
        return new Prompt(sign, there, false, _ -> List.of());
    }
}
