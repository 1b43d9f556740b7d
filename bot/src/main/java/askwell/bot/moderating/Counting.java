package askwell.bot.moderating;

import askwell.config.Phrases;

/// Says how many there are, where one is said otherwise than many: the text `NAME-one` beside the text `NAME`.
final class Counting {

    private Counting() {}

    static String say(Phrases phrases, String name, long count) {
        return phrases.say(count == 1 ? name + "-one" : name, "count", count);
    }
}
