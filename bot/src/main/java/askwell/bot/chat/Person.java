package askwell.bot.chat;

import java.util.Set;

/// Somebody who talks with us.
///
/// @param id as the face knows them
/// @param name as others see it, plain text
/// @param roles ids of what they are allowed in this place
public record Person(String id, String name, Set<String> roles) {

    public Person {
        roles = Set.copyOf(roles);
    }
}
