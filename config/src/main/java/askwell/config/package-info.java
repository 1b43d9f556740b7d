/// What an admin can tune: settings as records, one for each section of `config/askwell.conf`, read from HOCON over the
/// defaults of `reference.conf`, with every problem of a file told at once. Open [Settings] first, then [Section], of which
/// each record asks its values. To add a setting, add its component and the line that reads it to a record, and its default
/// with its meaning to `reference.conf`.
@NullMarked
package askwell.config;

import org.jspecify.annotations.NullMarked;
