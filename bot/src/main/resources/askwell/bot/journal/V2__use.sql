-- How often an article was used, on the day of the question, in UTC, ISO 8601. They are counts alone, and outlive the questions.
--
-- said   how often members were shown it
CREATE TABLE article_use (
    day     TEXT    NOT NULL,
    article TEXT    NOT NULL,
    said    INTEGER NOT NULL DEFAULT 0,
    helped  INTEGER NOT NULL DEFAULT 0,
    not_it  INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (day, article)
) STRICT, WITHOUT ROWID;
