package askwell.knowledge.source;

import askwell.knowledge.article.Article;
import askwell.knowledge.article.Lesson;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What [JsonLines] reads: one object a line.
final class JsonFile implements ArticleExport.Form {
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public Exported write(List<Article> articles, List<Lesson> lessons, Path target)
            throws IOException {
        WholeFile.write(
                target,
                out -> {
                    for (var article : articles) {
                        out.append(line(article));
                    }
                });
        return Exported.file(target, lessons);
    }

    @Override
    public List<Packed> pack(List<Article> articles, int most) {
        var packing = new Packing("", most);
        articles.forEach(article -> packing.add(line(article)));
        return packing.packed("jsonl");
    }

    static String line(Article article) {
        return JSON.writeValueAsString(ArticleFields.of(article)) + "\n";
    }
}
