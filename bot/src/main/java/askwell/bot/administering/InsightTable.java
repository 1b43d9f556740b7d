package askwell.bot.administering;

import askwell.bot.journal.Tally;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The figures of days as CSV (RFC 4180): a header, then a line for each. A figure that may not be told is an empty cell.
public final class InsightTable {
    private static final String HEADER =
            "day,asked,answered,unsure,unanswered,helped,not_what_was_asked,handed_over";

    private InsightTable() {}

    public static String csv(List<Tally> tallies) {
        return Stream.concat(Stream.of(HEADER), tallies.stream().map(InsightTable::row))
                .map(line -> line + "\r\n")
                .collect(Collectors.joining());
    }

    private static String row(Tally tally) {
        return Stream.concat(
                        Stream.of(tally.from().toString()),
                        Stream.of(
                                        tally.asked(),
                                        tally.answered(),
                                        tally.unsure(),
                                        tally.unanswered(),
                                        tally.helped(),
                                        tally.notIt(),
                                        tally.handedOver())
                                .map(InsightTable::cell))
                .collect(Collectors.joining(","));
    }

    private static String cell(OptionalLong figure) {
        return figure.isPresent() ? Long.toString(figure.getAsLong()) : "";
    }
}
