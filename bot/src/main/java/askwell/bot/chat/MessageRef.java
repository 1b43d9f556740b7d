package askwell.bot.chat;

/// A message, by where it stands.
///
/// @param id as the face knows it
public record MessageRef(Place place, String id) {}
