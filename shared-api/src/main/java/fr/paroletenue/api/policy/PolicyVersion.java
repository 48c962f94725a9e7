package fr.paroletenue.api.policy;

import java.time.LocalDate;
import java.util.List;

/**
 * What a policy says from a day on. A new version never moves an open case.
 *
 * @param value a whole number, an amount or a text, as {@code unit} says
 * @param validFrom first Paris day on which it is in force
 * @param promises the promises it serves
 * @param source the article or document it comes from (S5-24)
 */
public record PolicyVersion(
        PolicyName name,
        String version,
        LocalDate validFrom,
        PolicyUnit unit,
        String value,
        List<String> promises,
        String source) {

    /** The version that the house brings of every policy. */
    public static final String DEFAULT_VERSION = "2026-1";

    /** Early enough for every fact that a company may still record. */
    public static final LocalDate DEFAULT_VALID_FROM = LocalDate.of(1900, 1, 1);

    public static PolicyVersion byDefault(
            PolicyName name, PolicyUnit unit, String value, String source, String... promises) {
        return new PolicyVersion(name, DEFAULT_VERSION, DEFAULT_VALID_FROM, unit, value, List.of(promises), source);
    }

    public int number() {
        return Integer.parseInt(value);
    }
}
