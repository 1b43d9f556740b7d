/// The organisation's groups: which of them a question is about or would be helped by, when each
/// next meets, and the card that says so. Open [Groups] first.
@NullMarked
package askwell.bot.group;

import org.jspecify.annotations.NullMarked;
