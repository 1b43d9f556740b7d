package askwell.knowledge.benchmark;

import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.answer.Question;
import askwell.knowledge.answer.Verdict;
import askwell.knowledge.index.BareSteps;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// How long a member waits for an answer, by meaning and by words alone, and how long for the steps that no answer by
/// meaning can do without. Every question is another.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets every field up
public class AnswerBenchmark {

    /// Questions to a column.
    @State(Scope.Benchmark)
    public static class Asked {
        private static final int QUESTIONS = 10_000;

        @Param({"1000", "10000", "100000"})
        public int articles;

        @Param({"8", "20", "60"})
        public int words;

        private List<Question> questions = List.of();
        private int next;

        @Setup
        public void write() {
            questions = column().questions(words, QUESTIONS);
        }

        PreparedColumn column() {
            return new PreparedColumn(articles);
        }

        Question next() {
            next = (next + 1) % questions.size();
            return questions.get(next);
        }
    }

    /// A column that is answered from by meaning.
    @State(Scope.Benchmark)
    public static class Meaning {
        private KnowledgeBase knowledge;

        @Setup
        public void open(Asked asked) {
            knowledge = asked.column().open(true);
        }

        @TearDown
        public void close() {
            knowledge.close();
        }
    }

    /// A column that is answered from by words alone.
    @State(Scope.Benchmark)
    public static class Words {
        private KnowledgeBase knowledge;

        @Setup
        public void open(Asked asked) {
            knowledge = asked.column().open(false);
        }

        @TearDown
        public void close() {
            knowledge.close();
        }
    }

    /// The steps of an answer by meaning, over the same index.
    @State(Scope.Benchmark)
    public static class Steps {
        private BareSteps steps;

        @Setup
        public void open(Asked asked) throws IOException {
            var column = asked.column();
            steps =
                    BareSteps.open(
                            column.folder().resolve("index"),
                            PreparedColumn.settings(true).language(),
                            PreparedColumn.large().articles(20));
        }

        @TearDown
        public void close() throws IOException {
            steps.close();
        }
    }

    @Benchmark
    public Verdict byMeaning(Asked asked, Meaning column) {
        return column.knowledge.answer(asked.next());
    }

    @Benchmark
    public double bareSteps(Asked asked, Steps bare) throws IOException {
        return bare.steps.run(asked.next().text());
    }

    @Benchmark
    public Verdict byWords(Asked asked, Words column) {
        return column.knowledge.answer(asked.next());
    }
}
