package askwell.knowledge.source;

import askwell.knowledge.article.Article;

import org.apache.commons.csv.CSVPrinter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What [Csv] reads. Begins with a byte order mark, by which Excel knows UTF-8.
final class CsvFile implements ArticleExport.Form {

    @Override
    public Exported write(List<Article> articles, Path target) throws IOException {
        WholeFile.write(
                target,
                out -> {
                    out.append('\uFEFF');
                    var rows = new CSVPrinter(out, Csv.format(','));
                    rows.printRecord(ArticleFields.NAMES);
                    for (var article : articles) {
                        var fields = ArticleFields.of(article);
                        rows.printRecord(
                                ArticleFields.NAMES.stream()
                                        .map(name -> CsvCell.written(fields.getOrDefault(name, "")))
                                        .toList());
                    }
                });
        return new Exported(List.of(target), List.of());
    }
}
