package askwell.knowledge.source;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A table whose first row names its columns, in any order, between commas, semicolons or tabs. What a cell may hold says
/// [CsvCell].
final class Csv implements ArticleSource {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');
    private static final int LONGEST_HEADER = 10_000;

    /// How often a row that breaks the table off may be passed over; each time, the rest is read anew.
    private static final int MOST_BREAKS = 50;

    @Override
    public Clause form() {
        return Clause.CSV_TABLE;
    }

    @Override
    public boolean recognises(SourceFile file) {
        return file.ends(".csv", ".tsv") || header(file.raw()).isPresent();
    }

    @Override
    public int largest() {
        return 64 << 20;
    }

    @Override
    public void read(SourceFile file, Findings into) {
        var header = header(file.raw());
        if (header.isEmpty()) {
            into.skipped(1, Remark.of(Clause.CSV_COLUMNS));
            return;
        }
        var line = 1 + header.get().lines();
        var rest = file.raw().substring(start(file.raw(), header.get().lines()));
        for (var breaks = 0; breaks < MOST_BREAKS; breaks++) {
            var broken = rows(header.get(), rest, line, into);
            if (broken.isEmpty()) {
                return;
            }
            into.skipped(broken.getAsInt(), Remark.of(Clause.CSV_QUOTES));
            rest = rest.substring(start(rest, broken.getAsInt() + 1 - line));
            line = broken.getAsInt() + 1;
        }
        into.skipped(line, Remark.of(Clause.CSV_BROKEN));
    }

    /// Reads rows up to the end, or to one that breaks the table off.
    ///
    /// @param first the number of the text's first line
    /// @return the line of the broken row
    private static OptionalInt rows(Header header, String text, int first, Findings into) {
        var line = first;
        try (var rows = CSVParser.parse(new StringReader(text), header.format())) {
            for (var all = rows.iterator(); all.hasNext(); ) {
                var row = all.next();
                if (!blank(row)) {
                    article(header.names(), row, line, into);
                }
                line = first + (int) rows.getCurrentLineNumber();
            }
            return OptionalInt.empty();
        } catch (IOException | UncheckedIOException _) {
            return OptionalInt.of(line);
        }
    }

    private static void article(List<String> names, CSVRecord row, int line, Findings into) {
        if (row.stream().skip(names.size()).anyMatch(cell -> !cell.isBlank())) {
            into.skipped(line, Remark.of(Clause.CSV_CELLS, row.size(), names.size()));
            return;
        }
        var fields = new LinkedHashMap<String, List<String>>();
        for (var column = 0; column < Math.min(names.size(), row.size()); column++) {
            var name = names.get(column);
            var cell = row.get(column);
            fields.put(
                    name,
                    ArticleFields.LISTS.contains(name)
                            ? CsvCell.texts(cell)
                            : List.of(CsvCell.text(cell)));
        }
        try {
            var draft = new Draft();
            fields.forEach((name, texts) -> ArticleFields.set(draft, name, texts));
            into.found(line, draft);
        } catch (UnfitException problem) {
            into.skipped(line, problem.why());
        }
    }

    /// Where the text goes on after so many lines.
    private static int start(String text, int lines) {
        var at = 0;
        for (var left = lines; left > 0 && at < text.length(); at++) {
            var end = text.charAt(at);
            if (end == '\n' || end == '\r' && !text.startsWith("\n", at + 1)) {
                left--;
            }
        }
        return at;
    }

    private static Optional<Header> header(String text) {
        var start = text.substring(0, Math.min(LONGEST_HEADER, text.length()));
        return DELIMITERS.stream().flatMap(one -> header(start, one).stream()).findFirst();
    }

    private static Optional<Header> header(String start, char delimiter) {
        var format = format(delimiter);
        try (var rows = CSVParser.parse(new StringReader(start), format)) {
            for (var row : rows) {
                var names = row.stream().map(ArticleFields::name).toList();
                if (names.contains("question") && names.contains("answer")) {
                    return Optional.of(
                            new Header(format, names, (int) rows.getCurrentLineNumber()));
                }
                if (!blank(row)) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException _) {
            // It is no table with this delimiter.
        }
        return Optional.empty();
    }

    static CSVFormat format(char delimiter) {
        return CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
    }

    private static boolean blank(CSVRecord row) {
        return row.stream().allMatch(String::isBlank);
    }

    /// @param lines up to its end
    private record Header(CSVFormat format, List<String> names, int lines) {}
}
