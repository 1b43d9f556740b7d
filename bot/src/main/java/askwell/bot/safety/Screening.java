package askwell.bot.safety;

/// What was noticed in a message.
///
/// @param why in plain words what was noticed, never words of the message; empty where nothing was
public record Screening(Risk risk, String why) {
    static final Screening NOTHING = new Screening(Risk.NONE, "");
}
