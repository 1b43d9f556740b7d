package askwell.knowledge.source;

/// A [page of the column][ColumnPage] as plain text, as somebody copied it out of a browser or typed it.
final class ColumnText implements ArticleSource {

    @Override
    public Clause form() {
        return Clause.COLUMN_TEXT;
    }

    @Override
    public boolean recognises(SourceFile file) {
        return file.ends(".txt", ".text")
                || ColumnPage.parse(file.raw()).articles().stream()
                        .anyMatch(article -> article.form() != ColumnQuestion.Form.ALONE);
    }

    @Override
    public void read(SourceFile file, Findings into) {
        var page = ColumnPage.parse(file.raw());
        page.articles().forEach(article -> into.found(article.line(), article.draft()));
        page.gaps().forEach(gap -> into.skipped(gap.line(), gap.why()));
    }
}
