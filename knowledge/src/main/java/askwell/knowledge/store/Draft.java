package askwell.knowledge.store;

import java.time.Instant;
import java.util.Optional;

/// What somebody is writing, and has not saved.
///
/// @param key 12 letters and digits
/// @param writerId who writes it, as the face knows them
/// @param writer the same in words for a person
/// @param articleId the article that it changes; empty for a new one
/// @param basedOn the change of that article that the writer saw, 0 for a new one
/// @param gap what members miss and this answers, by its key
/// @param message where it waits for approval: the channel and the message's id, with a space between
/// @param when it last changed
public record Draft(
        String key,
        Stage stage,
        String writerId,
        String writer,
        Optional<String> articleId,
        long basedOn,
        Typed typed,
        Optional<String> gap,
        Optional<String> message,
        Instant when) {

    /// How far it has come.
    public enum Stage {
        /// It was handed out, and nothing has come back yet.
        OPENED,
        /// Something was typed.
        TYPED,
        /// It waits for somebody to approve of it.
        PROPOSED,
        /// The removal of its article waits for somebody to approve of it.
        REMOVAL_PROPOSED
    }

    /// Whether it waits for somebody to approve of it.
    public boolean waits() {
        return stage == Stage.PROPOSED || stage == Stage.REMOVAL_PROPOSED;
    }

    public Draft at(Stage other) {
        return new Draft(
                key, other, writerId, writer, articleId, basedOn, typed, gap, message, when);
    }

    public Draft with(Typed other) {
        return new Draft(
                key, stage, writerId, writer, articleId, basedOn, other, gap, message, when);
    }

    public Draft answering(Optional<String> other) {
        return new Draft(
                key, stage, writerId, writer, articleId, basedOn, typed, other, message, when);
    }

    public Draft postedAs(Optional<String> other) {
        return new Draft(key, stage, writerId, writer, articleId, basedOn, typed, gap, other, when);
    }

    /// The same on top of another change.
    public Draft on(String article, long change) {
        return new Draft(
                key,
                stage,
                writerId,
                writer,
                Optional.of(article),
                change,
                typed,
                gap,
                message,
                when);
    }
}
