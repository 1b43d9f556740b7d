package askwell.bot.asking;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.group.Groups;
import askwell.config.Settings;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.source.ArticleFiles;
import askwell.knowledge.source.Found;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class LookupsTest {
    @Test
    void the_same_question_is_looked_up_only_once(@TempDir Path folder) throws IOException {
        var column =
                Files.writeString(
                        folder.resolve("column.jsonl"),
                        """
                        {"id":"respite","question":"How do I find respite care?","answer":"Ask the agency."}
                        """);
        var settings =
                Settings.read(
                        Files.writeString(folder.resolve("a.conf"), "answering.semantic = off"));
        var articles =
                ArticleFiles.standard().read(List.of(column)).articles().stream()
                        .map(Found::article)
                        .toList();
        try (var knowledge =
                        KnowledgeBase.of(
                                articles,
                                settings.answering(),
                                folder,
                                KnowledgeBase.Progress.NONE);
                var lookups =
                        new Lookups(
                                new Asking(knowledge, Groups.of(List.of(), knowledge::nearness)),
                                knowledge,
                                Lookups.Measure.NONE)) {
            var first = lookups.ask("How do I find respite care?");

            assertThat(lookups.ask(" how do I  find RESPITE care? ")).isSameAs(first);
            assertThat(lookups.ask("How do I find care?")).isNotSameAs(first);
        }
    }
}
