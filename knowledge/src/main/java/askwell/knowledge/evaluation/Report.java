package askwell.knowledge.evaluation;

import java.util.List;

/// What an evaluation found.
///
/// @param trials every question that was asked, in the order of the set
/// @param articles how many articles could be found
/// @param hidden how many were left out on purpose
/// @param warnings what of the set could not be used as it stands, in words
public record Report(List<Trial> trials, int articles, int hidden, List<String> warnings) {

    public Report {
        trials = List.copyOf(trials);
        warnings = List.copyOf(warnings);
    }

    /// The questions that the figures are taken over: all but those for which the groups or the care for someone at risk
    /// reply, which [#kinds] alone counts.
    List<Trial> counted() {
        return trials.stream().filter(trial -> !trial.question().setApart()).toList();
    }

    public Finding finding() {
        return Finding.of(counted());
    }

    public Silence silence() {
        return Silence.of(counted());
    }

    public RiskCoverage riskCoverage() {
        return RiskCoverage.of(counted().stream().map(Trial::bestMatch).toList());
    }

    public List<KindCount> kinds() {
        return KindCount.of(trials);
    }

    public Latency latency() {
        return Latency.of(trials.stream().map(Trial::took).toList());
    }

    /// The confidence from which on a match was said as the answer; NaN where nothing was asked.
    double threshold() {
        return trials.isEmpty() ? Double.NaN : trials.getFirst().explanation().threshold();
    }
}
