package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.Terminal.Run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// `askwell quicken`, of which the launcher keeps the classes.
@Timeout(60)
class QuickenCommandTest {
    @TempDir private Path folder;

    @Test
    void it_says_nothing_and_leaves_nothing_behind() {
        assertThat(new Terminal(folder).run("quicken")).isEqualTo(new Run(0, "", ""));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nobody_is_told_of_it() {
        assertThat(new Terminal(folder).run("--help").out()).doesNotContain("quicken");
    }
}
