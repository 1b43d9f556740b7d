package askwell.bot.asking;

import askwell.bot.journal.Journal;

/// What is kept for the members of one organisation.
public record Diary(String organisation, Journal journal) {}
