package askwell.knowledge.source;

/// A form in which articles come: one class a form, each with its line in [ArticleFiles#standard()].
interface ArticleSource {

    /// What a person calls this form: "a CSV table". Has no gaps.
    Clause form();

    /// Whether the file has this form, judged by what it says before how it is called. Quick, and never throws.
    boolean recognises(SourceFile file);

    /// Reads every article of a recognised file. What cannot be read is [skipped][Findings#skipped]; where this throws a
    /// [RuntimeException], the whole file is.
    void read(SourceFile file, Findings into);

    /// How many bytes a file of this form may have. A page is short; a table or an export may be long.
    default int largest() {
        return 2 << 20;
    }
}
