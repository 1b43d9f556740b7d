-- One row for each state that an article ever had; rows are added and never changed.
--
-- change     the running number of the change, from 1
-- based_on   the change that this one replaces, 0 for an article's first; since no two changes may be based on the same
--            one, none can be lost, and the newest revision is the one on which no other is based
-- made_at    the moment in UTC, ISO 8601
-- question   and all that follows: the article; without a question and an answer the article was removed
-- wordings, topics   JSON arrays of strings
-- published, updated, review_by   days, ISO 8601
CREATE TABLE revision (
    change     INTEGER PRIMARY KEY,
    article_id TEXT    NOT NULL,
    based_on   INTEGER NOT NULL CHECK (based_on BETWEEN 0 AND change - 1),
    made_by    TEXT    NOT NULL,
    made_at    TEXT    NOT NULL,
    reason     TEXT    NOT NULL,
    question   TEXT,
    wordings   TEXT,
    answer     TEXT CHECK ((answer IS NULL) = (question IS NULL)),
    asker      TEXT,
    town       TEXT,
    author     TEXT,
    topics     TEXT,
    source     TEXT,
    published  TEXT,
    updated    TEXT,
    review_by  TEXT,
    UNIQUE (article_id, based_on)
) STRICT;
