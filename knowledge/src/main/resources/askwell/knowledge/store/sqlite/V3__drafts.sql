-- What moderators have typed and not yet saved, so that nothing of it is lost.
--
-- key        12 letters and digits
-- stage      the name of a Draft.Stage
-- writer     the id of who writes it, as the face knows them; writer_name in words for a person
-- article    the id of the article that it changes; without one it is a new article
-- based_on   the change of that article that the writer saw, 0 for a new one
-- question   and all that follows up to town: as it was typed
-- gap        what members miss and this answers, by its key
-- message    where it waits for approval: channel and id, with a space between
-- changed_at the moment in UTC, ISO 8601
CREATE TABLE draft (
    key         TEXT PRIMARY KEY,
    stage       TEXT    NOT NULL,
    writer      TEXT    NOT NULL,
    writer_name TEXT    NOT NULL,
    article     TEXT,
    based_on    INTEGER NOT NULL,
    question    TEXT    NOT NULL,
    answer      TEXT    NOT NULL,
    wordings    TEXT    NOT NULL,
    topics      TEXT    NOT NULL,
    source      TEXT    NOT NULL,
    owner       TEXT    NOT NULL,
    review_by   TEXT    NOT NULL,
    author      TEXT    NOT NULL,
    asker       TEXT    NOT NULL,
    town        TEXT    NOT NULL,
    new_topics  TEXT    NOT NULL,
    gap         TEXT,
    message     TEXT,
    changed_at  TEXT    NOT NULL
) STRICT;
