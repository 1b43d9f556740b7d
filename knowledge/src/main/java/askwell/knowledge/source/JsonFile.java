package askwell.knowledge.source;

import askwell.knowledge.article.Article;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What [JsonLines] reads: one object a line.
final class JsonFile implements ArticleExport.Form {
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public Exported write(List<Article> articles, Path target) throws IOException {
        WholeFile.write(
                target,
                out -> {
                    for (var article : articles) {
                        out.append(JSON.writeValueAsString(ArticleFields.of(article))).append('\n');
                    }
                });
        return new Exported(List.of(target), List.of());
    }
}
