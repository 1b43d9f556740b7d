-- A question that was put to nobody, and to which people have the first word: where it stands, without what it says.
--
-- due     when we are to look whether it still wants an answer
-- until   from when on it is too late for one
CREATE TABLE first_word (
    channel TEXT    NOT NULL,
    message TEXT    NOT NULL,
    due     INTEGER NOT NULL,
    until   INTEGER NOT NULL,
    PRIMARY KEY (channel, message)
) STRICT, WITHOUT ROWID;
