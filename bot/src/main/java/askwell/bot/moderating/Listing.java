package askwell.bot.moderating;

import askwell.bot.article.Pick;
import askwell.bot.chat.Card;
import askwell.bot.chat.Card.Choice;
import askwell.bot.chat.Card.Look;
import askwell.bot.chat.Command;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.config.Phrases;
import askwell.knowledge.article.Article;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `/article list`: the articles page by page, all or those of a topic or an author, those whose review is due,
/// or those that members were never shown.
final class Listing implements Command {
    private static final String PAGE = "art-list";
    private static final String TOPIC = "topic";
    private static final String AUTHOR = "author";
    private static final String ONLY = "only";
    private static final String OVERDUE = "overdue";
    private static final String UNUSED = "unused";
    private static final int ON_PAGE = 10;
    private static final int MOST_SUGGESTIONS = 25;
    private static final int LONGEST_SUGGESTION = 100;

    private final Workshop workshop;

    Listing(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public String name() {
        return "article list";
    }

    @Override
    public boolean isForModerators() {
        return true;
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.completed(TOPIC, ArticleCommands.LONGEST_NAME).optional(),
                Option.completed(AUTHOR, ArticleCommands.LONGEST_NAME).optional(),
                Option.choice(ONLY, OVERDUE, UNUSED));
    }

    @Override
    public List<Suggestion> complete(String option, String typed) {
        return workshop.knowledge().articles().stream()
                .flatMap(article -> values(option, article))
                .distinct()
                .filter(value -> value.length() <= LONGEST_SUGGESTION)
                .filter(value -> lower(value).contains(lower(typed.strip())))
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .limit(MOST_SUGGESTIONS)
                .map(Suggestion::of)
                .toList();
    }

    private static Stream<String> values(String option, Article article) {
        return option.equals(TOPIC) ? article.topics().stream() : article.author().stream();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /// Which articles are listed. A topic and an author are named by their digests, since an [Id] holds no long texts.
    private record Filter(String only, String topic, String author) {
        static Filter of(Invocation by) {
            return new Filter(by.value(ONLY), digest(by.value(TOPIC)), digest(by.value(AUTHOR)));
        }

        private static String digest(String name) {
            return name.isBlank() ? "" : Integer.toHexString(lower(name.strip()).hashCode());
        }

        boolean takes(Article article, LocalDate today, Set<String> used) {
            return names(topic, article.topics().stream())
                    && names(author, article.author().stream())
                    && (!only.equals(UNUSED) || !used.contains(article.id()))
                    && (!only.equals(OVERDUE)
                            || article.reviewBy().filter(day -> !day.isAfter(today)).isPresent());
        }

        private static boolean names(String wanted, Stream<String> values) {
            return wanted.isEmpty() || values.anyMatch(value -> digest(value).equals(wanted));
        }

        Id page(int number) {
            return Id.of(PAGE, Integer.toString(number), only, topic, author);
        }
    }

    @Override
    public Response run(Invocation invocation) {
        return Response.privately(page(Filter.of(invocation), 1, workshop.phrases(invocation)));
    }

    Deed turning() {
        return Deed.of(
                PAGE,
                4,
                (by, id) ->
                        new Response.Replace(
                                page(
                                        new Filter(id.argument(1), id.argument(2), id.argument(3)),
                                        Pick.page(id),
                                        workshop.phrases(by))));
    }

    private Reply page(Filter filter, int page, Phrases phrases) {
        var today =
                LocalDate.ofInstant(
                        workshop.clock().instant(),
                        workshop.settings().moderating().digest().zone());
        var used =
                filter.only().equals(UNUSED)
                        ? workshop.journal().uses().keySet()
                        : Set.<String>of();
        var all =
                workshop.knowledge().articles().stream()
                        .filter(article -> filter.takes(article, today, used))
                        .toList();
        if (all.isEmpty()) {
            return Reply.of(Card.titled(phrases.say("column.list-none")));
        }
        var pages = (all.size() + ON_PAGE - 1) / ON_PAGE;
        var number = Math.clamp(page, 1, pages);
        var some = all.subList((number - 1) * ON_PAGE, Math.min(number * ON_PAGE, all.size()));
        var title =
                all.size() == 1
                        ? phrases.say("column.list-one")
                        : phrases.say("column.list", "count", all.size());
        var card = rows(Card.titled(title), some, filter.only().equals(OVERDUE), phrases);
        if (pages > 1) {
            card = card.saying(phrases.say("article.page", "page", number, "pages", pages));
        }
        if (number > 1) {
            card = card.action(filter.page(number - 1), phrases.say("article.previous"));
        }
        if (number < pages) {
            card = card.action(filter.page(number + 1), phrases.say("article.next"));
        }
        return Reply.of(card);
    }

    /// The card with a line for each, and a menu to pick one.
    ///
    /// @param due whether to tell when each wants checking, and who does so
    static Card rows(Card card, List<Article> some, boolean due, Phrases phrases) {
        var with =
                card.saying(
                        some.stream()
                                .map(article -> row(article, due, phrases))
                                .collect(Collectors.joining("\n")));
        for (var article : some) {
            with =
                    with.choice(
                            new Choice(Showing.page(article, 1), Pick.label(article), Look.FOLDED));
        }
        return with;
    }

    private static String row(Article article, boolean due, Phrases phrases) {
        var beside =
                due
                        ? Stream.of(article.reviewBy().map(phrases::day), article.owner())
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining(", "))
                        : String.join(", ", article.topics());
        var title = Escaped.start(Pick.label(article), 100);
        return beside.isEmpty()
                ? "- " + title
                : "- %s (%s)".formatted(title, Escaped.start(beside, 80));
    }
}
