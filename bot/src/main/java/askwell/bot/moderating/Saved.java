package askwell.bot.moderating;

import askwell.bot.chat.Person;
import askwell.knowledge.article.Revision;

import java.util.Optional;

/// Wants to know of every change of the column, once members are answered with it.
@FunctionalInterface
interface Saved {

    /// @param gap what members miss and this change answers, by its key
    /// @param by who made it, or approved of it
    void saved(Revision revision, Optional<String> gap, Person by);
}
