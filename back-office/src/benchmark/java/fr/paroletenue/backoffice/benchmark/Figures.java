package fr.paroletenue.backoffice.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The rounds of one comparison: what the baseline and what the system reached, and the ratio of each round. */
final class Figures {

    record Round(double baseline, double system) {
        double ratio() {
            return system / baseline;
        }
    }

    private final List<Round> rounds = new ArrayList<>();

    void add(double baseline, double system) {
        rounds.add(new Round(baseline, system));
    }

    double medianSystem() {
        return median(Round::system);
    }

    String baseline(String format) {
        return spread(format, Round::baseline);
    }

    String system(String format) {
        return spread(format, Round::system);
    }

    /** Only ratios of the same round say something on a machine that is not alone. */
    String ratio() {
        return spread("%.3f", Round::ratio);
    }

    int count() {
        return rounds.size();
    }

    private String spread(String format, ToDoubleFunction<Round> of) {
        var sorted = rounds.stream().mapToDouble(of).sorted().toArray();
        return String.format(
                Locale.ROOT,
                format + " (" + format + "–" + format + ")",
                median(of),
                sorted[0],
                sorted[sorted.length - 1]);
    }

    private double median(ToDoubleFunction<Round> of) {
        var sorted = rounds.stream().mapToDouble(of).sorted().toArray();
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
