package askwell.bot.moderating;

import askwell.bot.chat.Command;
import askwell.bot.chat.Deed;

import java.util.ArrayList;
import java.util.List;

/// Everything that moderators can do, wired by hand.
public final class Moderators {
    private final List<Command> commands = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();

    public Moderators(Workshop workshop) {
        var rights = Rights.of(workshop.settings());
        var forms = new ArticleForms(workshop.store().drafts());
        var changes = new Changes(workshop.store(), workshop.knowledge(), List.of());
        var articles = new ArticleCommands(workshop, rights, forms, changes);

        commands.addAll(articles.commands());
        deeds.addAll(articles.deeds());

        var imports = new ImportArticles(workshop, rights);
        commands.add(imports.command());
        commands.add(new ExportArticles(workshop));
        deeds.addAll(imports.deeds());
    }

    public List<Command> commands() {
        return List.copyOf(commands);
    }

    public List<Deed> deeds() {
        return List.copyOf(deeds);
    }
}
