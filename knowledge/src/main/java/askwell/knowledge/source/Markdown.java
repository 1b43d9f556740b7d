package askwell.knowledge.source;

import java.util.Optional;
import java.util.regex.Pattern;

/// One article a page: the fields in its front matter, the answer below. Where the front matter has no `question` and no
/// `title`, the page's first line is the question: a heading, or a line that ends with a question mark.
final class Markdown implements ArticleSource {

    /// Pages that are about their folder, whatever their heading.
    private static final Pattern ABOUT_THE_FOLDER =
            Pattern.compile("(?i)(readme|contributing|changelog|license)\\b.*");

    @Override
    public Clause form() {
        return Clause.MARKDOWN;
    }

    @Override
    public boolean recognises(SourceFile file) {
        return file.ends(".md", ".markdown")
                || file.raw().startsWith("---") && FrontMatter.opens(file.text())
                || file.raw().startsWith("# ");
    }

    @Override
    public void read(SourceFile file, Findings into) {
        try {
            into.found(1, article(file));
        } catch (YamlFields.BadYamlException problem) {
            into.skipped(problem.line(), problem.why());
        } catch (UnfitException problem) {
            into.skipped(1, problem.why());
        }
    }

    private static Draft article(SourceFile file) {
        var page = FrontMatter.of(file.text());
        var draft = new Draft();
        page.fields().forEach((name, values) -> ArticleFields.set(draft, name, values));
        var answer = page.body();
        if (!draft.hasQuestion()) {
            var opening =
                    opening(answer, ABOUT_THE_FOLDER.matcher(file.name()).matches())
                            .orElseThrow(() -> new UnfitException(Clause.MARKDOWN_QUESTION));
            draft.question(opening.question());
            answer = opening.rest();
        }
        return answer.isBlank() ? draft : draft.answer(answer);
    }

    private record Opening(String question, String rest) {}

    private static Optional<Opening> opening(String body, boolean onlyAQuestion) {
        var lines = body.stripLeading().split("\n", 2);
        var first = lines[0].strip();
        var heading = first.replaceFirst("^#{1,6}\\s+", "").replaceFirst("\\s+#+$", "");
        var question = unwrapped(heading);
        var headed = !heading.equals(first) && !onlyAQuestion;
        return headed || question.endsWith("?")
                ? Optional.of(
                        new Opening(question, lines.length < 2 ? "" : notUnderlined(lines[1])))
                : Optional.empty();
    }

    private static String unwrapped(String heading) {
        return heading.replaceFirst("^[*_]+([^*_]*)[*_]+$", "$1")
                .replaceFirst("^[\"“]([^\"“”]*)[\"”]$", "$1");
    }

    private static String notUnderlined(String rest) {
        return rest.replaceFirst("\\A(=+|-+)[ \\t]*(\\n|\\z)", "");
    }
}
