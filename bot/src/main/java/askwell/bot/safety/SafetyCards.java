package askwell.bot.safety;

import askwell.bot.chat.Card;
import askwell.bot.chat.Card.Choice;
import askwell.bot.chat.Card.Field;
import askwell.bot.chat.Card.Look;
import askwell.bot.chat.Card.Moment;
import askwell.bot.chat.Id;
import askwell.bot.chat.Reply;
import askwell.config.Phrases;
import askwell.config.Safety;
import askwell.config.Safety.Helpline;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is said to someone who may be in danger or is worn out, and to staff: fixed words of the texts, and the contacts of
/// the settings. Nothing in it comes from the message.
public final class SafetyCards {
    /// The deed that shows the card for a crisis.
    public static final String DETAILS = "safety";

    /// The deed that shows the card for the worn out.
    public static final String SUPPORT = "support";

    /// The deed that marks a notice as seen.
    public static final String ACKNOWLEDGE = "acknowledge";

    /// How links to messages of a server begin; the rest of one fits into an id.
    private static final String LINK = "https://discord.com/channels/";

    private static final int LONGEST_REST = 70;

    private final Safety safety;

    public SafetyCards(Safety safety) {
        this.safety = safety;
    }

    /// For someone who may be in danger, or writes of somebody who may be.
    public Reply crisis(Phrases phrases) {
        var card =
                Card.titled(phrases.say("safety.crisis.title"))
                        .saying(phrases.say("safety.crisis.words"))
                        .saying("**" + emergency(phrases) + "**");
        return Reply.of(withHelplines(card, "safety.crisis.none", phrases));
    }

    /// For someone who is worn out, or asks for support.
    public Reply support(Phrases phrases) {
        var card =
                Card.titled(phrases.say("safety.support.title"))
                        .saying(phrases.say("safety.support.words"))
                        .saying(emergency(phrases));
        return Reply.of(withHelplines(card, "safety.support.none", phrases));
    }

    /// For where others read along: says nothing of what was noticed, and offers the rest to the writer alone.
    public Reply unrevealing(Phrases phrases) {
        return Reply.of(
                Card.titled(phrases.say("safety.unrevealing.title"))
                        .saying(phrases.say("safety.unrevealing.words"))
                        .choice(
                                new Choice(
                                        Id.of(DETAILS),
                                        phrases.say("safety.details.button"),
                                        Look.MAIN)));
    }

    /// The quiet way to [#support].
    public Choice support(Phrases phrases, Look look) {
        return new Choice(Id.of(SUPPORT), phrases.say("safety.support.button"), look);
    }

    /// An answer with the quiet way to [#support] as its last choice.
    public Reply beside(Reply answer, Phrases phrases) {
        var cards = new ArrayList<>(answer.cards());
        cards.add(cards.removeLast().choice(support(phrases, Look.ACTION)));
        return new Reply(cards, answer.files());
    }

    /// For staff: where to look, without the text.
    ///
    /// @param link to the message
    public Reply notice(Phrases phrases, String link) {
        return Reply.of(
                told(phrases, Optional.of(link))
                        .action(acknowledging(link), phrases.say("safety.acknowledge.button")));
    }

    /// The notice after somebody has seen to it.
    Reply acknowledged(Phrases phrases, Id id, String name, ZonedDateTime when) {
        var link = Optional.of(id.argument(0)).filter(rest -> !rest.isEmpty()).map(LINK::concat);
        var time =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(phrases.locale())
                        .format(when);
        var moment =
                new Moment(name.length() + 2, name.length() + 2 + time.length(), when.toInstant());
        return Reply.of(
                told(phrases, link)
                        .field(
                                new Field(
                                        phrases.say("safety.acknowledged"),
                                        name + ", " + time,
                                        List.of(moment))));
    }

    private String emergency(Phrases phrases) {
        return safety.emergency()
                .map(number -> phrases.say("safety.crisis.emergency", "number", number))
                .orElseGet(() -> phrases.say("safety.crisis.emergency-unset"));
    }

    private static Card told(Phrases phrases, Optional<String> link) {
        return Card.titled(phrases.say("safety.notice.title"))
                .saying(phrases.say("safety.notice.words", "link", link.orElse("–")));
    }

    private static Id acknowledging(String link) {
        var rest = link.startsWith(LINK) ? link.substring(LINK.length()) : "";
        return rest.isEmpty() || rest.length() > LONGEST_REST
                ? Id.of(ACKNOWLEDGE)
                : Id.of(ACKNOWLEDGE, rest);
    }

    private Card withHelplines(Card card, String none, Phrases phrases) {
        var shown = card;
        for (var helpline : safety.helplines()) {
            shown = shown.saying(lines(helpline, phrases));
            if (helpline.link().isPresent()) {
                shown = shown.link(helpline.name(), helpline.link().get());
            }
        }
        return safety.helplines().isEmpty() ? shown.saying(phrases.say(none)) : shown;
    }

    /// The number first, which is all that a hurried reader needs.
    private static String lines(Helpline helpline, Phrases phrases) {
        var verified =
                helpline.verified()
                        .map(day -> phrases.say("safety.verified", "date", phrases.day(day)))
                        .orElseGet(() -> phrases.say("safety.unverified"));
        return "**%s: %s**\n%s\n%s"
                .formatted(
                        helpline.name(),
                        helpline.contact(),
                        helpline.purpose(),
                        helpline.hours()
                                .map(hours -> "%s · %s".formatted(hours, verified))
                                .orElse(verified));
    }
}
