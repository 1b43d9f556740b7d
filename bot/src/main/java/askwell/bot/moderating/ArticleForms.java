package askwell.bot.moderating;

import askwell.bot.chat.Form;
import askwell.bot.chat.Form.Field;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Upload;
import askwell.config.Phrases;
import askwell.knowledge.article.Revision;
import askwell.knowledge.store.Draft;
import askwell.knowledge.store.Drafts;
import askwell.knowledge.store.Typed;

import java.util.List;
import java.util.Optional;

/// The forms in which articles are written. Each has a draft behind it from the start, so that a form can be opened again with
/// all that was typed.
final class ArticleForms {
    static final String SEND = "write";
    static final String SEND_DETAILS = "write-details";

    /// What a form's field takes.
    static final int LONGEST_FIELD = 4_000;

    private static final String QUESTION = "question";
    private static final String ANSWER = "answer";
    private static final String FILE = "file";
    private static final String WORDINGS = "wordings";
    private static final String TOPICS = "topics";
    private static final String SOURCE = "source";
    private static final String OWNER = "owner";
    private static final String REVIEW_BY = "review-by";
    private static final String AUTHOR = "author";
    private static final String ASKER = "asker";
    private static final String TOWN = "town";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DAY = 40;
    private static final int LONGEST_LINK = 2_000;
    private static final int LONGEST_TOPICS = 1_000;

    private final Drafts drafts;

    ArticleForms(Drafts drafts) {
        this.drafts = drafts;
    }

    /// Of a new article.
    ///
    /// @param question as far as it is known
    /// @param answer as far as it is known
    /// @param gap what members miss and it will answer, by its key
    Form write(
            Invocation by, String question, String answer, Optional<String> gap, Phrases phrases) {
        return write(by, Typed.of(question, answer).by(by.who().name()), gap, phrases);
    }

    /// Of a new article of which more is known.
    Form write(Invocation by, Typed typed, Optional<String> gap, Phrases phrases) {
        return of(begin(by, typed, gap), false, phrases);
    }

    /// Of a new article, whose answer comes in a file.
    Form writeByFile(Invocation by, Phrases phrases) {
        return of(begin(by, Typed.of("", "").by(by.who().name()), Optional.empty()), true, phrases);
    }

    private Draft begin(Invocation by, Typed typed, Optional<String> gap) {
        return drafts.begin(by.who().id(), by.who().name(), Optional.empty(), 0, typed, gap);
    }

    /// Begins to change an article from a state of it.
    Draft begin(Invocation by, Revision seen, Typed typed) {
        return drafts.begin(
                by.who().id(),
                by.who().name(),
                Optional.of(seen.articleId()),
                seen.change(),
                typed,
                Optional.empty());
    }

    /// Of what is written in a draft.
    ///
    /// @param byFile whether the answer comes in a file, as one does that no field holds
    Form of(Draft draft, boolean byFile, Phrases phrases) {
        var typed = draft.typed();
        return new Form(
                Id.of(SEND, draft.key()),
                phrases.say(draft.basedOn() == 0 ? "column.form-new" : "column.form-edit"),
                List.of(
                        text(QUESTION, typed.question(), LONGEST_FIELD, true, phrases),
                        byFile || typed.answer().length() > LONGEST_FIELD
                                ? file(typed.answer(), phrases)
                                : text(ANSWER, typed.answer(), LONGEST_FIELD, true, phrases),
                        text(WORDINGS, typed.wordings(), LONGEST_FIELD, true, phrases),
                        text(TOPICS, typed.topics(), LONGEST_TOPICS, false, phrases),
                        text(SOURCE, typed.source(), LONGEST_LINK, false, phrases)));
    }

    private static Field file(String answer, Phrases phrases) {
        return new Field.Files(
                FILE,
                phrases.say("column.field-file"),
                Optional.of(
                        answer.isBlank()
                                ? phrases.say("column.hint-file")
                                : phrases.say("column.hint-file-kept", "count", answer.length())),
                1,
                false);
    }

    /// Nothing is required: what is missing is said with all that was typed at hand.
    private static Field text(String name, String value, int most, boolean lines, Phrases phrases) {
        return new Field.Text(
                name,
                phrases.say("column.field-" + name),
                Optional.of(
                        value.length() <= most
                                ? phrases.say("column.hint-" + name)
                                : phrases.say(
                                        "column.hint-cut",
                                        "count",
                                        value.length() - start(value, most).length())),
                start(value, most),
                most,
                lines,
                false);
    }

    /// Of what stands beside the article of a draft.
    Form details(Draft draft, Phrases phrases) {
        var typed = draft.typed();
        return new Form(
                Id.of(SEND_DETAILS, draft.key()),
                phrases.say("column.form-details"),
                List.of(
                        text(OWNER, typed.owner(), LONGEST_NAME, false, phrases),
                        text(REVIEW_BY, typed.reviewBy(), LONGEST_DAY, false, phrases),
                        text(AUTHOR, typed.author(), LONGEST_NAME, false, phrases),
                        text(ASKER, typed.asker(), LONGEST_NAME, false, phrases),
                        text(TOWN, typed.town(), LONGEST_NAME, false, phrases)));
    }

    /// What a draft says once its form has been filled in. Of a text that no field held whole, its unseen end stays.
    ///
    /// @param answer what the file held, where one was sent
    static Typed filledIn(Typed before, Invocation form, Optional<String> answer) {
        return before.withQuestion(whole(form, QUESTION, before.question(), LONGEST_FIELD))
                .withAnswer(
                        answer.orElseGet(() -> whole(form, ANSWER, before.answer(), LONGEST_FIELD)))
                .withWordings(whole(form, WORDINGS, before.wordings(), LONGEST_FIELD))
                .withTopics(whole(form, TOPICS, before.topics(), LONGEST_TOPICS))
                .withSource(whole(form, SOURCE, before.source(), LONGEST_LINK));
    }

    /// What a draft says once the form of its details has been filled in.
    static Typed detailsFilledIn(Typed before, Invocation form) {
        return before.withDetails(
                whole(form, OWNER, before.owner(), LONGEST_NAME),
                whole(form, REVIEW_BY, before.reviewBy(), LONGEST_DAY),
                whole(form, AUTHOR, before.author(), LONGEST_NAME),
                whole(form, ASKER, before.asker(), LONGEST_NAME),
                whole(form, TOWN, before.town(), LONGEST_NAME));
    }

    /// The file that the answer is in, where one was sent.
    static Optional<Upload> file(Invocation form) {
        return form.uploads().stream().findFirst();
    }

    private static String whole(Invocation form, String name, String before, int most) {
        var given = form.values().get(name);
        return given == null ? before : given + before.substring(start(before, most).length());
    }

    /// What of a text a field holds: whole lines of it where it has several.
    private static String start(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var line = text.lastIndexOf('\n', most);
        return text.substring(0, line > 0 ? line : most);
    }
}
