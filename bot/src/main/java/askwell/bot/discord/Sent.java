package askwell.bot.discord;

import askwell.bot.chat.MessageRef;
import askwell.bot.chat.Place;

import java.util.List;
import java.util.stream.Stream;

/// The messages that one reply of ours took, in order. Whoever keeps a [MessageRef] of it keeps them all: its id is theirs, a
/// space between two.
///
/// @param ids at least one
record Sent(Place place, List<String> ids) {

    Sent {
        ids = List.copyOf(ids);
    }

    static Sent of(MessageRef ref) {
        return new Sent(ref.place(), List.of(ref.id().split(" ")));
    }

    Sent first(int count) {
        return new Sent(place, ids.subList(0, count));
    }

    Sent and(List<String> further) {
        return new Sent(place, Stream.concat(ids.stream(), further.stream()).toList());
    }

    MessageRef ref() {
        return new MessageRef(place, String.join(" ", ids));
    }
}
