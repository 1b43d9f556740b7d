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
import askwell.bot.explaining.WhyCard;
import askwell.config.Phrases;
import askwell.knowledge.answer.Question;
import askwell.knowledge.answer.Verdict;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Lesson;

import java.util.List;
import java.util.Optional;

/// `/why question:…` tells what would be answered now and why; whether that is right makes a golden question of it.
final class Why {
    private static final String RIGHT = "why-right";
    private static final String WRONG = "why-wrong";
    private static final String ARTICLE = "why-is";
    private static final String NONE = "why-none";
    private static final String NO_QUESTION = "why-no-question";
    private static final String NO_QUESTION_ANYWAY = "why-no-q-anyway";
    private static final String AGAIN = "why-again";
    private static final String QUESTION = "question";
    private static final int LONGEST = 2_000;
    private static final int LONGEST_TITLE = 250;
    private static final int OFFERED = 10;

    private final Workshop workshop;
    private final Rights rights;
    private final LessonCards lessons;
    private final Naming naming;

    Why(Workshop workshop, Rights rights) {
        this.workshop = workshop;
        this.rights = rights;
        this.lessons = new LessonCards(workshop.knowledge());
        this.naming = new Naming(workshop, "why");
    }

    Command command() {
        return rights.guarded(
                Right.REVIEW,
                new Command() {
                    @Override
                    public String name() {
                        return "why";
                    }

                    @Override
                    public List<Option> options() {
                        return List.of(Option.completed(QUESTION, LONGEST));
                    }

                    @Override
                    public Response run(Invocation invocation) {
                        return asked(invocation);
                    }

                    @Override
                    public List<Suggestion> complete(String option, String typed) {
                        return workshop.knowledge().completions(typed, 25).stream()
                                .map(known -> Suggestion.of(known.text()))
                                .toList();
                    }
                });
    }

    List<Deed> deeds() {
        return List.of(
                        Deed.of(RIGHT, 1, of(this::right)),
                        Deed.of(WRONG, 1, of(this::wrong)),
                        Deed.of(ARTICLE, 2, of(this::article)),
                        Deed.of(
                                NONE,
                                1,
                                of((text, invocation, _) ->
                                        golden(text, Optional.empty(), invocation))),
                        Deed.of(NO_QUESTION, 1, of(this::noQuestion)),
                        Deed.of(NO_QUESTION_ANYWAY, 1, of(this::noQuestion)),
                        Deed.of(
                                AGAIN,
                                1,
                                of((text, invocation, id) ->
                                        new Response.Replace(
                                                Reply.of(why(text, id.argument(0), invocation))))),
                        naming.asking(),
                        naming.named())
                .stream()
                .map(deed -> rights.guarded(Right.REVIEW, deed))
                .toList();
    }

    /// Something that is done with a question that was explained.
    @FunctionalInterface
    private interface Doing {
        Response run(String question, Invocation invocation, Id id);
    }

    private Deed.Doing of(Doing doing) {
        return (invocation, id) ->
                workshop.journal()
                        .examinedQuestion(id.argument(0))
                        .map(question -> doing.run(question, invocation, id))
                        .orElseGet(() -> gone(workshop.phrases(invocation)));
    }

    private static Response gone(Phrases phrases) {
        return Response.privately(
                Reply.of(
                        Card.titled(phrases.say("why.gone")).saying(phrases.say("why.gone-more"))));
    }

    private Response asked(Invocation invocation) {
        var question = invocation.value(QUESTION).strip();
        var key = workshop.journal().examined(question);
        return Response.privately(Reply.of(why(question, key, invocation)));
    }

    private Card why(String question, String key, Invocation invocation) {
        var phrases = workshop.phrases(invocation);
        var explanation = workshop.knowledge().explain(new Question(question));
        var card = Card.titled(Cut.to(LONGEST_TITLE, question.isEmpty() ? "…" : question));
        return new WhyCard(phrases)
                .below(card, explanation)
                .action(Id.of(RIGHT, key), phrases.say("why.right"))
                .action(Id.of(WRONG, key), phrases.say("why.wrong"));
    }

    /// What is answered now is right; where a choice is offered, it is still to be said which.
    private Response right(String question, Invocation invocation, Id id) {
        return switch (workshop.knowledge().answer(new Question(question))) {
            case Verdict.Answered(var best, _) ->
                    golden(question, Optional.of(best.article()), invocation);
            case Verdict.NoAnswer _ -> golden(question, Optional.empty(), invocation);
            case Verdict.Unsure _ -> wrong(question, invocation, id);
        };
    }

    private Response wrong(String question, Invocation invocation, Id id) {
        var phrases = workshop.phrases(invocation);
        var key = id.argument(0);
        var card =
                Card.titled(phrases.say("why.wrong-title"))
                        .saying(phrases.say("why.wrong-more"))
                        .field(phrases.say("review.question"), Cut.to(LONGEST_TITLE, question));
        for (var match :
                workshop.knowledge().explain(new Question(question)).matches().stream()
                        .limit(OFFERED)
                        .toList()) {
            card =
                    card.choice(
                            new Choice(
                                    Id.of(ARTICLE, key, Pick.key(match.article().id())),
                                    Pick.label(match.article()),
                                    Look.FOLDED));
        }
        return new Response.Replace(
                Reply.of(
                        card.action(naming.ask(ARTICLE, key), phrases.say("naming.other"))
                                .action(Id.of(NONE, key), phrases.say("why.none"))
                                .action(Id.of(NO_QUESTION, key), phrases.say("review.no-question"))
                                .action(Id.of(AGAIN, key), phrases.say("why.back"))));
    }

    private Response article(String question, Invocation invocation, Id id) {
        return Pick.byKey(id.argument(1), workshop.knowledge())
                .map(article -> golden(question, Optional.of(article), invocation))
                .orElseGet(() ->
                        Response.privately(
                                Reply.of(
                                        Card.titled(
                                                workshop.phrases(invocation)
                                                        .say("article.removed")))));
    }

    private Response golden(String question, Optional<Article> article, Invocation invocation) {
        return teach(new Lesson.Golden(question, article.map(Article::id)), invocation);
    }

    private Response noQuestion(String question, Invocation invocation, Id id) {
        var lesson = new Lesson.NotAQuestion(question);
        var anyway = Id.of(NO_QUESTION_ANYWAY, id.argument(0));
        var broken = id.equals(anyway) ? List.<String>of() : workshop.broken(lesson);
        if (broken.isEmpty()) {
            return teach(lesson, invocation);
        }
        var phrases = workshop.phrases(invocation);
        return new Response.Replace(
                Reply.of(
                        ReviewCards.breaking(broken, phrases)
                                .action(anyway, phrases.say("column.anyway"))
                                .action(Id.of(AGAIN, id.argument(0)), phrases.say("why.back"))));
    }

    private Response teach(Lesson lesson, Invocation invocation) {
        var taught = workshop.teach(lesson, invocation.who());
        return new Response.Replace(Reply.of(lessons.taught(taught, workshop.phrases(invocation))));
    }
}
