package askwell.bot.journal;

import askwell.config.Privacy;
import askwell.knowledge.database.Schema;
import askwell.knowledge.database.SqliteDatabase;
import askwell.knowledge.database.StoreException;

import org.jdbi.v3.core.Handle;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps what was asked and what came of it, in one file.
///
/// What a method has returned from stays, whatever happens then; what was deleted is in no byte of the file any more. Safe for
/// use by several threads and processes. Every method throws a [StoreException] where the file can no longer be read or
/// written: whoever answers a member does so all the same.
public final class Journal implements AutoCloseable {

    /// The file's name in its folder.
    public static final String FILE = "journal.db";

    /// Longer than anything is told late.
    private static final Duration TELLING_REMEMBERED = Duration.ofDays(60);

    static final Schema SCHEMA = new Schema("askwell/bot/journal", 4, "asked", "the journal is");

    private final SqliteDatabase database;
    private final Privacy privacy;
    private final InstantSource clock;
    private final Questions questions;
    private final Handovers handovers;
    private final Replies replies;
    private final FirstWords firstWords;
    private final Uses uses;
    private final Gaps gaps;
    private final Tallies tallies;
    private final Examined examined;
    private volatile Purges purges = new Purges(0, Instant.EPOCH);

    private Journal(SqliteDatabase database, Privacy privacy, InstantSource clock) {
        this.database = database;
        this.privacy = privacy;
        this.clock = clock;
        this.questions = new Questions(database, privacy, clock);
        this.handovers = new Handovers(database, clock);
        this.replies = new Replies(database, clock);
        this.firstWords = new FirstWords(database, clock);
        this.uses = new Uses(database, clock);
        this.gaps = new Gaps(database);
        this.tallies = new Tallies(database);
        this.examined = new Examined(database, privacy.keep(), clock);
    }

