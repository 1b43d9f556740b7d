package askwell.bot.discord;

import askwell.bot.chat.Behalf;
import askwell.bot.chat.Card;
import askwell.bot.chat.Command;
import askwell.bot.chat.Command.Suggestion;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Message;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.bot.chat.Response.Audience;
import askwell.config.Phrases;

import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What members call, press, pick and send, to the command or deed that it is for.
final class Interactions extends ListenerAdapter {
    private static final int MOST_SUGGESTIONS = 25;

    /// Answers under way from which on a further one might take over a second: one takes some 50 milliseconds of a processor
    /// (docs/performance.md), and 100 where others compute beside it.
    private static final int CROWD = 8 * Runtime.getRuntime().availableProcessors();

    private static final int LONGEST_SUGGESTION = 100;

    private final Map<String, Command> commands;
    private final Map<String, Deed> deeds;
    private final Customs customs;
    private final Work work;
    private final BiFunction<Optional<String>, Phrases, String> person;
    private final AtomicInteger underWay = new AtomicInteger();

    /// @param commands by the names under which Discord knows them
    /// @param person who helps where we cannot, by the id of the server
    Interactions(
            Map<String, Command> commands,
            List<Deed> deeds,
            Customs customs,
            Work work,
            BiFunction<Optional<String>, Phrases, String> person) {
        this.commands = Map.copyOf(commands);
        this.deeds =
                deeds.stream()
                        .collect(Collectors.toUnmodifiableMap(Deed::name, Function.identity()));
        this.customs = customs;
        this.work = work;
        this.person = person;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        var name = event.getFullCommandName();
        called(
                Answer.of(event),
                event,
                name,
                Given.with(event, Optional.ofNullable(commands.get(name))),
                Optional.empty());
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        work.begin(
                behalf(event),
                "answer",
                () ->
                        called(
                                Answer.of(event),
                                event,
                                event.getName(),
                                Given.NOTHING,
                                Optional.of(
                                        People.message(
                                                event.getTarget(),
                                                Replied.to(event.getTarget())))));
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        work.begin(
                behalf(event),
                "suggest",
                () -> {
                    var focused = event.getFocusedOption();
                    var suggestions =
                            Optional.ofNullable(commands.get(event.getFullCommandName()))
                                    .map(command ->
                                            command.complete(
                                                    People.place(
                                                            event.getGuild(), event.getChannel()),
                                                    focused.getName(),
                                                    focused.getValue()))
                                    .orElse(List.of());
                    event.replyChoices(
                                    suggestions.stream()
                                            .filter(Interactions::fits)
                                            .limit(MOST_SUGGESTIONS)
                                            .map(suggested ->
                                                    new Choice(
                                                            suggested.label(), suggested.value()))
                                            .toList())
                            .queue(_ -> {}, Trouble.telling("suggest"));
                });
    }

    private Behalf behalf(Interaction event) {
        return customs.behalf(People.place(event.getGuild(), event.getChannel()).server());
    }

    private static boolean fits(Suggestion suggested) {
        return suggested.label().length() <= LONGEST_SUGGESTION
                && suggested.value().length() <= LONGEST_SUGGESTION;
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        pressed(event, event.getComponentId());
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        event.getValues().stream().findFirst().ifPresent(value -> pressed(event, value));
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        done(
                Answer.of(event),
                event,
                event.getModalId(),
                Given.in(event),
                Optional.ofNullable(event.getMessage())
                        .map(net.dv8tion.jda.api.entities.Message::getReferencedMessage)
                        .map(People::message));
    }

    private void pressed(GenericComponentInteractionCreateEvent event, String id) {
        done(
                Answer.of(event),
                event,
                Rendering.plainId(id),
                Given.NOTHING,
                Optional.ofNullable(event.getMessage().getReferencedMessage())
                        .map(People::message));
    }

    private void called(
            Answer answer, Interaction event, String name, Given given, Optional<Message> about) {
        var invocation = invocation(event, given, about);
        var command = commands.get(name);
        if (command == null) {
            give(answer, event, Audience.ASKER, this::unknown);
        } else {
            // What is promised can hand out no form any more, and moderators are no crowd.
            var isPromisedFirst = underWay.get() >= CROWD && !command.isForModerators();
            give(
                    isPromisedFirst ? answer.promisedFirst() : answer,
                    event,
                    command.audience(invocation),
                    _ -> command.run(invocation));
        }
    }

    private void done(
            Answer answer, Interaction event, String text, Given given, Optional<Message> about) {
        var deed = deeds.get(Id.deed(text));
        if (deed == null) {
            give(answer, event, Audience.ASKER, this::unknown);
        } else {
            var invocation = invocation(event, given, about);
            give(
                    answer,
                    event,
                    deed.audience(),
                    _ -> deed.run(invocation, Id.parse(text, deed.arguments())));
        }
    }

    /// Answers without fail: with what comes of it, or with a sentence that says that something went wrong.
    private void give(
            Answer answer,
            Interaction event,
            Audience audience,
            Function<Phrases, Response> running) {
        var server = People.place(event.getGuild(), event.getChannel()).server();
        var phrases = customs.texts(server).in(event.getUserLocale().toLocale());
        Supplier<Response> safely =
                () -> {
                    try {
                        return safely(running.apply(phrases), server, phrases);
                    } catch (RuntimeException trouble) {
                        Trouble.told("answer", trouble);
                        return Response.privately(trouble(server, phrases));
                    }
                };
        underWay.incrementAndGet();
        work.begin(
                behalf(event),
                "answer",
                () -> {
                    try {
                        answer.give(safely, audience, phrases);
                    } catch (RuntimeException trouble) {
                        Trouble.told("show an answer", trouble);
                        answer.apologise(trouble(server, phrases), phrases);
                    } finally {
                        underWay.decrementAndGet();
                    }
                });
    }

    /// The same, where what it still has to do may break.
    private Response safely(Response response, Optional<String> server, Phrases phrases) {
        return response instanceof Response.Follow(var work)
                ? new Response.Follow(soFar -> {
                    try {
                        return work.run(soFar);
                    } catch (RuntimeException trouble) {
                        Trouble.told("answer", trouble);
                        return trouble(server, phrases);
                    }
                })
                : response;
    }

    private Reply trouble(Optional<String> server, Phrases phrases) {
        return Reply.of(
                Card.titled(phrases.say("trouble.title"))
                        .saying(
                                phrases.say(
                                        "trouble.more", "person", person.apply(server, phrases))));
    }

    private Response unknown(Phrases phrases) {
        return Response.privately(
                Reply.of(
                        Card.titled(phrases.say("trouble.unknown"))
                                .saying(phrases.say("trouble.unknown-more"))));
    }

    private static Invocation invocation(Interaction event, Given given, Optional<Message> about) {
        return new Invocation(
                People.person(event.getUser(), event.getMember()),
                People.place(event.getGuild(), event.getChannel()),
                event.getUserLocale().toLocale(),
                given.values(),
                about,
                given.uploads());
    }
}
