/// A Discord on this machine for the tests: enough of the gateway and of REST that the real JDA connects to it, with people
/// in it whom a test lets act, and which it asks what they were shown. Knows nothing of the rest of the house. Open
/// [LocalDiscord] first.
///
/// ```java
/// try (var discord = LocalDiscord.start()) {
///     // … connect the bot to discord.apiUrl() with LocalDiscord.TOKEN …
///     var asked = discord.member().slash("ask", Map.of("question", "who looks after dad?"));
///     assertThat(asked.reply().text()).contains("Respite care");
///     discord.member().presses(asked.reply(), "This helped");
/// }
/// ```
@NullMarked
package askwell.bot.discord.local;

import org.jspecify.annotations.NullMarked;
