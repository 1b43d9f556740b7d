package askwell.bot.moderating;

import askwell.bot.article.Pick;
import askwell.bot.chat.Card;
import askwell.bot.chat.Outbox.Delivery;
import askwell.bot.chat.Reply;
import askwell.bot.journal.Count;
import askwell.bot.journal.Use;
import askwell.config.Phrases;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Revision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Tells the moderators' channel once a week what wants looking after: articles that are due for review, were never used, or
/// were often not what was asked. One that the bot was away for comes late, within two days, and none comes twice.
final class Digest {
    private static final String WHAT = "digest";
    private static final Duration LATE = Duration.ofDays(2);

    /// A review that is due within so many days is told.
    private static final int DAYS_AHEAD = 7;

    /// An article is called never used only when it had so many days for it.
    private static final int DAYS_TO_BE_USED = 30;

    /// Over how many days it is counted who was misled.
    private static final int DAYS_OF_MISLED = 30;

    private static final int NAMED = 8;
    private static final Duration REST = Duration.ofMinutes(10);

    private final Workshop workshop;
    private Instant notBefore = Instant.MIN;

    Digest(Workshop workshop) {
        this.workshop = workshop;
    }

    void chores() {
        var now = workshop.clock().instant();
        var channel = workshop.settings().discord().moderatorsChannel();
        if (channel.isEmpty() || now.isBefore(notBefore)) {
            return;
        }
        due(now).filter(due -> now.isBefore(due.plus(LATE)))
                .ifPresent(due -> tell(channel.get(), due, now));
    }

    /// The last moment at which one was due.
    private Optional<Instant> due(Instant now) {
        var digest = workshop.settings().moderating().digest();
        return digest.day()
                .map(day -> {
                    var today = ZonedDateTime.ofInstant(now, digest.zone());
                    var thisDay =
                            today.toLocalDate()
                                    .with(TemporalAdjusters.previousOrSame(day))
                                    .atTime(digest.time())
                                    .atZone(digest.zone());
                    return (thisDay.isAfter(today) ? thisDay.minusWeeks(1) : thisDay).toInstant();
                });
    }

    private void tell(String channel, Instant due, Instant now) {
        if (!workshop.journal().claimTelling(WHAT, due)) {
            // Not asked again for each time that we look.
            notBefore = due.plus(LATE);
            return;
        }
        var ours = workshop.settings().texts().in(Locale.US);
        var card =
                card(
                        LocalDate.ofInstant(now, workshop.settings().moderating().digest().zone()),
                        ours);
        if (card.fields().isEmpty()
                || workshop.outbox().post(channel, Reply.of(card)) instanceof Delivery.Delivered) {
            return;
        }
        workshop.journal().giveBackTelling(WHAT, due);
        notBefore = now.plus(REST);
    }

    private Card card(LocalDate today, Phrases phrases) {
        var articles = workshop.store().articles();
        var card = Card.titled(phrases.say("digest.title")).saying(phrases.say("digest.more"));
        card = with(card, phrases.say("digest.due"), due(articles, today, phrases), phrases);
        card = with(card, phrases.say("digest.never-used"), neverUsed(articles, today), phrases);
        return with(card, phrases.say("digest.misled"), misled(articles, today, phrases), phrases);
    }

    private static Card with(Card card, String name, List<String> lines, Phrases phrases) {
        if (lines.isEmpty()) {
            return card;
        }
        var shown = lines.stream().limit(NAMED).map(line -> "\n· " + line).toList();
        return card.field(
                name,
                String.join("", shown)
                        + (lines.size() > NAMED
                                ? "\n" + phrases.say("synonym.more", "count", lines.size() - NAMED)
                                : ""));
    }

    private static List<String> due(List<Revision> articles, LocalDate today, Phrases phrases) {
        return articles.stream()
                .flatMap(revision -> revision.article().stream())
                .filter(article ->
                        article.reviewBy()
                                .filter(day -> !day.isAfter(today.plusDays(DAYS_AHEAD)))
                                .isPresent())
                .sorted(Comparator.comparing(article -> article.reviewBy().orElseThrow()))
                .map(article -> dueLine(article, phrases))
                .toList();
    }

    private static String dueLine(Article article, Phrases phrases) {
        var day = phrases.day(article.reviewBy().orElseThrow());
        return article.owner()
                .map(owner -> "%s (%s, %s)".formatted(Pick.label(article), day, owner))
                .orElseGet(() -> "%s (%s)".formatted(Pick.label(article), day));
    }

    private List<String> neverUsed(List<Revision> articles, LocalDate today) {
        var uses = workshop.journal().uses();
        var old = today.minusDays(DAYS_TO_BE_USED).atStartOfDay(ZoneOffset.UTC).toInstant();
        return articles.stream()
                .filter(revision -> revision.when().isBefore(old))
                .filter(revision -> !uses.containsKey(revision.articleId()))
                .flatMap(revision -> revision.article().stream())
                .map(Pick::label)
                .toList();
    }

    /// How many is said only from [Count#FEWEST] on.
    private List<String> misled(List<Revision> articles, LocalDate today, Phrases phrases) {
        var uses = workshop.journal().usesSince(today.minusDays(DAYS_OF_MISLED));
        return articles.stream()
                .flatMap(revision -> revision.article().stream())
                .map(article -> Map.entry(article, uses.getOrDefault(article.id(), Use.NEVER)))
                .filter(used -> used.getValue().notIt() > 0)
                .sorted(
                        Comparator.comparing(
                                (Map.Entry<Article, Use> used) -> -used.getValue().notIt()))
                .map(used -> misledLine(used.getKey(), used.getValue(), phrases))
                .toList();
    }

    private static String misledLine(Article article, Use use, Phrases phrases) {
        var count = Count.told(use.notIt());
        return count.isEmpty()
                ? Pick.label(article)
                : "%s (%s)"
                        .formatted(
                                Pick.label(article),
                                phrases.say("digest.times", "count", count.getAsLong()));
    }
}
