package askwell.knowledge.evaluation;

/// A file of labelled questions cannot be used; the message says where, and what it needs.
public final class QuestionSetException extends RuntimeException {

    QuestionSetException(String message) {
        super(message);
    }
}
