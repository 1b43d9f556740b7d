package askwell.bot.administering;

import askwell.bot.chat.Finding;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.evaluation.GoldenReport;
import askwell.knowledge.store.ArticleStore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Whether what is answered from is what is kept.
final class ColumnState {
    private ColumnState() {}

    static List<Finding> of(ArticleStore store, KnowledgeBase knowledge) {
        var kept = store.articles().stream().flatMap(one -> one.article().stream()).toList();
        if (kept.isEmpty()) {
            return List.of(
                    Finding.broken(
                            "no article is kept",
                            "every question stays unanswered",
                            "import some: askwell import FOLDER"));
        }
        var found = new ArrayList<Finding>();
        found.add(
                kept.equals(knowledge.articles())
                        ? Finding.fine(
                                kept.size() == 1
                                        ? "1 article, and it is in the index"
                                        : counted(
                                                "%,d articles, all of them in the index",
                                                kept.size()))
                        : Finding.broken(
                                counted(
                                        "the index holds other articles than the %,d that are kept",
                                        kept.size()),
                                "members get old answers, or miss new ones",
                                "stop the bot, delete the folder index in storage.folder, and start it: it is made again"));
        int waiting = knowledge.waitingForMeaning();
        if (waiting > 0) {
            found.add(
                    Finding.weak(
                            counted("%,d articles wait to be read for their meaning", waiting),
                            "until then they are found by their words alone",
                            "leave the bot running; it reads them in the background"));
        }
        found.addAll(golden(knowledge));
        if (!knowledge.keepsItsIndex()) {
            found.add(
                    Finding.fine(
                            "another Askwell is at work in this folder, so this one looked at an index of its own"));
        }
        return found;
    }

    private static List<Finding> golden(KnowledgeBase knowledge) {
        var report = new GoldenReport(knowledge.golden(), knowledge::article);
        if (report.checks().isEmpty()) {
            return List.of();
        }
        var failed = report.failed();
        if (failed.isEmpty()) {
            return List.of(
                    Finding.fine(
                            counted(
                                    "all %,d golden questions are answered as they should be",
                                    report.checks().size())));
        }
        return failed.stream()
                .map(check ->
                        Finding.broken(
                                "a golden question fails: " + report.sentence(check),
                                "members get it wrong too, and others that are like it",
                                "/why shows what it weighed: teach it there, or edit the article"))
                .toList();
    }

    private static String counted(String text, int count) {
        return String.format(Locale.ROOT, text, count);
    }
}
