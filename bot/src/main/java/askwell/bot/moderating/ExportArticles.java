package askwell.bot.moderating;

import askwell.bot.chat.Card;
import askwell.bot.chat.Command;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Reply.Attachment;
import askwell.bot.chat.Response;
import askwell.knowledge.article.Taught;
import askwell.knowledge.source.ArticleExport;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// `/article export` gives all articles back as files, which import reads as the very same ones.
final class ExportArticles implements Command {

    /// Bytes that a bot may attach where a server has not paid for more, 10 MiB (Discord's documentation, "Uploading Files"),
    /// with room for an article that is longer than it should be.
    private static final int MOST_BYTES = 9 << 20;

    /// Files of one message, and so much as fits into memory beside all else.
    private static final int MOST_FILES = 5;

    private static final String FORMAT = "format";

    private final Workshop workshop;

    ExportArticles(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public String name() {
        return "article export";
    }

    @Override
    public boolean isForModerators() {
        return true;
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.choice(
                        FORMAT,
                        Arrays.stream(ArticleExport.values())
                                .map(ExportArticles::name)
                                .toArray(String[]::new)));
    }

    @Override
    public Response run(Invocation invocation) {
        var phrases = workshop.phrases(invocation);
        return new Response.Follow(soFar -> {
            soFar.accept(Reply.of(Card.titled(phrases.say("export.writing"))));
            var articles =
                    workshop.store().articles().stream()
                            .flatMap(kept -> kept.article().stream())
                            .toList();
            var lessons = workshop.store().lessons().all().stream().map(Taught::lesson).toList();
            if (articles.isEmpty() && lessons.isEmpty()) {
                return Reply.of(Card.titled(phrases.say("export.nothing")));
            }
            var files = format(invocation).pack(articles, lessons, MOST_BYTES);
            if (files.size() > MOST_FILES) {
                return Reply.of(
                        Card.titled(phrases.say("export.too-much"))
                                .saying(phrases.say("export.too-much-more")));
            }
            var card =
                    Card.titled(Counting.say(phrases, "export.done", articles.size()))
                            .saying(phrases.say("export.done-more"));
            return new Reply(
                    List.of(
                            lessons.isEmpty()
                                    ? card
                                    : card.saying(
                                            Counting.say(
                                                    phrases, "export.lessons", lessons.size()))),
                    files.stream()
                            .map(file -> new Attachment(file.name(), file.content()))
                            .toList());
        });
    }

    private static ArticleExport format(Invocation invocation) {
        return Arrays.stream(ArticleExport.values())
                .filter(format -> name(format).equals(invocation.value(FORMAT)))
                .findFirst()
                .orElse(ArticleExport.MARKDOWN);
    }

    private static String name(ArticleExport format) {
        return format.name().toLowerCase(Locale.ROOT);
    }
}
