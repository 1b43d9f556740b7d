package askwell.knowledge.source;

/// What was read makes no article and no lesson.
class UnfitException extends RuntimeException {
    private final transient Remark why;

    UnfitException(Clause why, Object... filling) {
        this(Remark.of(why, filling));
    }

    UnfitException(Remark why) {
        super(why.toString());
        this.why = why;
    }

    Remark why() {
        return why;
    }
}
