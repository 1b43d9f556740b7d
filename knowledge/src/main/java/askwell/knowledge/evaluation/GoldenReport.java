package askwell.knowledge.evaluation;

import askwell.knowledge.answer.GoldenCheck;
import askwell.knowledge.answer.GoldenCheck.Outcome;
import askwell.knowledge.answer.Verdict;
import askwell.knowledge.article.Article;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// What became of the golden questions, for a person and for a program.
///
/// @param articles gives an article by its id
public record GoldenReport(List<GoldenCheck> checks, Function<String, Optional<Article>> articles) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public GoldenReport {
        checks = List.copyOf(checks);
    }

    /// Those that are not as they should be.
    public List<GoldenCheck> failed() {
        return checks.stream().filter(check -> !check.holds()).toList();
    }

    /// How many came out so.
    public long count(Outcome outcome) {
        return checks.stream().filter(check -> check.outcome() == outcome).count();
    }

    /// A summary, and a paragraph for each that failed.
    public String text() {
        var text =
                new StringBuilder(
                        Paragraph.of(
                                "",
                                "Golden questions: %,d. Right: %,d, the right article offered first: %,d, wrong: %,d."
                                        .formatted(
                                                checks.size(),
                                                count(Outcome.RIGHT),
                                                count(Outcome.OFFERED),
                                                count(Outcome.WRONG))));
        for (var check : failed()) {
            text.append('\n').append(Paragraph.of("", sentence(check)));
        }
        return text.toString();
    }

    /// What was asked, what would be right, and what was said.
    public String sentence(GoldenCheck check) {
        return "%s should be answered by %s, but %s."
                .formatted(
                        Named.quoted(check.golden().question()),
                        check.golden().article().map(this::named).orElse("no article"),
                        said(check.verdict()));
    }

    private String named(String id) {
        return articles.apply(id)
                .map(Named::of)
                .orElse("the article %s, which is not there".formatted(id));
    }

    private static String said(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Answered(var best, _) -> Named.of(best.article()) + " answers";
            case Verdict.Unsure(var candidates) ->
                    Named.of(candidates.getFirst().article()) + " is offered first";
            case Verdict.NoAnswer _ -> "nothing is said";
        };
    }

    /// One JSON object on one line.
    public String json() {
        var root = JSON.createObjectNode();
        root.put("golden", checks.size());
        for (var outcome : Outcome.values()) {
            root.put(name(outcome), count(outcome));
        }
        var all = root.putArray("questions");
        for (var check : checks) {
            var node = all.addObject();
            node.put("question", check.golden().question());
            node.put("article", check.golden().article().orElse(null));
            node.put("outcome", name(check.outcome()));
            node.put("answer", check.answer().map(Article::id).orElse(null));
        }
        return root.toString();
    }

    private static String name(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
