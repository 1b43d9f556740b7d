package askwell.bot;

import askwell.config.Texts;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.source.Note;
import askwell.knowledge.source.Progress;
import askwell.knowledge.source.Skipped;

import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Tells on standard error what happens meanwhile: a bar for each step that takes long, where a person looks on, and what was
/// left out.
final class Watch implements KnowledgeBase.Progress, Progress, AutoCloseable {
    private static final int WIDTH = 79;
    private static final int PATIENCE_MILLIS = 400;
    private static final int MOST_SKIPPED = 10;

    private final PrintWriter err;
    private final boolean bars;

    private Optional<ProgressBar> bar = Optional.empty();
    private String step = "";
    private long since;

    /// @param bars whether a person looks on
    Watch(PrintWriter err, boolean bars) {
        this.err = err;
        this.bars = bars;
    }

    @Override
    public void reading(Path file, int done, int total) {
        at("reading files", done + 1, total);
    }

    @Override
    public void at(String now, int done, int all) {
        if (!now.equals(step)) {
            close();
            step = now;
            since = System.nanoTime();
        }
        if (bars && bar.isEmpty() && isLong() && done < all) {
            bar = Optional.of(bar(now, all));
        }
        bar.ifPresent(shown -> shown.maxHint(all).stepTo(done));
        if (done >= all) {
            close();
        }
    }

    /// Names the first ones, and how to see all.
    ///
    /// @param from where they were read
    void skipped(List<Skipped> all, List<Path> from) {
        var phrases = Texts.english();
        all.stream()
                .limit(MOST_SKIPPED)
                .forEach(what ->
                        say("%s was skipped: %s.".formatted(place(what), what.why().in(phrases))));
        if (all.size() > MOST_SKIPPED) {
            say(
                    "%,d more skipped; `askwell import --dry-run %s` names all."
                            .formatted(all.size() - MOST_SKIPPED, Printable.arguments(from)));
        }
    }

    void noted(Note note) {
        say("%s: %s.".formatted(note.file(), note.what().in(Texts.english())));
    }

    void say(String sentence) {
        close();
        err.println("askwell: " + Printable.line(sentence));
        err.flush();
    }

    /// Ends the bar that is shown, if any.
    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
        step = "";
    }

    /// As `file:line`.
    static String place(Skipped what) {
        return what.line().isPresent()
                ? what.file() + ":" + what.line().getAsInt()
                : what.file().toString();
    }

    private boolean isLong() {
        return System.nanoTime() - since > PATIENCE_MILLIS * 1_000_000L;
    }

    private ProgressBar bar(String task, int all) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(all)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(100)
                .setConsumer(new DelegatingProgressBarConsumer(this::draw, WIDTH))
                .build();
    }

    private void draw(String line) {
        err.print("\r" + line);
        err.flush();
    }
}
