/// What an admin can tune: settings as records, one for each section of `config/askwell.conf`, read from HOCON with every
/// problem of a file reported at once. Open [Settings] first.
@NullMarked
package askwell.config;

import org.jspecify.annotations.NullMarked;
