package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalFile;
import askwell.bot.discord.local.LocalMessage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

/// A moderator who reads Spanish is told in Spanish what comes in, what does not, and why.
@Timeout(60)
class SpanishImportOnDiscordTest {
    @TempDir private static Path folder;
    private static OnDiscord bot;
    private static final LocalDiscord discord = LocalDiscord.start();

    @BeforeAll
    static void start() {
        bot = OnDiscord.start(folder, discord, "");
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @Test
    void what_is_skipped_of_a_table_is_said_on_the_card() {
        var table =
                LocalFile.of(
                        "columna.csv",
                        """
                        id,question,answer,published
                        toenails,Who cuts her toenails?,A podiatrist.,
                        toenails,Who cuts his hair?,A barber.,
                        attorney,What is an attorney?,,
                        night,May he drive at night?,Rarely.,last May
                        """);
        var shown = imports(Map.of("file", table));
        assertThat(shown.awaitText("Omitidos").text())
                .isEqualTo(
                        """
                        ### Esto entraría
                        **1 nuevo · 3 omitidos**
                        **Nuevos**
                        - “Who cuts her toenails?” (columna.csv:2)
                        **Omitidos**
                        - columna.csv:4: no hay respuesta
                        - columna.csv:5: published = last May no es un día; escríbelo así: 2026-05-31
                        - columna.csv:3: su id toenails ya lo tiene el artículo de columna.csv, línea 2\
                        """);
    }

    @Test
    void why_files_are_skipped_and_what_to_check_is_said_in_the_file_too() {
        var export =
                LocalFile.of(
                        "blog.xml",
                        """
                        <?xml version="1.0"?>
                        <rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>
                        <item><title>Borrador</title>
                        <wp:post_type>post</wp:post_type><wp:status>draft</wp:status></item>
                        <item><title>Fiesta</title>
                        <wp:post_type>event</wp:post_type><wp:status>publish</wp:status></item>
                        </channel></rss>
                        """);
        var shown =
                imports(
                        Map.of(
                                "file", LocalFile.of("folleto.pdf", "%PDF-1.7"),
                                "file2", LocalFile.of("lista.json", "[{\"question\":\"Who?\",]"),
                                "file3", export,
                                "file4",
                                        new LocalFile(
                                                "carta.md",
                                                "# ¿Quién?\n\nMaría.".getBytes(ISO_8859_1)),
                                "file5", LocalFile.of("lista.md", "---\nquestion: *a\n---\nYes.")));
        assertThat(shown.awaitText("Omitidos").files().getFirst().text().lines())
                .startsWith(
                        "1 nuevo · 4 omitidos",
                        "",
                        "Nuevos",
                        "  “¿Quién?” (carta.md)",
                        "",
                        "Omitidos",
                        "  folleto.pdf: es un PDF; guárdalo como texto")
                .anyMatch(line ->
                        line.matches("  lista.json: no es un objeto JSON: .*; el resto no se lee"))
                .contains(
                        "  blog.xml:3: «Borrador» es un borrador",
                        "  lista.md:2: el encabezado (front matter) no es YAML: los alias (*nombre) no se siguen; pon los textos entre comillas dobles")
                .endsWith(
                        "",
                        "Por favor, compruébalo",
                        "  blog.xml: solo se leen las entradas; no se han leído: 1 de tipo event",
                        "  carta.md: leído como Windows-1252, porque no es UTF-8");
    }

    private static LocalMessage imports(Map<String, LocalFile> files) {
        return discord.guild()
                .addMember("Inés", "es-ES", discord.guild().role("Moderators"))
                .slash("article import", files)
                .reply();
    }
}
