package askwell.bot.discord;

import askwell.bot.chat.Behalf;
import askwell.bot.chat.Card;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.bot.chat.Response.Audience;
import askwell.config.Phrases;

import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.RestAction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// The answer to one interaction. Discord waits 3 seconds for a first word: what is not ready after one is promised, and
/// follows.
///
/// @param card on which the button was, where it was one
/// @param form through which a form can be handed out, where it was no form itself
/// @param soon milliseconds after which it is promised
record Answer(
        IReplyCallback call,
        Optional<IMessageEditCallback> card,
        Optional<IModalCallback> form,
        long soon) {

    private static final long SOON = 1_000;

    /// Said of every edit, since JDA gives its default to new messages only, and an edit that fills a promise calls people.
    private static final Set<MentionType> NOBODY = Set.of();

    /// Of a command, a button, a menu or a form.
    static Answer of(IReplyCallback call) {
        return new Answer(
                call,
                call instanceof IMessageEditCallback edit && isOnCard(call)
                        ? Optional.of(edit)
                        : Optional.empty(),
                call instanceof IModalCallback modal ? Optional.of(modal) : Optional.empty(),
                SOON);
    }

    /// The same, promised at once, for when many are waiting.
    Answer promisedFirst() {
        return new Answer(call, card, form, 0);
    }

    /// A form may have been handed out by a command, and is then on no card.
    private static boolean isOnCard(IReplyCallback call) {
        return !(call instanceof net.dv8tion.jda.api.interactions.modals.ModalInteraction form)
                || form.getMessage() != null;
    }

    void give(Supplier<Response> running, Audience audience, Phrases phrases) {
        if (soon == 0) {
            later(promise(audience), running.get(), phrases);
            return;
        }
        // Not by Work, which may refuse it when the bot stops between the two, and whose threads
        // wait for it anyway.
        var behalf = Behalf.ofThread();
        var response =
                CompletableFuture.supplyAsync(
                        () -> behalf.call(running), Thread::startVirtualThread);
        try {
            now(response.get(soon, TimeUnit.MILLISECONDS), phrases);
        } catch (TimeoutException late) {
            later(promise(audience), response.join(), phrases);
        } catch (ExecutionException broken) {
            throw new CompletionException(broken.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void now(Response response, Phrases phrases) {
        switch (response) {
            case Response.Say(var reply, var audience) -> {
                var messages = Rendering.of(reply, phrases);
                done(call.replyComponents(messages.getFirst().components())
                                .useComponentsV2()
                                .addFiles(messages.getFirst().uploads())
                                .setEphemeral(audience == Audience.ASKER))
                        .ifPresent(sent -> further(sent, messages, audience));
            }
            case Response.Replace(var reply) ->
                    card.ifPresentOrElse(
                            pressed -> replace(pressed, Rendering.of(reply, phrases)),
                            () -> now(Response.privately(reply), phrases));
            case Response.Open(var asked) ->
                    form.ifPresentOrElse(
                            opening -> done(opening.replyModal(FormModal.of(asked))),
                            () -> now(said("trouble.form-after-form", phrases), phrases));
            case Response.Follow _ -> later(promise(Audience.ASKER), response, phrases);
            case Response.Done() ->
                    card.ifPresentOrElse(
                            pressed -> done(pressed.deferEdit()),
                            () -> done(call.deferReply(true)).ifPresent(Answer::unsaid));
        }
    }

    private static void replace(IMessageEditCallback pressed, List<Rendered> messages) {
        done(pressed.editComponents(messages.getFirst().components())
                        .useComponentsV2()
                        .setAllowedMentions(NOBODY)
                        .setFiles(messages.getFirst().uploads()))
                .ifPresent(sent -> further(sent, messages, Audience.ASKER));
    }

    private Optional<InteractionHook> promise(Audience audience) {
        return card.isPresent()
                ? done(card.get().deferEdit())
                : done(call.deferReply(audience == Audience.ASKER));
    }

    private void later(Optional<InteractionHook> promised, Response response, Phrases phrases) {
        if (promised.isEmpty()) {
            return;
        }
        var hook = promised.get();
        switch (response) {
            case Response.Say(var reply, var audience) -> {
                var messages = Rendering.of(reply, phrases);
                if (card.isPresent()) {
                    messages.forEach(message -> follow(hook, message, audience));
                } else {
                    edit(hook, messages.getFirst());
                    further(hook, messages, audience);
                }
            }
            case Response.Replace(var reply) -> {
                var messages = Rendering.of(reply, phrases);
                edit(hook, messages.getFirst());
                further(hook, messages, Audience.ASKER);
            }
            case Response.Open _ ->
                    later(
                            promised,
                            said(card.isPresent() ? "trouble.late" : "trouble.late-call", phrases),
                            phrases);
            case Response.Follow(var work) ->
                    later(promised, new Response.Replace(followed(hook, work, phrases)), phrases);
            case Response.Done() -> {
                if (card.isEmpty()) {
                    unsaid(hook);
                }
            }
        }
    }

    private static Reply followed(InteractionHook hook, Response.Work work, Phrases phrases) {
        try (var progress =
                Progress.shownBy(soFar -> edit(hook, Rendering.of(soFar, phrases).getFirst()))) {
            return work.run(progress::tell);
        }
    }

    /// Says that we cannot show what there was to say, whatever of it has been shown.
    void apologise(Reply sorry, Phrases phrases) {
        if (call.isAcknowledged()) {
            Rendering.of(sorry, phrases)
                    .forEach(message -> follow(call.getHook(), message, Audience.ASKER));
        } else {
            now(Response.privately(sorry), phrases);
        }
    }

    /// @param name of the title's text, and with `-more` of the one below it
    private static Response said(String name, Phrases phrases) {
        return Response.privately(
                Reply.of(Card.titled(phrases.say(name)).saying(phrases.say(name + "-more"))));
    }

    private static void edit(InteractionHook hook, Rendered message) {
        done(
                hook.editOriginalComponents(message.components())
                        .useComponentsV2()
                        .setAllowedMentions(NOBODY)
                        .setFiles(message.uploads()));
    }

    /// What did not fit into the first message.
    private static void further(InteractionHook hook, List<Rendered> messages, Audience audience) {
        messages.stream().skip(1).forEach(message -> follow(hook, message, audience));
    }

    private static void follow(InteractionHook hook, Rendered message, Audience audience) {
        done(
                hook.sendMessageComponents(message.components())
                        .useComponentsV2()
                        .addFiles(message.uploads())
                        .setEphemeral(audience == Audience.ASKER));
    }

    private static void unsaid(InteractionHook hook) {
        hook.deleteOriginal().queue(_ -> {}, Trouble.telling("take a promise back"));
    }

    private static <T> Optional<T> done(RestAction<T> action) {
        try {
            return Optional.ofNullable(action.complete());
        } catch (RuntimeException trouble) {
            Trouble.told("answer", trouble);
            return Optional.empty();
        }
    }
}
