package askwell.knowledge.source;

import askwell.knowledge.article.Article;
import askwell.knowledge.article.Lesson;

import org.apache.commons.csv.CSVPrinter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What [Csv] reads. Begins with a byte order mark, by which Excel knows UTF-8.
final class CsvFile implements ArticleExport.Form {
    private static final String MARK = "\uFEFF";

    @Override
    public Exported write(List<Article> articles, List<Lesson> lessons, Path target)
            throws IOException {
        WholeFile.write(
                target,
                out -> {
                    out.append(MARK);
                    var rows = new CSVPrinter(out, Csv.format(','));
                    rows.printRecord(ArticleFields.NAMES);
                    for (var article : articles) {
                        rows.printRecord(cells(article));
                    }
                });
        return Exported.file(target, lessons);
    }

    @Override
    public List<Packed> pack(List<Article> articles, int most) throws IOException {
        var packing = new Packing(MARK + row(ArticleFields.NAMES), most);
        for (var article : articles) {
            packing.add(row(cells(article)));
        }
        return packing.packed("csv");
    }

    private static String row(List<String> cells) throws IOException {
        var row = new StringBuilder();
        new CSVPrinter(row, Csv.format(',')).printRecord(cells);
        return row.toString();
    }

    private static List<String> cells(Article article) {
        var fields = ArticleFields.of(article);
        return ArticleFields.NAMES.stream()
                .map(name -> CsvCell.written(fields.getOrDefault(name, "")))
                .toList();
    }
}
