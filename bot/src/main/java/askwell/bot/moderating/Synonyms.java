package askwell.bot.moderating;

import askwell.bot.chat.Card;
import askwell.bot.chat.CardCommand;
import askwell.bot.chat.Command;
import askwell.bot.chat.Command.Option;
import askwell.bot.chat.Command.Suggestion;
import askwell.bot.chat.Invocation;
import askwell.config.Phrases;
import askwell.knowledge.article.Lesson.SameMeaning;
import askwell.knowledge.article.Taught;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// `/synonym add|remove|list`: words and phrases that mean the same in this organisation, at work as soon as they are added.
final class Synonyms {
    private static final String PHRASE = "phrase";
    private static final String MEANS = "means";
    private static final String WHICH = "which";
    private static final int LONGEST_PHRASE = 100;
    private static final int LONGEST = 500;
    private static final int MOST_PHRASES = 10;
    private static final int LISTED = 40;
    private static final int LONGEST_LABEL = 95;
    private static final int OFFERED = 25;

    private final Workshop workshop;
    private final Rights rights;
    private final LessonCards cards;

    Synonyms(Workshop workshop, Rights rights) {
        this.workshop = workshop;
        this.rights = rights;
        this.cards = new LessonCards(workshop.knowledge());
    }

    List<Command> commands() {
        return Stream.of(
                        command("synonym add", this::add)
                                .taking(
                                        Option.text(PHRASE, LONGEST_PHRASE),
                                        Option.text(MEANS, LONGEST)),
                        command("synonym remove", this::remove)
                                .taking(Option.completed(WHICH, LONGEST))
                                .completedBy(this::suggested),
                        command("synonym list", this::list))
                .map(command -> rights.guarded(Right.REVIEW, command))
                .toList();
    }

    private CardCommand command(String name, BiFunction<Invocation, Phrases, Card> saying) {
        return CardCommand.of(
                name, invocation -> saying.apply(invocation, workshop.phrases(invocation)));
    }

    private Card add(Invocation invocation, Phrases phrases) {
        var same =
                Stream.concat(
                                Stream.of(invocation.value(PHRASE)),
                                Stream.of(invocation.value(MEANS).split(",")))
                        .map(phrase -> phrase.strip().replaceAll("\\s+", " "))
                        .filter(phrase -> !phrase.isEmpty())
                        .collect(ArrayList<String>::new, Synonyms::addOnce, ArrayList::addAll);
        var wordless =
                same.stream()
                        .filter(phrase -> workshop.knowledge().terms(phrase).isEmpty())
                        .findFirst();
        if (wordless.isPresent()) {
            return refused("synonym.no-words", phrases)
                    .field(phrases.say("lesson.phrases"), wordless.get());
        }
        if (same.size() < 2) {
            return refused("synonym.one", phrases);
        }
        if (same.size() > MOST_PHRASES
                || same.stream().anyMatch(phrase -> phrase.length() > LONGEST_PHRASE)) {
            return refused("synonym.too-many", phrases);
        }
        var taught = workshop.teach(new SameMeaning(same), invocation.who());
        return cards.taught(taught, phrases);
    }

    private static void addOnce(List<String> phrases, String phrase) {
        if (phrases.stream().noneMatch(phrase::equalsIgnoreCase)) {
            phrases.add(phrase);
        }
    }

    private static Card refused(String name, Phrases phrases) {
        return Card.titled(phrases.say(name)).saying(phrases.say(name + "-more"));
    }

    private Card remove(Invocation invocation, Phrases phrases) {
        var which = invocation.value(WHICH).strip();
        var found = taught().stream().filter(taught -> isMeant(taught, which)).toList();
        if (found.size() != 1) {
            return refused(found.isEmpty() ? "synonym.unknown" : "synonym.several", phrases)
                    .field(phrases.say("lesson.phrases"), which);
        }
        workshop.forget(found.getFirst().number());
        return Card.titled(phrases.say("synonym.removed"))
                .field(phrases.say("lesson.phrases"), text(found.getFirst()));
    }

    /// By its number, which a suggestion stands for, or by one of its phrases, or by all as they are listed.
    private static boolean isMeant(Taught taught, String which) {
        return Long.toString(taught.number()).equals(which)
                || text(taught).equalsIgnoreCase(which)
                || phrases(taught).stream().anyMatch(which::equalsIgnoreCase);
    }

    private List<Suggestion> suggested(String typed) {
        var sought = typed.toLowerCase(Locale.ROOT).strip();
        return taught().stream()
                .filter(taught -> text(taught).toLowerCase(Locale.ROOT).contains(sought))
                .limit(OFFERED)
                .map(taught ->
                        new Suggestion(
                                Long.toString(taught.number()),
                                Cut.to(LONGEST_LABEL, text(taught))))
                .toList();
    }

    private Card list(Invocation invocation, Phrases phrases) {
        var ofSettings = workshop.settings().answering().synonyms();
        var taught = taught();
        if (taught.isEmpty() && ofSettings.isEmpty()) {
            return refused("synonym.none", phrases);
        }
        var card = Card.titled(phrases.say("synonym.title"));
        if (!taught.isEmpty()) {
            card =
                    card.field(
                            phrases.say("synonym.taught"),
                            lines(taught.stream().map(Synonyms::text).toList(), phrases));
        }
        return ofSettings.isEmpty()
                ? card
                : card.field(
                        phrases.say("synonym.settings"),
                        lines(
                                ofSettings.stream().map(same -> String.join(" = ", same)).toList(),
                                phrases));
    }

    private static String lines(List<String> all, Phrases phrases) {
        var shown = all.stream().limit(LISTED).map(line -> "· " + line).toList();
        return "\n"
                + String.join("\n", shown)
                + (all.size() > LISTED
                        ? "\n" + phrases.say("synonym.more", "count", all.size() - LISTED)
                        : "");
    }

    private List<Taught> taught() {
        return workshop.store().lessons().all().stream()
                .filter(taught -> taught.lesson() instanceof SameMeaning)
                .toList();
    }

    private static String text(Taught taught) {
        return String.join(" = ", phrases(taught));
    }

    private static List<String> phrases(Taught taught) {
        return taught.lesson() instanceof SameMeaning(var same) ? same : List.of();
    }
}
