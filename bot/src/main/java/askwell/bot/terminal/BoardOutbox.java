package askwell.bot.terminal;

import askwell.bot.chat.MessageRef;
import askwell.bot.chat.Outbox;
import askwell.bot.chat.Place;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Standing;
import askwell.config.Phrases;

import java.util.Optional;

/// Shows on the [Board] what would be posted on Discord. Nobody else is reached from here: the bot that runs tells them.
final class BoardOutbox implements Outbox {
    private final Board board;
    private final Phrases phrases;

    BoardOutbox(Board board, Phrases phrases) {
        this.board = board;
        this.phrases = phrases;
    }

    @Override
    public Delivery reply(MessageRef to, Reply reply) {
        return posted(reply);
    }

    /// Shows it here, where nobody else sees it.
    @Override
    public Delivery post(String channel, Reply reply) {
        posted(reply);
        return refused();
    }

    @Override
    public void notify(String channel, Reply reply) {
        posted(reply);
    }

    @Override
    public Delivery call(String channel, String person, Reply reply) {
        return refused();
    }

    @Override
    public Delivery tell(String person, Reply reply) {
        return refused();
    }

    @Override
    public Delivery replace(MessageRef said, Reply reply) {
        return posted(reply);
    }

    @Override
    public void takeBack(MessageRef said) {}

    @Override
    public Standing lookUp(MessageRef message) {
        return new Standing.Gone();
    }

    @Override
    public String link(MessageRef message) {
        return "";
    }

    private Delivery posted(Reply reply) {
        board.apart(phrases.say("desk.posted"));
        board.show(reply);
        return new Delivery.Delivered(
                new MessageRef(new Place(Optional.empty(), Desk.CHANNEL), "shown"));
    }

    private static Delivery refused() {
        return new Delivery.Refused("nobody is reached from the terminal");
    }
}
