package askwell.knowledge.source;

import java.util.List;
import java.util.Locale;

/// What there is to say of files that are read, whatever the language: each stands in the texts of every language, and says
/// there without the place and without a full stop what is the matter, and where that helps, what to do.
public enum Clause {
    // A form.
    A_FILE,
    JSON_LINES,
    CSV_TABLE,
    MARKDOWN,
    WORDPRESS_EXPORT,
    COLUMN_HTML,
    COLUMN_TEXT,

    // Files and folders.
    NO_PERMISSION,
    NOT_READ("problem"),
    NOT_READ_TO_ITS_END("problem"),
    FOLDERS_TOO_DEEP,
    NEITHER_FILE_NOR_FOLDER,
    LINK_BACK,
    TOO_LARGE("size", "what", "most"),
    TOO_MUCH("most"),
    TOO_MANY_ARTICLES("most"),
    ID_TAKEN("id", "file", "line"),
    MORE("count"),

    // What a file holds.
    EMPTY,
    PDF,
    BINARY,
    NO_TEXT,
    DAMAGED("charset"),
    WINDOWS_1252,
    NO_FORM("forms"),
    NO_ARTICLE("form"),
    FAILED("form", "problem"),
    TOO_DEEP,

    // Zips.
    ZIP_DAMAGED,
    ZIP_EMPTY,
    ZIP_OFFICE,
    ZIP_TOO_MANY("count", "most"),
    ZIP_BOMB("most"),
    ZIP_NAME("name"),
    ZIP_SAME_NAME,
    ZIP_TOO_MUCH,
    ZIP_FILE_TOO_LARGE,
    ZIP_FILE_DAMAGED,
    ZIP_IN_ZIP,
    ZIP_NOT_UNPACKED("problem"),

    // The fields of an article.
    NO_QUESTION,
    NO_ANSWER,
    LENGTH("field", "most", "count"),
    TOO_LONG("field", "most", "count"),
    SPACE_IN_ID("id"),
    LIST("field"),
    NO_DAY("field", "text"),

    // Lessons.
    LESSON_KIND("kind"),
    LESSON_ARTICLE,
    LESSON_LENGTH("field", "most", "count"),
    LESSON_PHRASES("count", "most"),
    LESSON_PHRASE("phrases"),

    // Tables, JSON and front matter.
    CSV_COLUMNS,
    CSV_CELLS("cells", "columns"),
    CSV_QUOTES,
    CSV_BROKEN,
    JSON_BROKEN("problem"),
    JSON_BROKEN_OFF("problem"),
    JSON_NO_OBJECT,
    MARKDOWN_QUESTION,
    YAML("problem"),
    YAML_NO_NAME,
    YAML_NAME,
    YAML_ALIAS,

    // Pages of the column, and exports of them.
    COLUMN_LINES("count", "most"),
    COLUMN_EMPTY,
    COLUMN_QUESTION,
    COLUMN_ANSWER,
    XML_DOCUMENT_TYPE,
    XML_OTHER,
    POST("title", "problem"),
    POST_LOCKED("title"),
    POST_DRAFT("title"),
    POST_PENDING("title"),
    POST_FUTURE("title"),
    POST_PRIVATE("title"),
    POST_TRASH("title"),
    POST_UNPUBLISHED("title"),
    POSTS_ONLY("others"),
    POSTS_OF_TYPE("count", "type");

    private final List<String> gaps;

    Clause(String... gaps) {
        this.gaps = List.of(gaps);
    }

    /// The names of what is filled in, in the order in which a [Remark] has it.
    List<String> gaps() {
        return gaps;
    }

    /// The name of its text.
    String text() {
        return "reading." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
