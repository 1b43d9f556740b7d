package askwell.bot.discord;

import askwell.bot.chat.Card;
import askwell.bot.chat.Card.Choice;
import askwell.bot.chat.Card.Look;
import askwell.bot.chat.Id;
import askwell.bot.chat.Pages;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Reply.Attachment;
import askwell.config.Phrases;

import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.actionrow.ActionRowChildComponent;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Cards as Discord's components: one framed container a card, its buttons inside.
///
/// A message takes 40 components and 4,000 characters (Discord's documentation, "Component Reference"); what does not fit goes
/// into further messages, in order.
final class Rendering {
    static final int MOST_TEXT = 4_000;
    static final int MOST_COMPONENTS = 40;

    /// Characters of one part, so that a title stands in the same message.
    private static final int LONGEST_PART = MOST_TEXT - 600;

    /// Bytes of one file, and of all files of a message: what Discord takes of a bot by default.
    static final int LARGEST_FILE = Message.MAX_FILE_SIZE;

    private static final int MOST_FILES = Message.MAX_FILE_AMOUNT;

    private static final int MOST_IN_ROW = 5;
    private static final int MOST_LISTED = 5;
    private static final int MOST_FOLDED = 25;
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_OPTION = 100;
    private static final int LONGEST_URL = 512;

    /// The lamp's yellow, which stands out on Discord's dark and its light theme.
    private static final int ACCENT = 0xE8A33D;

    private final Phrases phrases;
    private final List<Rendered> messages = new ArrayList<>();
    private final List<MessageTopLevelComponent> message = new ArrayList<>();
    private final List<Attachment> files = new ArrayList<>();
    private Room room = new Room();
    private final Map<String, Integer> taken = new HashMap<>();

    private Rendering(Phrases phrases) {
        this.phrases = phrases;
    }

    /// The messages that a reply takes, at least one.
    static List<Rendered> of(Reply reply, Phrases phrases) {
        return new Rendering(phrases).messages(reply);
    }

    /// The same, with somebody called at their beginning.
    ///
    /// @param person their id
    static List<Rendered> calling(String person, Reply reply, Phrases phrases) {
        var rendering = new Rendering(phrases);
        var called = TextDisplay.of("<@%s>".formatted(person));
        rendering.message.add(called);
        rendering.room.takes(List.of(called));
        return rendering.messages(reply);
    }

    private List<Rendered> messages(Reply reply) {
        reply.cards().forEach(this::add);
        reply.files().forEach(this::add);
        end();
        return messages;
    }

    private void add(Card card) {
        var parts = parts(card);
        if (!room.takes(parts)) {
            if (!message.isEmpty()) {
                end();
                parts = parts(card);
            }
            while (!room.takes(parts)) {
                var fitting = fitting(parts);
                message.add(framed(parts.subList(0, fitting)));
                end();
                parts = parts.subList(fitting, parts.size());
            }
        }
        message.add(framed(parts));
    }

    private void add(Attachment file) {
        var bytes = file.content().remaining();
        if (bytes > LARGEST_FILE) {
            add(Card.titled(phrases.say("trouble.file-too-large", "file", file.name())));
            return;
        }
        if (!room.takesFile(bytes)) {
            end();
            room.takesFile(bytes);
        }
        var name = fileName(file.name());
        message.add(
                file.seen()
                        .<MessageTopLevelComponent>map(seen -> picture(name, seen))
                        .orElseGet(() -> FileDisplay.fromFileName(name)));
        files.add(new Attachment(name, file.content(), file.seen()));
    }

    private static MediaGallery picture(String name, String seen) {
        return MediaGallery.of(
                MediaGalleryItem.fromUrl("attachment://" + name)
                        .withDescription(cut(seen, MediaGalleryItem.MAX_DESCRIPTION_LENGTH)));
    }

