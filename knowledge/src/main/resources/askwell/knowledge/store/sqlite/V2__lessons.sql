-- Who keeps an article up to date.
ALTER TABLE revision ADD COLUMN owner TEXT;

-- What moderators have said of questions. A lesson that is forgotten stays, so that the newest state has a number.
--
-- number     the running number of the lesson, from 1
-- kind       the name of a kind of Lesson
-- question   the question or message; of SameMeaning a JSON array of its phrases
-- article    the id of an article, where the lesson names one
-- taught_at, forgotten_at   moments in UTC, ISO 8601
CREATE TABLE lesson (
    number       INTEGER PRIMARY KEY,
    kind         TEXT NOT NULL,
    question     TEXT NOT NULL,
    article      TEXT,
    taught_by    TEXT NOT NULL,
    taught_at    TEXT NOT NULL,
    forgotten_at TEXT
) STRICT;
