package askwell.bot.discord.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import askwell.bot.discord.local.BotProgram;
import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalInteraction;
import askwell.bot.discord.local.LocalMember;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Lets members of a Discord on this machine ask the real bot with the sample column, and writes each card that they get as a
/// page of its own.
public final class Pictures {
    private static final String ANSWERED =
            "how do I lift my husband out of bed without hurting my back";
    private static final String UNSURE = "who could look after dad for a weekend?";
    private static final String UNKNOWN = "Do you know a good barber who does home haircuts?";
    private static final String AT_RISK = "I can't do this any more, I just want to end it";

    private final LocalDiscord discord;
    private final Path folder;
    private final String style;

    private Pictures(LocalDiscord discord, Path folder, String style) {
        this.discord = discord;
        this.folder = folder;
        this.style = style;
    }

    /// @param arguments the checkout, and the folder that takes the pages
    public static void main(String[] arguments) throws IOException {
        var home = Path.of(arguments[0]).toAbsolutePath();
        var folder = Files.createDirectories(Path.of(arguments[1])).toAbsolutePath();
        var config = folder.resolve("askwell.conf");
        try (var discord = LocalDiscord.start();
                var css = Pictures.class.getResourceAsStream("dark.css")) {
            var data = "storage.folder = \"%s\"%n".formatted(folder.resolve("data"));
            Files.writeString(config, BotProgram.settings(home, discord) + data);
            var style = new String(Objects.requireNonNull(css).readAllBytes(), UTF_8);
            var articles = home.resolve("knowledge/articles").toString();
            var options = List.of("--config", config.toString(), "--articles", articles);
            try (var _ = BotProgram.start(discord, home, options, Map.of())) {
                new Pictures(discord, folder, style).draw();
            }
        }
    }

    private void draw() throws IOException {
        var robin = discord.member();
        var ines = discord.guild().addMember("Inés", "es-ES");
        var answered = asks(robin, ANSWERED);
        card("answer", robin, answered);
        card("answer-es", ines, asks(ines, ANSWERED));
        var others = robin.presses(answered.reply(), "Not what I asked");
        page(
                "not-what-i-asked",
                Drawing.of(robin).withMenusOpen().message(others.reply(), "↰ Askwell"));
        card("did-you-mean", robin, asks(robin, UNSURE));
        var unknown = asks(robin, UNKNOWN);
        card("no-answer", robin, unknown);
        var form = robin.presses(unknown.reply(), "Ask a person").modal();
        page("ask-a-person", Drawing.of(robin).form(form));
        robin.submits(form, Map.of()).reply();
        var moderator = discord.moderator();
        page(
                "moderators",
                Drawing.of(moderator).message(discord.awaitFromBot(discord.moderators()), ""));
        card("safety", robin, asks(robin, AT_RISK));
    }

    private static LocalInteraction asks(LocalMember who, String question) {
        return who.slash("ask", Map.of("question", question));
    }

    private void card(String name, LocalMember reader, LocalInteraction asked) throws IOException {
        var used = reader.locale().startsWith("es") ? "%s ha usado /ask" : "%s used /ask";
        page(name, Drawing.of(reader).message(asked.reply(), used.formatted(reader.name())));
    }

    /// Its title is how high it is, which the script asks for before it takes the picture.
    private void page(String name, String content) throws IOException {
        var page =
                """
                <!doctype html><html><head><meta charset="utf-8"><style>%s</style></head><body>
                %s
                <script>document.title = "height " + Math.ceil(document.body.getBoundingClientRect().height)</script>
                </body></html>
                """
                        .formatted(style, content);
        Files.writeString(folder.resolve(name + ".html"), page);
    }
}
