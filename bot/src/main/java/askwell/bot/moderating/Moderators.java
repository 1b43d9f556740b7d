package askwell.bot.moderating;

import askwell.bot.chat.Command;
import askwell.bot.chat.Deed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Everything that moderators can do, wired by hand.
public final class Moderators {

    /// How long new questions are sorted at a time, since other chores wait meanwhile.
    private static final Duration SORTING = Duration.ofMillis(500);

    private final Workshop workshop;
    private final Announcements announcements;
    private final Digest digest;
    private final List<Command> commands = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();

    public Moderators(Workshop workshop) {
        this.workshop = workshop;
        this.announcements = new Announcements(workshop);
        this.digest = new Digest(workshop);
        var rights = Rights.of(workshop.settings());
        var settlements = new Settlements(workshop);
        var forms = new ArticleForms(workshop.store().drafts());
        var changes = new Changes(workshop.store(), workshop.knowledge(), List.of(settlements));
        var articles = new ArticleCommands(workshop, rights, forms, changes);

        commands.addAll(articles.commands());
        deeds.addAll(articles.deeds());

        var imports = new ImportArticles(workshop, rights);
        commands.add(imports.command());
        commands.add(new ExportArticles(workshop));
        deeds.addAll(imports.deeds());

        learning(rights, settlements);
    }

    /// What members miss, and what moderators teach by it.
    private void learning(Rights rights, Settlements settlements) {
        var review = new Review(workshop, rights, settlements);
        var why = new Why(workshop, rights);
        var lessons = new TaughtLessons(workshop, rights);
        commands.add(review.command());
        commands.add(why.command());
        commands.add(lessons.command());
        commands.addAll(new Synonyms(workshop, rights).commands());
        deeds.addAll(review.deeds());
        deeds.addAll(why.deeds());
        deeds.addAll(lessons.deeds());
    }

    public List<Command> commands() {
        return List.copyOf(commands);
    }

    public List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    /// What is done without being called: sorts what members miss, and tells moderators what is new and what is due, in quiet
    /// hours after them. To be called every few seconds, by one thread at a time.
    public void chores() {
        workshop.journal().gaps().sort(new Alike(workshop.knowledge()), SORTING);
        if (!workshop.settings().discord().quiet().isAt(workshop.clock().instant())) {
            announcements.chores();
            digest.chores();
        }
    }
}
