package askwell.bot.chat;

/// A message, by where it stands. What we said may be several where one is too small; it has one id all the same.
///
/// @param id as the face knows it
public record MessageRef(Place place, String id) {}
