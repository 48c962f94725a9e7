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

    public int number() {
        return Integer.parseInt(value);
    }
}
