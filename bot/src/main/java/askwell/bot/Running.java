package askwell.bot;

import askwell.bot.asking.Diary;
import askwell.bot.discord.DiscordFace;
import askwell.bot.metrics.Meters;
import askwell.config.Settings;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The bot on Discord, with all that it is made of, from its start to its end.
final class Running implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private final DiscordFace face;
    private final Meters meters = new Meters();
    private final Chores chores = new Chores();
    private final Branch rest;
    private final List<Branch> own;
    private Optional<Measuring> measuring = Optional.empty();

    private Running(House house, Stock all, List<Stock> own) {
        this.face =
                new DiscordFace(
                        all.settings().discord(),
                        all.settings().texts(),
                        Measuring.traffic(meters));
        this.rest = branch(all, house);
        this.own = own.stream().map(stock -> branch(stock, house)).toList();
    }

    private Branch branch(Stock stock, House house) {
        return new Branch(stock, house, face, meters, chores, this::diaries);
    }

    /// Connects. Owns what it is given from then on, and closes it where that fails.
    ///
    /// @param rest for all servers that have no settings of their own
    /// @param own for each of the others
    /// @throws askwell.bot.discord.DiscordException where Discord is not to be had
    static Running start(House house, String token, Stock rest, List<Stock> own) {
        var running = new Running(house, rest, own);
        try {
            running.connect(token);
            return running;
        } catch (RuntimeException refused) {
            running.close();
            throw refused;
        }
    }

    private void connect(String token) {
        var switchboard = new Switchboard(rest, own);
        // Reads each column once, so that nobody who types waits for it.
        branches().forEach(branch -> branch.knowledge().completions("", 1));
        face.connect(
                token,
                switchboard.commands(),
                switchboard.deeds(),
                switchboard.listener(),
                switchboard::person);
        measuring =
                Optional.of(
                        Measuring.start(
                                rest.settings(),
                                branches().map(Branch::knowledge).toList(),
                                branches().map(branch -> branch.stock().journal()).toList(),
                                face,
                                meters));
        branches().forEach(Branch::begin);
    }

    private Stream<Branch> branches() {
        return Stream.concat(Stream.of(rest), own.stream());
    }

    private List<Diary> diaries() {
        return branches().map(Branch::diary).toList();
    }

    /// Takes settings in whenever they change.
    ///
    /// @param check throws what is to be told of settings that cannot be used
    void follow(Consumer<Settings> check) {
        branches().forEach(branch -> branch.follow(check));
    }

    /// Does now what is done every few seconds.
    void lookAfter() {
        branches().forEach(Branch::lookAfter);
    }

    DiscordFace face() {
        return face;
    }

    /// What can wait until the bot answers. Returns at once.
    ///
    /// @param say tells whoever looks on
    void lookBack(Consumer<String> say) {
        Thread.ofPlatform()
                .daemon()
                .name("looking-back")
                .start(() -> {
                    try {
                        rest.lookBack(say);
                        for (var branch : own) {
                            branch.lookBack(
                                    said -> say.accept(branch.stock().name() + ": " + said));
                        }
                    } catch (InterruptedException stopping) {
                        Thread.currentThread().interrupt();
                    } catch (RuntimeException trouble) {
                        LOG.info("stopped looking back: {}", trouble.getMessage());
                    }
                });
    }

    /// Lets the answers that have begun end, then leaves.
    @Override
    public void close() {
        chores.close();
        measuring.ifPresent(Measuring::close);
        face.close();
        branches().forEach(Branch::close);
    }
}
