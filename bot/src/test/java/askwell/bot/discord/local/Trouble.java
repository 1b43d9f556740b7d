package askwell.bot.discord.local;

import java.time.Duration;

/// What can go wrong between the bot and Discord; each is one call.
public final class Trouble {

    private final Faults faults;
    private final Gateway gateway;
    private final Interactions interactions;

    Trouble(Faults faults, Gateway gateway, Interactions interactions) {
        this.faults = faults;
        this.gateway = gateway;
        this.interactions = interactions;
    }

    /// Refuses the next requests of a kind.
    ///
    /// @param code Discord's own, such as 50013 with 403, or 0
    public void fail(Match match, int status, int code, int times) {
        faults.fail(match, Answer.refused(status, code), times);
    }

    public void tooManyRequests(Match match, Duration retryAfter, int times) {
        faults.fail(match, Answer.tooMany(retryAfter.toMillis() / 1000.0), times);
    }

    /// Lets requests of a kind wait before anything is done about them.
    public void slow(Match match, Duration delay) {
        faults.slow(match, delay);
    }

    /// Ends all that was to go wrong with requests.
    public void heal() {
        faults.heal();
    }

    /// Changes how long interactions live: on Discord, 3 seconds without an answer, and 15 minutes in all.
    public void interactionsExpire(Duration unanswered, Duration answered) {
        interactions.expire(unanswered, answered);
    }

    /// Closes the gateway; with 4000, a bot resumes.
    public void dropConnection(int code) {
        gateway.each(open -> open.close(code, ""));
    }

    /// Closes the gateway of one shard.
    public void dropShard(int shard, int code) {
        gateway.of(shard, open -> open.close(code, ""));
    }

    /// The gateway of one shard stays open, but says nothing any more, until that shard comes back.
    public void silenceShard(int shard) {
        gateway.of(shard, Connection::silence);
    }

    /// Breaks the gateway's connection off without closing it.
    public void cutConnection() {
        gateway.each(Connection::cut);
    }

    /// Asks the bot to come back (op 7).
    public void reconnectAsked() {
        gateway.reconnectAsked();
    }

    /// Tells the bot that its session is over, or only disturbed (op 9).
    public void invalidSession(boolean resumable) {
        gateway.invalidSession(resumable);
    }

    /// The gateway stays open, but says nothing any more, until the bot comes back.
    public void silence() {
        gateway.each(Connection::silence);
    }

    /// Lets each frame to the bot wait, until it comes back.
    public void slowGateway(Duration eachFrame) {
        gateway.each(open -> open.slow(eachFrame));
    }

    /// Refuses to let a bot in that asks to read every message (closes with 4014), as Discord does until it is allowed
    /// in the bot's settings.
    public void forbidMessageContent() {
        gateway.forbid(Intents.MESSAGE_CONTENT);
    }

    /// Sends a message of which everything is missing but these words.
    public void brokenMessage(String words) {
        gateway.tellEach("MESSAGE_CREATE", Json.object("content", words));
    }

    /// How often the next connections want a heartbeat.
    public void heartbeatEvery(Duration interval) {
        gateway.heartbeatEvery(interval);
    }
}
