package askwell.bot.administering;

import askwell.bot.journal.Tally;
import askwell.knowledge.article.Article;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How the column has done over some days. Where fewer than [askwell.bot.journal.Count#FEWEST] stand behind something, it is
/// not in it.
///
/// @param all of all the days
/// @param parts of equally many days each, in order; the last may have fewer
/// @param waiting the median of how long those waited who asked a person and got an answer
/// @param missed what nobody has settled yet of what members miss, the most asked first, whenever it was asked
/// @param helping articles that helped, the most often first
/// @param misleading articles that were not what was asked, the most often first
/// @param neverUsed articles that nobody was shown within a year
public record Insight(
        Tally all,
        List<Tally> parts,
        Optional<Duration> waiting,
        List<Missed> missed,
        List<Used> helping,
        List<Used> misleading,
        List<Article> neverUsed) {

    public Insight {
        parts = List.copyOf(parts);
        missed = List.copyOf(missed);
        helping = List.copyOf(helping);
        misleading = List.copyOf(misleading);
        neverUsed = List.copyOf(neverUsed);
    }

    /// An article, and how often something came of it.
    public record Used(Article article, long times) {}

    /// Questions of one kind.
    ///
    /// @param wording the newest text that is kept; empty where none is
    /// @param nearest the article that was likeliest for it, as far as there is one
    public record Missed(String wording, Optional<Article> nearest, long times) {}
}
