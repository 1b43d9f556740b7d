-- What was asked and what came of it. Moments are milliseconds since 1970 in UTC.
--
-- A question that was asked, without who asked it.
--
-- outcome, feedback   names of Outcome and Feedback
-- article             the one that was said
-- candidates          ids of likely articles, best first, a space between two
-- server              empty in private
-- question            without addresses and numbers; empty where the settings keep it from being written
CREATE TABLE asked (
    key        TEXT    NOT NULL PRIMARY KEY,
    at         INTEGER NOT NULL,
    outcome    TEXT    NOT NULL,
    confidence REAL    NOT NULL,
    article    TEXT,
    candidates TEXT    NOT NULL,
    server     TEXT,
    language   TEXT    NOT NULL,
    question   TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX asked_at ON asked (at);

-- What askers made of it; the same is counted once.
CREATE TABLE noted (
    key      TEXT NOT NULL REFERENCES asked (key) ON DELETE CASCADE,
    feedback TEXT NOT NULL,
    PRIMARY KEY (key, feedback)
) STRICT, WITHOUT ROWID;

-- Counts, which stay when the questions go. They belong to the day of the question, in UTC, ISO 8601.
CREATE TABLE tally (
    day         TEXT    NOT NULL,
    server      TEXT    NOT NULL,
    language    TEXT    NOT NULL,
    outcome     TEXT    NOT NULL,
    asked       INTEGER NOT NULL DEFAULT 0,
    helped      INTEGER NOT NULL DEFAULT 0,
    not_it      INTEGER NOT NULL DEFAULT 0,
    picked      INTEGER NOT NULL DEFAULT 0,
    shared      INTEGER NOT NULL DEFAULT 0,
    handed_over INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (day, server, language, outcome)
) STRICT, WITHOUT ROWID;

-- A question that a member gave to a person.
--
-- member   who wants to be told, until they have been
-- about    the message that it was asked in
-- asked    the key of the question in the table of that name
-- posted   the message in which moderators see it
CREATE TABLE handover (
    key         TEXT    NOT NULL PRIMARY KEY,
    at          INTEGER NOT NULL,
    question    TEXT    NOT NULL,
    member      TEXT,
    server      TEXT,
    channel     TEXT    NOT NULL,
    about       TEXT,
    language    TEXT    NOT NULL,
    asked       TEXT,
    posted      TEXT,
    answer      TEXT,
    answered_by TEXT CHECK ((answered_by IS NULL) = (answer IS NULL)),
    answered_at INTEGER CHECK ((answered_at IS NULL) = (answer IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX handover_member ON handover (member) WHERE member IS NOT NULL;

-- A message that is being or was answered.
--
-- reply     our message, empty until it is sent and after it is taken back
-- asked     the key of the question
-- unasked   1 where nobody had called us
CREATE TABLE reply (
    channel TEXT    NOT NULL,
    message TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    reply   TEXT,
    asked   TEXT CHECK ((asked IS NULL) = (reply IS NULL)),
    unasked INTEGER CHECK ((unasked IS NULL) = (reply IS NULL)),
    PRIMARY KEY (channel, message)
) STRICT, WITHOUT ROWID;
