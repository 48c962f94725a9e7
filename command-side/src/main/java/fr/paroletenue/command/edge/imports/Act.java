package fr.paroletenue.command.edge.imports;

import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a line asks for. So that every fault of a line is told at once, the command is made anew each time the line is judged: one
 * that can do without a refused cell leaves it out then, and the others are judged as if that cell were right.
 *
 * @param column that a refusal is told of
 * @param elsewhere the columns of those refusals that are due to another cell
 * @param command absent where nothing can be asked without what was refused
 * @param canDoWithout whether the command becomes another one when a cell was refused
 * @param after the column of the act without which this one cannot be judged
 */
public record Act(
        String column,
        Function<Refusal, Optional<String>> elsewhere,
        Supplier<Optional<Object>> command,
        boolean canDoWithout,
        @Nullable String after) {

    public static Act of(String column, Object command) {
        return new Act(column, refusal -> Optional.empty(), () -> Optional.of(command), false, null);
    }

    /** @param command asked again after each refusal */
    public static Act anew(String column, Supplier<Optional<Object>> command) {
        return new Act(column, refusal -> Optional.empty(), command, true, null);
    }

    public Act elsewhere(Map<RefusalCode, String> columns) {
        return elsewhere(refusal -> Optional.ofNullable(columns.get(refusal.code())));
    }

    public Act elsewhere(Function<Refusal, Optional<String>> columns) {
        return new Act(column, columns, command, canDoWithout, after);
    }

    public Act after(String otherColumn) {
        return new Act(column, elsewhere, command, canDoWithout, otherColumn);
    }

    String columnOf(Refusal refusal) {
        return elsewhere.apply(refusal).orElse(column);
    }
}
