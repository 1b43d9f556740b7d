package askwell.bot.asking;

import askwell.bot.chat.Form;
import askwell.bot.chat.Form.Field;
import askwell.bot.chat.Form.Option;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.config.Phrases;

import java.util.List;
import java.util.Optional;

/// The form in which a member asks a person.
final class HandoverForm {
    static final String SEND = "send-person";
    static final int LONGEST = 2_000;

    private static final String QUESTION = "question";
    private static final String WHO = "who";
    private static final String TELL = "tell";
    private static final String YES = "yes";
    private static final String NO = "no";

    private HandoverForm() {}

    /// @param key the question's in the journal
    /// @param question as far as it is known
    static Form of(String key, String question, Phrases phrases) {
        return new Form(
                Id.of(SEND, key),
                phrases.say("person.form"),
                List.of(
                        new Field.Text(
                                QUESTION,
                                phrases.say("person.question"),
                                Optional.of(phrases.say("person.question-hint")),
                                question.substring(0, Math.min(question.length(), LONGEST)),
                                LONGEST,
                                true,
                                true),
                        new Field.Pick(
                                WHO,
                                phrases.say("person.who"),
                                Optional.empty(),
                                List.of(
                                        new Option(YES, phrases.say("person.named")),
                                        new Option(NO, phrases.say("person.anonymous"))),
                                YES),
                        new Field.Pick(
                                TELL,
                                phrases.say("person.tell"),
                                Optional.of(phrases.say("person.tell-hint")),
                                List.of(
                                        new Option(YES, phrases.say("person.tell-yes")),
                                        new Option(NO, phrases.say("person.tell-no"))),
                                YES)));
    }

    static String question(Invocation filledIn) {
        return filledIn.value(QUESTION).strip();
    }

    static boolean isNamed(Invocation filledIn) {
        return filledIn.value(WHO).equals(YES);
    }

    static boolean isToBeTold(Invocation filledIn) {
        return filledIn.value(TELL).equals(YES);
    }
}
