package askwell.bot.discord;

import static java.util.stream.Collectors.toUnmodifiableMap;

import askwell.bot.chat.Command;
import askwell.bot.chat.Upload;

import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What somebody gave with what they did: options of a command, or fields of a form.
///
/// @param uploads in the order of their options or fields
record Given(Map<String, String> values, List<Upload> uploads) {
    static final Given NOTHING = new Given(Map.of(), List.of());

    Given {
        values = Map.copyOf(values);
        uploads = List.copyOf(uploads);
    }

    static Given with(CommandInteractionPayload call, Optional<Command> command) {
        return new Given(
                call.getOptions().stream()
                        .filter(option -> option.getType() != OptionType.ATTACHMENT)
                        .collect(
                                toUnmodifiableMap(
                                        OptionMapping::getName, OptionMapping::getAsString)),
                command.stream()
                        .flatMap(known -> known.options().stream())
                        .filter(option -> option.type() == Command.Option.Type.FILE)
                        .map(option -> call.getOption(option.name()))
                        .filter(Objects::nonNull)
                        .map(option -> Uploads.of(option.getAsAttachment()))
                        .toList());
    }

    static Given in(ModalInteractionEvent form) {
        return new Given(FormModal.values(form.getValues()), FormModal.uploads(form.getValues()));
    }
}
