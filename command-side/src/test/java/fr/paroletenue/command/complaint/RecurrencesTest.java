package fr.paroletenue.command.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.Cause;
import fr.paroletenue.api.complaint.CauseCode;
import fr.paroletenue.api.complaint.CauseOwner;
import fr.paroletenue.api.complaint.ComplaintCommand.InvestigateComplaint;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.Founded;
import fr.paroletenue.api.complaint.RepairCommand.ReopenCorrectiveActions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** three founded complaints of one client with one cause within twelve months. */
class RecurrencesTest {

    private record Noted(String client, CauseCode cause, ComplaintId complaint, LocalDate day) {}

    /** As the table answers it. */
    private static final class Lookup implements FoundedCauses {

        private final List<Noted> noted = new ArrayList<>();

        @Override
        public void note(String clientId, ComplaintId complaint, Collection<CauseCode> causes, LocalDate day) {
            causes.forEach(cause -> noted.add(new Noted(clientId, cause, complaint, day)));
        }

        @Override
        public List<ComplaintId> since(String clientId, CauseCode cause, LocalDate after) {
            return noted.stream()
                    .filter(one -> one.client().equals(clientId)
                            && one.cause() == cause
                            && one.day().isAfter(after))
                    .sorted(Comparator.comparing(Noted::day))
                    .map(Noted::complaint)
                    .toList();
        }
    }

    private final Recurrences recurrences = new Recurrences(new Lookup(), ComplaintStory.POLICIES);

    private List<ReopenCorrectiveActions> found(
            String complaint, @Nullable String client, String day, Founded founded, CauseCode... causes) {
        var command = new InvestigateComplaint(
                new ComplaintId(complaint),
                java.util.Arrays.stream(causes)
                        .map(cause -> new Cause(cause, CauseOwner.PLANNING))
                        .toList(),
                List.of(),
                "trouvé",
                founded,
                List.of(),
                null,
                null,
                null,
                null);
        return recurrences.after(command, client, Instant.parse(day + "T10:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2027-02-09, true", "2027-02-10, false", "2027-02-11, false"})
    void theThirdOneShowsThatTheEarlierActionsDidNotHelp(String third, boolean shown) {
        assertThat(found("c-1", "client-1", "2026-02-10", Founded.YES, CauseCode.LATENESS))
                .isEmpty();
        assertThat(found("c-2", "client-1", "2026-06-05", Founded.PARTLY, CauseCode.LATENESS))
                .isEmpty();

        var reopened = found("c-3", "client-1", third, Founded.YES, CauseCode.LATENESS, CauseCode.DAMAGE);

        assertThat(reopened)
                .isEqualTo(
                        shown
                                ? List.of(reopen("c-1", CauseCode.LATENESS), reopen("c-2", CauseCode.LATENESS))
                                : List.of());
    }

    private static ReopenCorrectiveActions reopen(String complaint, CauseCode cause) {
        return new ReopenCorrectiveActions(new ComplaintId(complaint), cause, List.of(new ComplaintId("c-3")));
    }

    @Test
    void onlyFoundedComplaintsOfTheSameClientWithTheSameCauseCount() {
        found("c-1", "client-1", "2026-02-10", Founded.NO, CauseCode.LATENESS);
        found("c-2", "client-2", "2026-02-11", Founded.YES, CauseCode.LATENESS);
        found("c-3", "client-1", "2026-02-12", Founded.YES, CauseCode.DAMAGE);
        found("c-4", null, "2026-02-13", Founded.YES, CauseCode.LATENESS);
        found("c-5", "client-1", "2026-02-14", Founded.YES, CauseCode.LATENESS);

        assertThat(found("c-6", "client-1", "2026-02-15", Founded.YES, CauseCode.LATENESS))
                .isEmpty();
        assertThat(found("c-7", "client-1", "2026-02-16", Founded.YES, CauseCode.LATENESS))
                .hasSize(2);
    }

    @Test
    void whatIsNoFaultOfTheFirmIsNoRecurrence() {
        for (var complaint : List.of("c-1", "c-2", "c-3")) {
            assertThat(found(
                            complaint,
                            "client-1",
                            "2026-02-10",
                            Founded.PARTLY,
                            CauseCode.CLIENT_SIDE,
                            CauseCode.NO_CAUSE_FOUND))
                    .isEmpty();
        }
    }
}
