package askwell.knowledge.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/// The analysis of a language: what counts as a word of a text, and which words are the same.
public final class Words {

    private static final CharArraySet NO_STOP_WORDS = CharArraySet.EMPTY_SET;

    private final Analyzer analyzer;

    private Words(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /// The analysis of a language by its name in the settings.
    ///
    /// @param language `english` (stems, stop words and possessives) or `standard` (words as they stand)
    public static Words of(String language) {
        return new Words(
                switch (language) {
                    case "english" -> english();
                    case "standard" -> standard();
                    default ->
                            throw new IllegalArgumentException(
                                    "there is no analysis for " + language);
                });
    }

    /// The words of a text in their order, stop words left out.
    public List<Word> in(String text) {
        return each(
                text,
                (term, offset) ->
                        new Word(term.toString(), offset.startOffset(), offset.endOffset()));
    }

    /// The terms of a text in their order.
    public List<String> terms(String text) {
        return each(text, (term, _) -> term.toString());
    }

    private <T> List<T> each(String text, BiFunction<CharTermAttribute, OffsetAttribute, T> word) {
        var words = new ArrayList<T>();
        analyse(
                text,
                tokens -> {
                    var term = tokens.addAttribute(CharTermAttribute.class);
                    var offset = tokens.addAttribute(OffsetAttribute.class);
                    return () -> words.add(word.apply(term, offset));
                });
        return words;
    }

    /// Hands over each term of a text, in their order: its bytes in UTF-8, which are good until the next.
    void eachTerm(String text, Consumer<BytesRef> taking) {
        analyse(
                text,
                tokens -> {
                    var term = tokens.addAttribute(TermToBytesRefAttribute.class);
                    return () -> taking.accept(term.getBytesRef());
                });
    }

    /// @param begin with the attributes of the tokens; what it returns is run at each of them
    private void analyse(String text, Function<TokenStream, Runnable> begin) {
        try (var tokens = analyzer.tokenStream("", apart(text))) {
            var atToken = begin.apply(tokens);
            tokens.reset();
            while (tokens.incrementToken()) {
                atToken.run();
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text with a space for each full stop and colon between two words: Unicode's word breaks leave `home.how` one word
    /// (Unicode Standard Annex 29, rule WB6). As long as before; `e.g.` and `3.5` stay as they are.
    /// Half a surrogate pair becomes a space too: where a text ends with one, Lucene's tokenizer finds no word in all of it.
    private static String apart(String text) {
        var apart = text.toCharArray();
        boolean changed = false;
        for (int i = 0; i < apart.length; i++) {
            char c = apart[i];
            if ((c == '.' || c == ':') && joins(text, i)
                    || Character.isSurrogate(c) && isHalf(text, i)) {
                apart[i] = ' ';
                changed = true;
            }
        }
        return changed ? new String(apart) : text;
    }

    private static boolean isHalf(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
                : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static boolean joins(String text, int at) {
        return at >= 2
                && at + 2 < text.length()
                && Character.isLetter(text.charAt(at - 2))
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1))
                && Character.isLetter(text.charAt(at + 2));
    }

    /// A word of a text.
    ///
    /// @param term what it is the same as: the stem, in lower case
    /// @param start index of its first character in the text
    /// @param end index behind its last character
    public record Word(String term, int start, int end) {}

    private static Analyzer english() {
        return analyzer(EnglishAnalyzer.getDefaultStopSet(), true);
    }

    private static Analyzer standard() {
        return analyzer(NO_STOP_WORDS, false);
    }

    private static Analyzer analyzer(CharArraySet stopWords, boolean stem) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = new StandardTokenizer();
                TokenStream words = stem ? new EnglishPossessiveFilter(tokenizer) : tokenizer;
                words = new StopFilter(new LowerCaseFilter(words), stopWords);
                words = new ASCIIFoldingFilter(words);
                return new TokenStreamComponents(
                        tokenizer, stem ? new PorterStemFilter(words) : words);
            }
        };
    }
}
