-- What members miss: rows of questions that are of one kind. A row goes with its last question.
--
-- leader    the key of the question by which others are told to be of the kind; empty where no text of any is kept
-- vector    what the leader means, one byte a dimension; it goes with the leader's text
-- words     the words of the leader, a space between two; they go with its text
-- article   of questions without a text, the article that was likeliest for all of them; empty where none was
-- settled   the name of a way to settle it, where a moderator has; with the id of the article that it was settled by
-- undo      what takes that back: the number of a lesson, or of a change of the column
-- new_at    when the question was asked of which the moderators' channel is to be told; empty where it has been
CREATE TABLE gap (
    number     INTEGER PRIMARY KEY AUTOINCREMENT,
    leader     TEXT,
    vector     BLOB,
    words      TEXT,
    article    TEXT,
    new_at     INTEGER,
    settled    TEXT,
    settled_with TEXT,
    settled_by TEXT    CHECK ((settled_by IS NULL) = (settled IS NULL)),
    settled_at INTEGER CHECK ((settled_at IS NULL) = (settled IS NULL)),
    undo       INTEGER
) STRICT;

ALTER TABLE asked ADD COLUMN gap INTEGER REFERENCES gap (number) ON DELETE SET NULL;

CREATE INDEX asked_gap ON asked (gap, at);

-- Questions that are yet to be sorted into rows.
CREATE TABLE unsorted (
    key TEXT NOT NULL PRIMARY KEY REFERENCES asked (key) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

INSERT INTO unsorted (key)
SELECT key FROM asked
WHERE outcome IN ('UNSURE', 'NO_ANSWER')
   OR EXISTS (SELECT 1 FROM noted WHERE noted.key = asked.key AND feedback = 'NOT_IT');

CREATE INDEX handover_asked ON handover (asked) WHERE answer IS NULL;

-- What moderators' channels have been told of, and when it was due.
CREATE TABLE told (
    what TEXT    NOT NULL,
    due  INTEGER NOT NULL,
    PRIMARY KEY (what, due)
) STRICT, WITHOUT ROWID;

-- A question that a moderator had explained, for the buttons below the explanation.
CREATE TABLE examined (
    key      TEXT    NOT NULL PRIMARY KEY,
    at       INTEGER NOT NULL,
    question TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
