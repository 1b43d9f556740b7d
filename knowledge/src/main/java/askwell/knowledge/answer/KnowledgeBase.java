package askwell.knowledge.answer;

import askwell.config.Answering;
import askwell.knowledge.answer.Impact.Broken;
import askwell.knowledge.answer.Verdict.Reason;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Lesson;
import askwell.knowledge.article.Lesson.Golden;
import askwell.knowledge.article.Revision;
import askwell.knowledge.article.Taught;
import askwell.knowledge.index.ArticleIndex;
import askwell.knowledge.index.Completions;
import askwell.knowledge.store.ArticleStore;
import askwell.knowledge.store.Lessons;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;

/// The front door of what the organisation knows.
///
/// Questions may be asked by several threads, also while articles change.
public final class KnowledgeBase implements AutoCloseable {

    /// From this nearness of their questions on, two articles are said to be near-duplicates: a cosine or, by words alone, the
    /// share of words that they have in common (Jaccard index).
    public static final double NEAR_DUPLICATE = 0.93;

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeBase.class);

    /// How many changes of the store are taken over at once.
    private static final int STEP = 500;

    /// How many questions are answered, and how often, to warm up.
    private static final int WARMING = 5;

    private final Supplier<ArticleIndex> opening;
    private final Supplier<ArticleIndex> inPlace;
    private final Optional<ArticleStore> store;
    private volatile Answering settings;
    private final Progress progress;
    private volatile Looking looking;
    private volatile Optional<Completions> completions = Optional.empty();
    private volatile boolean closed;

    private KnowledgeBase(
            Supplier<ArticleIndex> opening,
            Supplier<ArticleIndex> inPlace,
            Optional<ArticleStore> store,
            Answering settings,
            Progress progress) {
        this.opening = opening;
        this.inPlace = inPlace;
        this.store = store;
        this.settings = settings;
        this.progress = progress;
        this.looking = looking(opening.get());
    }

    private Looking looking(ArticleIndex index) {
        return new Looking(index, new Judge(index, settings), List.of(), 0);
    }

    /// An index and who weighs what it finds.
    ///
    /// @param lessons the state of the lessons that it goes by, see [Lessons#state]; 0 for none
    private record Looking(ArticleIndex index, Judge judge, List<Golden> golden, long lessons) {
        Looking learning(Lessons from) {
            long state = from.state();
            if (state == lessons) {
                return this;
            }
            var taught = from.all();
            var golden = Golden.among(taught.stream().map(Taught::lesson));
            return new Looking(index, judge.taught(taught), golden, state);
        }
    }

    /// Answers from these articles alone, by words at once and by meaning soon after (see [#awaitMeaning]); nothing is
    /// kept but their embeddings.
    ///
    /// @param cache the folder in which embeddings are kept by content, so that the next start is quick
    /// @throws UncheckedIOException where the folder cannot be used
    public static KnowledgeBase of(
            List<Article> articles, Answering settings, Path cache, Progress progress) {
        var known = List.copyOf(articles);
        return new KnowledgeBase(
                () -> inMemory(known, settings, cache),
                () -> inMemory(known, byWords(settings), cache),
                Optional.empty(),
                settings,
                progress);
    }

    private static ArticleIndex inMemory(List<Article> articles, Answering settings, Path cache) {
        try {
            var index = ArticleIndex.inMemory(cache.resolve("embeddings"), settings);
            if (!articles.isEmpty()) {
                index.update(articles, List.of(), 1, "");
                index.refresh();
            }
            return index;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answering byWords(Answering settings) {
        return new Answering(
                settings.threshold(),
                settings.unsureThreshold(),
                false,
                settings.language(),
                settings.synonyms(),
                settings.weights());
    }

    /// Answers from a store. The index is brought up to the store's newest change first: by words at once, by meaning in
    /// the background. Where another process holds the index, this one keeps its own in memory.
    ///
    /// @param folder where the index and the embeddings are kept
    /// @throws UncheckedIOException where the folder cannot be used
    public static KnowledgeBase open(
            ArticleStore store, Path folder, Answering settings, Progress progress) {
        var knowledge =
                new KnowledgeBase(
                        () -> index(folder, settings),
                        () -> inMemory(List.of(), byWords(settings), folder),
                        Optional.of(store),
                        settings,
                        progress);
        try {
            knowledge.catchUp();
            return knowledge;
        } catch (RuntimeException e) {
            knowledge.close();
            throw e;
        }
    }

    private static ArticleIndex index(Path folder, Answering settings) {
        try {
            return ArticleIndex.open(
                    folder.resolve("index"), folder.resolve("embeddings"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the index cannot be opened, read or written (%s): check the disk and the rights of %s, or delete the folders index and embeddings in it, which are made again"
                            .formatted(e, folder),
                    e);
        }
    }

    /// Brings the index up to the store's newest change: by words when this returns, by meaning soon after. Lessons are taken in,
    /// too.
    ///
    /// An index that cannot be written is made again.
    public synchronized void catchUp() {
        try {
            store.ifPresent(this::takeIn);
        } catch (UncheckedIOException notWritten) {
            renew(looking, notWritten);
        }
    }

    private void takeIn(ArticleStore changing) {
        follow(changing);
        looking = looking.learning(changing.lessons());
    }

    private void follow(ArticleStore changing) {
        var index = looking.index();
        if (!holdsChangesOf(changing, index)) {
            index.clear();
            completions.ifPresent(Completions::clear);
        }
        long from = index.change();
        var changes = changing.changesSince(from, STEP);
        if (changes.isEmpty()) {
            return;
        }
        long newest = changing.lastChange();
        while (!changes.isEmpty()) {
            var saved = changes.stream().flatMap(change -> change.article().stream()).toList();
            var removed =
                    changes.stream().filter(Revision::removed).map(Revision::articleId).toList();
            var reached = changes.getLast();
            var next = next(changing, reached.change());
            index.update(saved, removed, reached.change(), mark(reached));
            completions.ifPresent(known -> known.update(saved, removed));
            progress.at(
                    "indexing", (int) (reached.change() - from), (int) Math.max(newest - from, 1));
            changes = read(next);
        }
        index.refresh();
        index.commit();
    }

    /// Reads on while what was read is indexed.
    private static CompletableFuture<List<Revision>> next(ArticleStore changing, long change) {
        return CompletableFuture.supplyAsync(
                () -> changing.changesSince(change, STEP), Thread::startVirtualThread);
    }

    private static List<Revision> read(CompletableFuture<List<Revision>> next) {
        try {
            return next.join();
        } catch (CompletionException trouble) {
            throw trouble.getCause() instanceof RuntimeException why ? why : trouble;
        }
    }

    /// Whether the newest change that the index holds is one of this store: not so where a backup, or another database, has
    /// taken the store's place.
    private static boolean holdsChangesOf(ArticleStore store, ArticleIndex index) {
        var mark = index.mark();
        return index.change() == 0
                || store.history(mark.substring(0, mark.indexOf(' '))).stream()
                        .anyMatch(revision ->
                                revision.change() == index.change() && mark(revision).equals(mark));
    }

    private static String mark(Revision revision) {
        return revision.articleId() + " " + revision.when();
    }

    /// Opens the index again, where what is damaged of it is left out, and brings it up. Where not even a new one can be
    /// written, one in memory takes its place until the next start, by words alone.
    private synchronized void renew(Looking damaged, Throwable trouble) {
        if (closed || looking != damaged) {
            return;
        }
        LOG.warn(
                "the index can no longer be read or written: what is damaged is made again",
                trouble);
        damaged.index().close();
        try {
            looking = looking(opening.get());
            store.ifPresent(this::takeIn);
        } catch (UncheckedIOException notEvenNew) {
            LOG.error("until the next start, articles are found by their words alone", notEvenNew);
            looking.index().close();
            looking = looking(inPlace.get());
            store.ifPresent(this::takeIn);
        }
    }

    /// Reads the whole index to see that it is not damaged, which a start does only for what is new in it; what is damaged is made
    /// again.
    public void lookForDamage() {
        var looked = looking;
        if (looked.index().damaged()) {
            renew(looked, new IOException("its files are not as they were written"));
        }
    }

    /// Looks something up; where the index turns out to be damaged, again in a new one.
    private <T> T look(Function<Looking, T> question) {
        var asked = looking;
        try {
            return question.apply(asked);
        } catch (RuntimeException | InternalError trouble) {
            if (closed || looking == asked && !asked.index().damaged()) {
                throw trouble;
            }
            renew(asked, trouble);
            return question.apply(looking);
        }
    }

    /// Waits until every article is found by its meaning too, telling how far it has come; no longer where that has failed,
    /// which is logged.
    ///
    /// @throws InterruptedException where the wait is interrupted
    public void awaitMeaning() throws InterruptedException {
        int all = waitingForMeaning();
        for (int left = all;
                left > 0 && look(at -> at.index().filling());
                left = waitingForMeaning()) {
            progress.at("reading articles for their meaning", all - left, Math.max(all, left));
            Thread.sleep(50);
        }
        if (all > 0 && waitingForMeaning() == 0) {
            progress.at("reading articles for their meaning", all, all);
        }
    }

    /// How many articles are not yet found by their meaning, and lessons not yet held against the meaning of questions.
    public int waitingForMeaning() {
        return look(at -> at.index().waiting());
    }

    /// Answers a few of its own questions again and again for some seconds, so that whoever asks first does not wait for what the
    /// JVM still has to compile.
    public void warmUp() {
        var known = completions("", WARMING);
        for (int round = 0; round < WARMING && !closed; round++) {
            known.forEach(question -> answer(new Question(question.text())));
        }
    }

    /// Names what is answered from: another name, perhaps another answer.
    public String state() {
        return look(at ->
                "%d %s %d %d"
                        .formatted(
                                at.index().change(),
                                at.index().mark(),
                                at.index().waiting(),
                                at.lessons()));
    }

    /// Whether its index is kept on disk; not so where it answers from articles alone, or another process holds the index.
    public boolean keepsItsIndex() {
        return look(at -> at.index().isKept());
    }

    /// Answers with the thresholds and the synonyms of these settings from now on; what an index depends on stays as it was
    /// opened.
    public synchronized void tune(Answering tuned) {
        settings = settings.tuned(tuned);
        var anew = looking(looking.index());
        looking = store.map(kept -> anew.learning(kept.lessons())).orElse(anew);
    }

    /// What can be said to a question. Never throws for any text.
    public Verdict answer(Question question) {
        return explain(question).verdict();
    }

    /// What can be said to a question, and why. Never throws for any text.
    public Explanation explain(Question question) {
        if (question.text().length() > Question.LONGEST) {
            return looking.judge().silent(Reason.TOO_LONG);
        }
        if (!question.hasWords()) {
            return looking.judge().silent(Reason.NO_WORDS);
        }
        return look(at -> at.judge().judge(question.text()));
    }

    /// The articles that say nearly the same as this one, nearest first; never the article of the same id.
    public List<Match> nearDuplicates(Article article) {
        return look(at -> at.judge().nearDuplicates(article));
    }

    /// What it would bring to save and remove articles: found by asking known questions again as if it were done. Changes nothing;
    /// others are answered meanwhile.
    ///
    /// Asked again are the questions that the change is likeliest to touch (by meaning 24, by words alone 200, of those that
    /// members asked and those of the articles around it), and golden questions: those that it may touch, or all of them where more
    /// than 16 articles change. Of more than 64 articles that were never read for their meaning, those take part whose words
    /// answer these questions best. Near-duplicates are told of the first 32.
    ///
    /// @param asked questions that members have asked; each is read once for its meaning, see [#readQuestions]
    public Impact impact(List<Article> saved, List<String> removedIds, List<String> asked) {
        return look(at -> foresight(at).of(saved, removedIds, asked));
    }

    /// What an [#impact] tells of golden questions, without the rest of it and so sooner.
    public List<Broken> broken(List<Article> saved, List<String> removedIds) {
        return look(at -> foresight(at).broken(saved, removedIds));
    }

    /// The golden questions that a lesson about the like of them would keep from their right answer, were it taught.
    public List<Golden> broken(Lesson lesson) {
        return look(at -> foresight(at).broken(lesson));
    }

    private Foresight foresight(Looking at) {
        return new Foresight(at.index(), at.judge(), at.golden(), settings.semantic());
    }

    /// Reads questions for their meaning, so that a later [#impact] need not: about a hundred a second, on the calling thread.
    /// They are remembered in memory alone.
    public void readQuestions(List<String> asked) {
        asked.forEach(question -> look(at -> at.index().read(question)));
    }

    /// Asks every golden question, in the order in which they were taught.
    public List<GoldenCheck> golden() {
        return look(at -> check(at.golden(), at.judge()));
    }

    /// Asks these golden questions.
    public List<GoldenCheck> check(List<Golden> golden) {
        return look(at -> check(golden, at.judge()));
    }

    private static List<GoldenCheck> check(List<Golden> golden, Judge judge) {
        return golden.parallelStream()
                .map(one -> new GoldenCheck(one, judge.judge(one.question()).verdict()))
                .toList();
    }

    /// How near two texts are in meaning, −1 to 1 (cosine); 0 where meaning is switched off.
    public double nearness(String one, String other) {
        return look(at -> at.index().nearness(one, other));
    }

    /// What a text means, as a direction: 384 dimensions, one byte each; empty where meaning is switched off. The cosine of two
    /// directions says how near two texts are. Nothing of it is kept.
    public Optional<byte[]> vector(String text) {
        return look(at -> at.index().vector(text));
    }

    /// The words of a text that carry it, in their basic forms, in order.
    public List<String> terms(String text) {
        return look(at -> at.index().words().terms(text));
    }

    /// What a question may go on to, while it is typed: known questions and other ways to ask them, likeliest first; a few
    /// where nothing is typed yet. Slips of the pen are forgiven. Never throws for any text.
    ///
    /// The first call reads every article, which takes some seconds for 10,000: make it before anybody types.
    ///
    /// @param most how many at the most
    public List<Completion> completions(String typed, int most) {
        return completions.orElseGet(this::readCompletions).of(typed, most).stream()
                .map(wording -> new Completion(wording.articleId(), wording.text()))
                .toList();
    }

    private synchronized Completions readCompletions() {
        if (completions.isEmpty()) {
            completions = Optional.of(Completions.of(articles()));
        }
        return completions.get();
    }

    /// How many articles can be answered with.
    public int size() {
        return look(at -> at.index().size());
    }

    /// Every article that can be answered with, in the order of their ids.
    public List<Article> articles() {
        return look(at -> at.index().articles());
    }

    /// The article of an id.
    public Optional<Article> article(String id) {
        return look(at -> at.index().article(id));
    }

    @Override
    public synchronized void close() {
        closed = true;
        looking.index().close();
        completions.ifPresent(Completions::close);
    }

    /// Is told how far a long step has come.
    @FunctionalInterface
    public interface Progress {
        /// For whoever does not want to know.
        Progress NONE = (step, done, all) -> {};

        /// @param step in words for a person, for example "indexing"
        /// @param done of `all`
        void at(String step, int done, int all);
    }
}
