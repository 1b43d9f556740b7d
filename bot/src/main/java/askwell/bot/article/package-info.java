/// How people are shown an article wherever they meet it: by what it is called, and in pages that fit a card. Open
/// [Pick] first.
@NullMarked
package askwell.bot.article;

import org.jspecify.annotations.NullMarked;
