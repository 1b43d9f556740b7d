package askwell.bot.load;

import askwell.bot.discord.local.LocalChannel;
import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalInteraction;
import askwell.bot.discord.local.LocalMember;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// So many members in so many channels that none of them comes near the bot's usual limits; they take turns.
final class Crowd {
    private static final int MEMBERS = 300;
    private static final int CHANNELS = 60;
    private static final int SECOND = 1_000_000_000;

    private final List<LocalMember> members;
    private final List<LocalChannel> channels;
    private int turn;

    private Crowd(List<LocalMember> members, List<LocalChannel> channels) {
        this.members = members;
        this.channels = channels;
    }

    static Crowd on(LocalDiscord discord) {
        var guild = discord.guild();
        return new Crowd(
                IntStream.range(0, MEMBERS).mapToObj(i -> guild.addMember("Member " + i)).toList(),
                IntStream.range(0, CHANNELS).mapToObj(i -> guild.addText("room-" + i)).toList());
    }

    /// Asks these, each at its time.
    List<LocalInteraction> ask(List<String> questions, int eachSecond) {
        return paced(
                questions,
                eachSecond,
                question -> next().slash("ask", Map.of("question", question)));
    }

    /// Asks these as fast as they can be sent.
    List<LocalInteraction> askAtOnce(List<String> questions) {
        return questions.stream()
                .map(question -> next().slash("ask", Map.of("question", question)))
                .toList();
    }

    List<LocalInteraction> type(List<String> beginnings, int eachSecond) {
        return paced(
                beginnings,
                eachSecond,
                beginning -> next().types("ask", "question", beginning, Map.of()));
    }

    private interface Act {
        LocalInteraction with(String text);
    }

    private static List<LocalInteraction> paced(List<String> texts, int eachSecond, Act act) {
        var begun = new ArrayList<LocalInteraction>();
        var start = System.nanoTime();
        for (var text : texts) {
            var due = start + (long) begun.size() * SECOND / eachSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            begun.add(act.with(text));
        }
        return begun;
    }

    private LocalMember next() {
        turn++;
        return members.get(turn % MEMBERS).in(channels.get(turn % CHANNELS));
    }
}
