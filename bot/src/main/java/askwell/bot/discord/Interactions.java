package askwell.bot.discord;

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
import askwell.config.Texts;

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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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
    private final Texts texts;
    private final Work work;
    private final Function<Phrases, String> person;
    private final AtomicInteger underWay = new AtomicInteger();

    /// @param commands by the names under which Discord knows them
    /// @param person who helps where we cannot
    Interactions(
            Map<String, Command> commands,
            List<Deed> deeds,
            Texts texts,
            Work work,
            Function<Phrases, String> person) {
        this.commands = Map.copyOf(commands);
        this.deeds =
                deeds.stream()
                        .collect(Collectors.toUnmodifiableMap(Deed::name, Function.identity()));
        this.texts = texts;
        this.work = work;
        this.person = person;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        var values = new HashMap<String, String>();
        event.getOptions().forEach(option -> values.put(option.getName(), option.getAsString()));
        called(Answer.of(event), event, event.getFullCommandName(), values, Optional.empty());
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        called(
                Answer.of(event),
                event,
                event.getName(),
                Map.of(),
                Optional.of(People.message(event.getTarget())));
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        work.begin(
                "suggest",
                () -> {
                    var focused = event.getFocusedOption();
                    var suggestions =
                            Optional.ofNullable(commands.get(event.getFullCommandName()))
                                    .map(command ->
                                            command.complete(focused.getName(), focused.getValue()))
                                    .orElse(List.of());
                    event.replyChoices(
                                    suggestions.stream()
                                            .filter(Interactions::fits)
                                            .limit(MOST_SUGGESTIONS)
                                            .map(suggested ->
                                                    new Choice(
                                                            suggested.label(), suggested.value()))
                                            .toList())
                            .queue(_ -> {}, trouble -> Trouble.told("suggest", trouble));
                });
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
                FormModal.values(event.getValues()),
                Optional.ofNullable(event.getMessage())
                        .map(net.dv8tion.jda.api.entities.Message::getReferencedMessage)
                        .map(People::message));
    }

    private void pressed(GenericComponentInteractionCreateEvent event, String id) {
        done(
                Answer.of(event),
                event,
                Rendering.plainId(id),
                Map.of(),
                Optional.ofNullable(event.getMessage().getReferencedMessage())
                        .map(People::message));
    }

    private void called(
            Answer answer,
            Interaction event,
            String name,
            Map<String, String> values,
            Optional<Message> about) {
        var invocation = invocation(event, values, about);
        var command = commands.get(name);
        if (command == null) {
            give(answer, event, Audience.ASKER, this::unknown);
        } else if (underWay.get() < CROWD) {
            give(answer, event, command.audience(invocation), _ -> command.run(invocation));
        } else {
            give(
                    answer.promisedFirst(),
                    event,
                    command.audience(invocation),
                    _ -> command.run(invocation));
        }
    }

    private void done(
            Answer answer,
            Interaction event,
            String text,
            Map<String, String> values,
            Optional<Message> about) {
        var deed = deeds.get(Id.deed(text));
        if (deed == null) {
            give(answer, event, Audience.ASKER, this::unknown);
        } else {
            var invocation = invocation(event, values, about);
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
        var phrases = texts.in(event.getUserLocale().toLocale());
        Supplier<Response> safely =
                () -> {
                    try {
                        return running.apply(phrases);
                    } catch (RuntimeException trouble) {
                        Trouble.told("answer", trouble);
                        return Response.privately(trouble(phrases));
                    }
                };
        underWay.incrementAndGet();
        work.begin(
                "answer",
                () -> {
                    try {
                        answer.give(safely, audience, phrases);
                    } finally {
                        underWay.decrementAndGet();
                    }
                });
    }

    private Reply trouble(Phrases phrases) {
        return Reply.of(
                Card.titled(phrases.say("trouble.title"))
                        .saying(phrases.say("trouble.more", "person", person.apply(phrases))));
    }

    private Response unknown(Phrases phrases) {
        return Response.privately(
                Reply.of(
                        Card.titled(phrases.say("trouble.unknown"))
                                .saying(phrases.say("trouble.unknown-more"))));
    }

    private static Invocation invocation(
            Interaction event, Map<String, String> values, Optional<Message> about) {
        return new Invocation(
                People.person(event.getUser(), event.getMember()),
                People.place(event.getGuild(), event.getChannel()),
                event.getUserLocale().toLocale(),
                values,
                about,
                List.of());
    }
}