    /// Opens the journal in a folder and [purges][#purge] it; both are made where they are missing.
    ///
    /// @throws StoreException where it cannot be read and written
    public static Journal open(Path folder, Privacy privacy, InstantSource clock) {
        var file = folder.toAbsolutePath().resolve(FILE);
        var journal = new Journal(SqliteDatabase.open(file, SCHEMA), privacy, clock);
        try {
            journal.purge();
            return journal;
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    /// What is kept, and for how long.
    public Privacy privacy() {
        return privacy;
    }

    /// Counts a question and writes it down, its text only where the settings allow that; for an hour, the text is remembered
    /// without being written.
    ///
    /// @return its key, 12 characters of a to z and 0 to 9 that nobody guesses
    public String asked(Asked asked) {
        return questions.asked(asked);
    }

    /// What is known of a question; empty where it was never asked, or too long ago.
    public Optional<Entry> entry(String key) {
        return questions.entry(key);
    }

    /// Counts what the asker made of it, the same only once. Nothing happens where the question is no longer known.
    public void noted(String key, Feedback feedback) {
        questions.noted(key, feedback);
    }

    /// The questions that are kept with their text, the newest first, each once.
    ///
    /// @param most how many at the most
    public List<String> askedQuestions(int most) {
        return questions.texts(most);
    }

    /// How often articles were used within a year, by their ids; those that never were have no entry. There is no trace in it of
    /// who used them, nor of what they asked.
    public Map<String, Use> uses() {
        return usesSince(LocalDate.EPOCH);
    }

    /// The same from a day on, in UTC.
    public Map<String, Use> usesSince(LocalDate from) {
        return uses.since(from);
    }

    /// Counts that somebody was shown an article that they had picked.
    public void picked(String article) {
        uses.said(article);
    }

    /// What members miss.
    public Gaps gaps() {
        return gaps;
    }

    /// What came of the questions of some days, as far as it may be told.
    ///
    /// @param from the first day, in UTC
    /// @param to the last
    public List<Count> counts(LocalDate from, LocalDate to) {
        return questions.counts(from, to);
    }

    /// The same summed up, for each part of those days one by one.
    ///
    /// @param days how many make a part; the last may have fewer
    public List<Tally> tallies(LocalDate from, LocalDate to, int days) {
        return tallies.parts(from, to, days);
    }

    /// How long those waited who gave a question to a person on some days, in UTC, and got an answer; as far as they are still
    /// kept.
    public List<Duration> waits(LocalDate from, LocalDate to) {
        return handovers.waits(from, to);
    }

    /// Keeps a question that a moderator had explained, [blotted][Blotting], for a week at most.
    ///
    /// @return its key, made like that of a question
    public String examined(String question) {
        return examined.add(question);
    }

    /// A question that a moderator had explained.
    public Optional<String> examinedQuestion(String key) {
        return examined.find(key);
    }

    /// Takes it on to tell moderators of something, once.
    ///
    /// @param due when it was to be told
    /// @return whether nobody has taken it on before, in any process
    public boolean claimTelling(String what, Instant due) {
        return database.write(handle ->
                handle.execute(
                                "INSERT OR IGNORE INTO told (what, due) VALUES (?, ?)",
                                what,
                                due.toEpochMilli())
                        > 0);
    }

    /// Gives back what was taken on and could not be told.
    public void giveBackTelling(String what, Instant due) {
        database.write(handle ->
                handle.execute(
                        "DELETE FROM told WHERE what = ? AND due = ?", what, due.toEpochMilli()));
    }

    /// Keeps a question for a person.
    ///
    /// @return its key, made like that of a question
    public String handOver(Handover handover) {
        return handovers.add(handover);
    }

    /// A question for a person; empty where there never was one, or too long ago.
    public Optional<HandedOver> handover(String key) {
        return handovers.find(key);
    }

    /// Keeps in which message moderators see it.
    ///
    /// @return whether there is such a question
    public boolean posted(String key, String message) {
        return handovers.posted(key, message);
    }

    /// Answers it, unless somebody has.
    ///
    /// @param by the name of who answers
    public Answered answer(String key, String text, String by) {
        return handovers.answer(key, text, by);
    }

    /// Deletes whom to tell, who has been told or cannot be.
    public void told(String key) {
        handovers.told(key);
        database.scrub();
    }

    /// Those with an answer that somebody waits for, longest answered first.
    public List<HandedOver> untold() {
        return handovers.untold();
    }

    /// Takes a message to answer it.
    ///
    /// @return whether nobody has taken it before, in any process
    public boolean claim(String channel, String message) {
        return replies.claim(channel, message);
    }

    /// Takes a message that was taken long ago and never answered, as where the bot was killed in between.
    ///
    /// @return whether nobody has done so before, in any process
    public boolean claimAgain(String channel, String message) {
        return replies.claimAgain(channel, message);
    }

    /// The questions to which people have the first word.
    public FirstWords firstWords() {
        return firstWords;
    }

    /// Keeps what we replied to a message, in the place of what we replied before.
    public void replied(Replied replied) {
        replies.add(replied);
    }

    /// What we replied to a message within the last 7 days.
    public Optional<Replied> replyTo(String channel, String message) {
        return replies.to(channel, message);
    }

    /// Forgets what we replied, but not that the message was taken.
    public void forgetReply(String channel, String message) {
        replies.forget(channel, message);
    }

    /// All that is kept with the id of a member, oldest first.
    public List<Kept> keptOn(String member) {
        return handovers.of(member);
    }

    /// Deletes all that is kept with the id of a member, and [purges][#purge].
    ///
    /// @return how many of their questions there were
    public int forget(String member) {
        int forgotten = database.write(handle -> Handovers.forget(handle, member));
        purge();
        return forgotten;
    }

    /// Deletes what is older than the settings allow, and texts that they no longer allow. The counts stay.
    ///
    /// @return how many entries it deleted or took the text of
    public int purge() {
        var now = clock.instant();
        var oldest = now.minus(privacy.retention());
        var oldestReply = now.minus(Replies.KEPT);
        int purged =
                database.write(handle -> {
                    Uses.purge(handle, now);
                    purgeTellings(handle, now);
                    var oldestOfWeek = oldest.isAfter(oldestReply) ? oldest : oldestReply;
                    examined.purge(handle, oldestOfWeek);
                    int deleted =
                            questions.purge(handle, oldest)
                                    + Handovers.purge(handle, oldest)
                                    + Replies.purge(handle, oldestOfWeek)
                                    + FirstWords.purge(handle, now);
                    Gaps.purge(handle);
                    return deleted;
                });
        database.scrub();
        note(purged, now);
        return purged;
    }

    /// What came of [#purge] since the journal was opened.
    public Purges purges() {
        return purges;
    }

    private synchronized void note(int purged, Instant when) {
        purges = new Purges(purges.entries() + purged, when);
    }

    private static void purgeTellings(Handle handle, Instant now) {
        handle.execute(
                "DELETE FROM told WHERE due <= ?", now.minus(TELLING_REMEMBERED).toEpochMilli());
    }

    @Override
    public void close() {
        database.close();
    }
}
