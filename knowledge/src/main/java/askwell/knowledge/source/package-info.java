/// Articles out of files and pages, and back into files. A format is one class behind [ArticleSource]. Owns jsoup, CSV and
/// YAML. Open [ArticleSource] first.
@NullMarked
package askwell.knowledge.source;

import org.jspecify.annotations.NullMarked;
