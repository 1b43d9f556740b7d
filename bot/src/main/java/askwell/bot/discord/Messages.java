package askwell.bot.discord;

import askwell.bot.chat.Listener;
import askwell.bot.chat.MessageRef;
import askwell.bot.chat.Place;

import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

import java.util.concurrent.CountDownLatch;

/// What people write, as it happens.
final class Messages extends ListenerAdapter {
    private final Attention attention;
    private final Customs customs;
    private final Listener listener;
    private final Work work;
    private final CountDownLatch ready;

    /// @param ready opened once everything is wired
    Messages(
            Attention attention,
            Customs customs,
            Listener listener,
            Work work,
            CountDownLatch ready) {
        this.attention = attention;
        this.customs = customs;
        this.listener = listener;
        this.work = work;
        this.ready = ready;
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        attention
                .heard(event.getMessage())
                .ifPresent(
                        heard -> begin(heard.message().ref().place(), () -> listener.heard(heard)));
    }

    @Override
    public void onMessageUpdate(MessageUpdateEvent event) {
        // A pin and the preview of a link are told as changes too.
        if (!event.getMessage().isEdited()) {
            return;
        }
        attention
                .heard(event.getMessage())
                .ifPresent(heard ->
                        begin(heard.message().ref().place(), () -> listener.edited(heard)));
    }

    @Override
    public void onMessageDelete(MessageDeleteEvent event) {
        var place = People.place(event.isFromGuild() ? event.getGuild() : null, event.getChannel());
        begin(place, () -> listener.deleted(new MessageRef(place, event.getMessageId())));
    }

    private void begin(Place place, Runnable task) {
        work.begin(
                customs.behalf(place.server()),
                "answer a message",
                () -> {
                    try {
                        ready.await();
                        task.run();
                    } catch (InterruptedException stopping) {
                        Thread.currentThread().interrupt();
                    }
                });
    }
}
