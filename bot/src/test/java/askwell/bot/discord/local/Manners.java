package askwell.bot.discord.local;

/// How much of what Discord does, but need not do, the double does: a server of somebody else may leave it out, and a bot
/// should not notice.
///
/// @param answersCallbacks whether a callback is answered with a body when asked to, or always with 204
/// @param namesResources whether that body tells the message that came of it
/// @param compresses whether the gateway compresses when asked to
/// @param fillsOptionalFields whether interactions carry what Discord's documentation calls optional
public record Manners(
        boolean answersCallbacks,
        boolean namesResources,
        boolean compresses,
        boolean fillsOptionalFields) {

    public static Manners discords() {
        return new Manners(true, true, true, true);
    }

    public Manners withoutCallbackAnswers() {
        return new Manners(false, namesResources, compresses, fillsOptionalFields);
    }

    public Manners withoutResources() {
        return new Manners(answersCallbacks, false, compresses, fillsOptionalFields);
    }

    public Manners withoutCompression() {
        return new Manners(answersCallbacks, namesResources, false, fillsOptionalFields);
    }

    public Manners withoutOptionalFields() {
        return new Manners(answersCallbacks, namesResources, compresses, false);
    }
}