    /// As Discord keeps it, and only once in a message: the component that shows a file finds it by its name.
    private String fileName(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._-]+", "_");
        var times = taken.merge(plain, 1, Integer::sum);
        return times == 1 ? plain : "%d_%s".formatted(times, plain);
    }

    /// Begins a new message.
    private void end() {
        messages.add(new Rendered(message, files));
        message.clear();
        files.clear();
        taken.clear();
        room = new Room();
    }

    private static Container framed(List<ContainerChildComponent> parts) {
        return Container.of(parts).withAccentColor(ACCENT);
    }

    /// How many parts of a card that no message takes whole fit into one, at least one.
    private static int fitting(List<ContainerChildComponent> parts) {
        var fitting = parts.size() - 1;
        while (fitting > 1 && !new Room().takes(parts.subList(0, fitting))) {
            fitting--;
        }
        return fitting;
    }

    private List<ContainerChildComponent> parts(Card card) {
        var parts = new ArrayList<ContainerChildComponent>();
        parts.add(TextDisplay.of(cut("### " + DiscordText.plain(card.title()), 500)));
        for (var paragraph : card.paragraphs()) {
            parts.addAll(texts(DiscordText.of(paragraph)));
        }
        if (!card.fields().isEmpty()) {
            parts.addAll(texts(facts(card)));
        }
        var rows = rows(card);
        if (!rows.isEmpty()) {
            parts.add(Separator.createDivider(Separator.Spacing.SMALL));
            parts.addAll(rows);
        }
        return parts;
    }

    private static List<TextDisplay> texts(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        var parts = text.length() > LONGEST_PART ? Pages.of(text, LONGEST_PART) : List.of(text);
        return parts.stream().map(TextDisplay::of).toList();
    }

    /// One to a line; apart from each other where one takes several.
    private static String facts(Card card) {
        var isLong = card.fields().stream().anyMatch(field -> field.value().contains("\n"));
        return card.fields().stream()
                .map(field ->
                        "**%s:** %s"
                                .formatted(
                                        DiscordText.plain(field.name()), DiscordText.value(field)))
                .collect(Collectors.joining(isLong ? "\n\n" : "\n"));
    }

    private List<ActionRow> rows(Card card) {
        var rows = new ArrayList<ActionRow>();
        var listed = only(card, Look.LISTED);
        var folded = new ArrayList<>(only(card, Look.FOLDED));
        if (listed.size() > MOST_LISTED) {
            folded.addAll(0, listed);
        } else {
            listed.forEach(choice -> rows.add(ActionRow.of(button(choice))));
        }
        if (!folded.isEmpty()) {
            rows.add(ActionRow.of(menu(folded)));
        }
        var beside = new ArrayList<ActionRowChildComponent>();
        only(card, Look.MAIN).forEach(choice -> beside.add(button(choice)));
        card.links().stream()
                .filter(link -> isLink(link.target()))
                .forEach(link ->
                        beside.add(
                                Button.link(
                                        link.target().toString(),
                                        cut(link.label(), LONGEST_LABEL))));
        only(card, Look.ACTION).forEach(choice -> beside.add(button(choice)));
        only(card, Look.DANGER).forEach(choice -> beside.add(button(choice)));
        for (var from = 0; from < beside.size(); from += MOST_IN_ROW) {
            rows.add(
                    ActionRow.of(
                            beside.subList(from, Math.min(from + MOST_IN_ROW, beside.size()))));
        }
        return rows;
    }

    private static List<Choice> only(Card card, Look look) {
        return card.choices().stream().filter(choice -> choice.look() == look).toList();
    }

    private Button button(Choice choice) {
        var label = cut(choice.label(), LONGEST_LABEL);
        return switch (choice.look()) {
            case MAIN -> Button.primary(once(choice.id()), label);
            case DANGER -> Button.danger(once(choice.id()), label);
            case ACTION, LISTED, FOLDED -> Button.secondary(once(choice.id()), label);
        };
    }

    private StringSelectMenu menu(List<Choice> choices) {
        var values = new HashSet<String>();
        return StringSelectMenu.create(once(Id.of("menu")))
                .setPlaceholder(cut(phrases.say("feedback.menu"), LONGEST_OPTION))
                .addOptions(
                        choices.stream()
                                .filter(choice -> values.add(choice.id().toString()))
                                .limit(MOST_FOLDED)
                                .map(choice ->
                                        SelectOption.of(
                                                cut(choice.label(), LONGEST_OPTION),
                                                choice.id().toString()))
                                .toList())
                .build();
    }

    /// An id, which Discord takes only once in a message: one more of the same is numbered, which [#plainId] takes off again.
    private String once(Id id) {
        var text = id.toString();
        var times = taken.merge(text, 1, Integer::sum);
        return times == 1 ? text : "%d|%s".formatted(times, text);
    }

    /// An id as whoever made the card knows it.
    static String plainId(String customId) {
        return customId.replaceFirst("^\\d+\\|", "");
    }

    private static boolean isLink(URI target) {
        return Set.of("http", "https").contains(String.valueOf(target.getScheme()))
                && target.getHost() != null
                && target.toString().length() <= LONGEST_URL;
    }

    /// The last resort: whoever makes a card keeps it shorter.
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var space = text.lastIndexOf(' ', most - 2);
        return text.substring(0, space > most / 2 ? space : most - 2) + " …";
    }

    /// What a message still takes.
    private static final class Room {
        private int text = MOST_TEXT;
        private int components = MOST_COMPONENTS;
        private int files = MOST_FILES;
        private int bytes = LARGEST_FILE;

        /// Takes a card in, where it still fits.
        boolean takes(List<ContainerChildComponent> parts) {
            var characters =
                    parts.stream()
                            .filter(TextDisplay.class::isInstance)
                            .mapToInt(part -> ((TextDisplay) part).getContent().length())
                            .sum();
            var count = 1 + parts.size();
            for (var part : parts) {
                if (part instanceof ActionRow row) {
                    count += row.getComponents().size();
                }
            }
            if (characters > text || count > components) {
                return false;
            }
            text -= characters;
            components -= count;
            return true;
        }

        /// Takes a file in, where it still fits.
        boolean takesFile(int size) {
            if (files == 0 || components == 0 || size > bytes) {
                return false;
            }
            files--;
            components--;
            bytes -= size;
            return true;
        }
    }
}
