/// How people are shown an article wherever they meet it: by what it is called, and by which key. Open
/// [Pick] first.
@NullMarked
package askwell.bot.article;

import org.jspecify.annotations.NullMarked;
