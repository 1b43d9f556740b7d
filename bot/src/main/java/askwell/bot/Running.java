package askwell.bot;

import askwell.bot.asking.Diary;
import askwell.bot.discord.DiscordException;
import askwell.bot.discord.DiscordFace;
import askwell.bot.metrics.Meters;
import askwell.config.Settings;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The bot on Discord, with all that it is made of, from its start to its end.
final class Running implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private final DiscordFace face;
    private final Meters meters;
    private final Chores chores = new Chores();
    private final Branch rest;
    private final List<Branch> own;
    private Optional<Measuring> measuring = Optional.empty();

    private Running(House house, DiscordFace face, Meters meters, List<Stock> stocks) {
        this.face = face;
        this.meters = meters;
        var branches = stocks.stream().map(stock -> branch(stock, house)).toList();
        this.rest = branches.getFirst();
        this.own = branches.subList(1, branches.size());
    }

    private Branch branch(Stock stock, House house) {
        return new Branch(stock, house, face, meters, chores, this::diaries);
    }

    /// Connects, and opens meanwhile what it answers from.
    ///
    /// @param settings for all servers that have none of their own
    /// @param opening opens what is for all these servers and, behind it, what is for each of the others; closed at the end
    /// @throws askwell.bot.discord.DiscordException where Discord is not to be had
    static Running start(
            House house, String token, Settings settings, Supplier<List<Stock>> opening) {
        var meters = new Meters();
        var face = new DiscordFace(settings.discord(), settings.texts(), Measuring.traffic(meters));
        var connected = CompletableFuture.runAsync(() -> face.connect(token));
        Running running;
        try {
            running = new Running(house, face, meters, opening.get());
        } catch (RuntimeException trouble) {
            connected.handle((_, _) -> true).join();
            face.close();
            throw trouble;
        }
        try {
            connected.join();
            running.answer();
            return running;
        } catch (CompletionException refused) {
            running.close();
            throw refused.getCause() instanceof DiscordException why ? why : refused;
        } catch (RuntimeException trouble) {
            running.close();
            throw trouble;
        }
    }

    private void answer() {
        var switchboard = new Switchboard(rest, own);
        face.answer(
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
