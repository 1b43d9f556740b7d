package askwell.bot.asking;

import askwell.bot.journal.Journal;

/// What is kept for the members of one organisation.
///
/// @param writings what its moderators have not saved yet
public record Diary(String organisation, Journal journal, Writings writings) {}
