package askwell.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// How to reach Discord, and where to be there.
///
/// @param token the bot's, which nobody else may see; [#toString] hides it
/// @param tokenFile a file that holds the token
/// @param api Discord's REST address
/// @param shards how many connections share the servers; empty: as many as Discord proposes
/// @param messageContent whether messages are read that do not speak to the bot
/// @param moderatorsChannel the id of the channel to which questions to a person go
/// @param quiet when it speaks only when it is spoken to
/// @param watch where it answers unasked
/// @param limits how much at once
public record Discord(
        Optional<String> token,
        Optional<Path> tokenFile,
        URI api,
        OptionalInt shards,
        boolean messageContent,
        Optional<String> moderatorsChannel,
        Quiet quiet,
        Watch watch,
        Limits limits) {

    private static final double MOST_SHARDS = 10_000;

    static Discord read(Section section) {
        return new Discord(
                section.maybe("token", Kind.TEXT),
                section.maybe("token-file", Kind.PATH),
                section.one("api-url", Kind.LINK),
                section.one("shards", Kind.autoOr(MOST_SHARDS)),
                section.one("message-content", Kind.FLAG),
                section.maybe("moderators-channel", Kind.SNOWFLAKE),
                Quiet.read(section),
                Watch.read(section.section("watch")),
                Limits.read(section.section("limits")));
    }

    /// The same, with its relative path starting at a folder.
    Discord at(Path home) {
        return new Discord(
                token,
                tokenFile.map(home::resolve),
                api,
                shards,
                messageContent,
                moderatorsChannel,
                quiet,
                watch,
                limits);
    }

    Discord tuned(Discord later) {
        return new Discord(
                token,
                tokenFile,
                api,
                shards,
                messageContent,
                later.moderatorsChannel,
                later.quiet,
                later.watch,
                later.limits);
    }

    @Override
    public String toString() {
        return "Discord[token=(hidden), api=%s, shards=%s]".formatted(api, shards);
    }

    /// Where questions are answered that nobody put to the bot.
    ///
    /// @param channels ids of text channels and forums
    /// @param threshold the confidence from which on, 0 to 1
    /// @param patience how long a person has the first word, 0 to 1 hour
    public record Watch(Set<String> channels, double threshold, Duration patience) {

        public Watch {
            channels = Set.copyOf(channels);
        }

        static Watch read(Section section) {
            return new Watch(
                    Set.copyOf(section.many("channels", Kind.SNOWFLAKE)),
                    section.one("threshold", Kind.number(0, 1)),
                    section.one(
                            "wait",
                            Kind.duration(Duration.ZERO, Duration.ofHours(1), "2 minutes")));
        }
    }

    /// How many questions are answered within a minute.
    ///
    /// @param member of one member, 1 to 1,000
    /// @param channel in one channel, 1 to 10,000
    public record Limits(int member, int channel) {

        static Limits read(Section section) {
            return new Limits(
                    section.one("member", Kind.whole(1, 1_000)),
                    section.one("channel", Kind.whole(1, 10_000)));
        }
    }
}
