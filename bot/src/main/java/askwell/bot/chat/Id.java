package askwell.bot.chat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a button or a form stands for: a deed, and what it is done with. All that is needed later is in it, so that it still
/// works after a restart.
///
/// @param deed 1 to 20 small letters and hyphens
/// @param arguments none has a colon in it but the last
public record Id(String deed, List<String> arguments) {

    /// Characters of the whole, which is what Discord takes.
    public static final int LONGEST = 100;

    private static final int LAST_PAGE = 999_999;

    public Id {
        arguments = List.copyOf(arguments);
        var rest = arguments.stream().limit(Math.max(0, arguments.size() - 1L));
        if (!deed.matches("[a-z-]{1,20}") || rest.anyMatch(argument -> argument.contains(":"))) {
            throw new IllegalArgumentException("not an id: %s %s".formatted(deed, arguments));
        }
    }

    public static Id of(String deed, String... arguments) {
        return new Id(deed, List.of(arguments));
    }

    /// @param count how many arguments the deed has
    public static Id parse(String text, int count) {
        var parts = List.of(text.split(":", count + 1));
        return new Id(parts.getFirst(), parts.subList(1, parts.size()));
    }

    /// The deed of an id.
    public static String deed(String text) {
        var end = text.indexOf(':');
        return end < 0 ? text : text.substring(0, end);
    }

    public String argument(int index) {
        return index < arguments.size() ? arguments.get(index) : "";
    }

    /// An argument that counts something, 1 to 18 digits; empty where it is none.
    public Optional<Long> number(int index) {
        return Optional.of(argument(index))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    /// An argument that names a page, counted from 0; the first where it names none.
    public int page(int index) {
        return number(index).filter(page -> page <= LAST_PAGE).map(Long::intValue).orElse(0);
    }

    @Override
    public String toString() {
        return Stream.concat(Stream.of(deed), arguments.stream()).collect(Collectors.joining(":"));
    }
}
