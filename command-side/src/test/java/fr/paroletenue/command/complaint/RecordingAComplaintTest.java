package fr.paroletenue.command.complaint;

import static fr.paroletenue.api.complaint.DueDateName.ACKNOWLEDGEMENT_LIMIT;
import static fr.paroletenue.api.complaint.DueDateName.ACKNOWLEDGEMENT_TARGET;
import static fr.paroletenue.api.complaint.DueDateName.ANSWER_LIMIT;
import static fr.paroletenue.api.complaint.DueDateName.ANSWER_TARGET;
import static fr.paroletenue.api.complaint.DueDateName.DIRECTION_INFORMED;
import static fr.paroletenue.api.complaint.DueDateName.FIRST_MEASURE;
import static fr.paroletenue.command.complaint.Acts.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.paroletenue.api.complaint.Complainant;
import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.command.deciding.Acting;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S3-05, S3-08, S3-13, S3-18, S4-05, S5-05, S5-07, D10 and R-60. */
class RecordingAComplaintTest {

    @Test
    void givesItARegisterNumberAnOwnerAndAllItsClocks() {
        var story = ComplaintStory.begun(RECEIVED);

        var events = story.when(Acts.record());

        assertThat(Told.of(events)).containsExactly("Recorded");
        var recorded = story.state().facts();
        assertThat(recorded.registerNumber()).isEqualTo("REC-2026-00001");
        assertThat(recorded.owner()).isEqualTo("claire");
        assertThat(recorded.limits()).isEqualTo(ComplaintStory.LIMITS.forReceipt(RECEIVED));
        assertThat(story.state().openClocks())
                .extracting(RunningClock::name)
                .containsExactly(
                        DIRECTION_INFORMED,
                        ACKNOWLEDGEMENT_TARGET,
                        ANSWER_TARGET,
                        FIRST_MEASURE,
                        ACKNOWLEDGEMENT_LIMIT,
                        ANSWER_LIMIT);
    }

    /** S3-05: anybody may record; only somebody of client relations owns what he records. */
    @Test
    void belongsToTheDefaultOwnerWhenSomebodyElseHeardIt() {
        var story = ComplaintStory.begun(RECEIVED).by(new Acting("paul", Set.of("PLANNING")));

        story.given(Acts.record());

        assertThat(story.state().owner()).isEqualTo("client-relations");
    }

    /** The clocks run from the receipt however late it is recorded; what has passed by then is missed at once. */
    @ParameterizedTest
    @CsvSource({
        "2026-05-01T07:59:59.999999Z, ''",
        "2026-05-01T08:00:00Z, missed DIRECTION_INFORMED",
        "2026-05-02T08:00:00Z, missed DIRECTION_INFORMED;missed ACKNOWLEDGEMENT_TARGET",
        "2026-05-20T07:00:00Z, missed DIRECTION_INFORMED;missed ACKNOWLEDGEMENT_TARGET;missed ANSWER_TARGET;"
                + "missed FIRST_MEASURE;"
                + "approaching ACKNOWLEDGEMENT_LIMIT",
        "2026-05-26T22:00:00Z, missed DIRECTION_INFORMED;missed ACKNOWLEDGEMENT_TARGET;missed ANSWER_TARGET;"
                + "missed FIRST_MEASURE;"
                + "breached ACKNOWLEDGEMENT_LIMIT",
        "2026-06-17T22:00:00Z, missed DIRECTION_INFORMED;missed ACKNOWLEDGEMENT_TARGET;missed ANSWER_TARGET;"
                + "missed FIRST_MEASURE;"
                + "breached ACKNOWLEDGEMENT_LIMIT;breached ANSWER_LIMIT",
    })
    void tellsInTheSameBreathWhatHadPassedBefore(Instant recordedAt, String passed) {
        var story = ComplaintStory.begun(recordedAt);

        var events = Told.of(story.when(Acts.record()));

        assertThat(String.join(";", events.subList(1, events.size()))).isEqualTo(passed);
        assertThat(story.state().facts().limits()).isEqualTo(ComplaintStory.LIMITS.forReceipt(RECEIVED));
        assertThat(story.when(Acts.check())).isEmpty();
    }

    @Test
    void isRefusedForAnInstantThatHasNotCome() {
        var story = ComplaintStory.begun(RECEIVED);

        assertThat(story.refusalCode(Acts.record(RECEIVED.plusNanos(1000))))
                .isEqualTo(RefusalCode.RECEIVED_IN_THE_FUTURE);
        assertThat(story.when(Acts.record(RECEIVED))).isNotEmpty();
    }

    /** The first day is a Paris day: it begins at 23:00 UTC of the day before. */
    @Test
    void isRefusedBeforeTheFirstDayOfTheCompany() {
        var firstInstant = Instant.parse("2019-12-31T23:00:00Z");
        var story = ComplaintStory.begun(RECEIVED);

        var refusal = story.refusal(Acts.record(firstInstant.minusNanos(1000)));

        assertThat(refusal.code()).isEqualTo(RefusalCode.BEFORE_FIRST_DAY);
        assertThat(refusal.facts()).containsEntry("firstDay", ComplaintStory.FIRST_DAY);
        assertThat(Told.of(story.when(Acts.record(firstInstant)))).startsWith("Recorded");
    }

    /** S5-07: nobody can be answered by a name. */
    @Test
    void needsSomebodyWhoCanBeAnswered() {
        var story = ComplaintStory.begun(RECEIVED);

        assertThat(story.refusalCode(Acts.record(Complainant.UNKNOWN, null))).isEqualTo(RefusalCode.COORDINATES_NEEDED);
        assertThat(story.refusalCode(Acts.record(new Complainant("Mme Exemple", null, null, null), null)))
                .isEqualTo(RefusalCode.COORDINATES_NEEDED);
    }

    @ParameterizedTest
    @CsvSource({"a@b.example, , , ", ", 0400000000, , ", ", , 1 rue Neuve, ", ", , , client-7"})
    void isContentWithAnyWayToReachThem(
            @Nullable String email, @Nullable String phone, @Nullable String address, @Nullable String clientId) {
        var complainant = new Complainant(null, email, phone, address);

        assertThat(ComplaintStory.begun(RECEIVED).when(Acts.record(complainant, clientId)))
                .hasSize(1);
    }

    /** Whoever holds a number makes others wait, and a refused recording must not burn one. */
    @Test
    void takesNoNumberForWhatIsRefused() {
        var taken = new AtomicInteger();

        assertThatThrownBy(() -> ComplaintDecisions.record(
                        Acts.record(ReceptionChannel.PHONE, true, null),
                        ComplaintStory.CLAIRE,
                        () -> "REC-" + taken.incrementAndGet(),
                        "client-relations",
                        () -> ComplaintStory.LIMITS.forReceipt(RECEIVED),
                        ComplaintStory.FIRST_DAY,
                        RECEIVED))
                .isInstanceOf(Refusal.class);
        assertThat(taken).hasValue(0);
    }

    /** D10: the channel says whether it is written; saying otherwise needs a reason. */
    @ParameterizedTest
    @CsvSource({
        "EMAIL,    ,      ,              true",
        "EMAIL,    true,  ,              true",
        "PHONE,    ,      ,              false",
        "PHONE,    false, ,              false",
        "PHONE,    true,  dicté et signé, true",
        "WHATSAPP, false, message vocal, false",
    })
    void knowsWhetherItIsWritten(
            ReceptionChannel channel, @Nullable Boolean said, @Nullable String reason, boolean written) {
        var events = ComplaintStory.begun(RECEIVED).when(Acts.record(channel, said, reason));

        assertThat(((ComplaintEvent.Recorded) events.getFirst()).written()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"PHONE, true, ", "PHONE, true, ' '", "EMAIL, false, "})
    void needsAReasonWhenTheChannelSaysOtherwise(ReceptionChannel channel, boolean said, @Nullable String reason) {
        assertThat(ComplaintStory.begun(RECEIVED).refusalCode(Acts.record(channel, said, reason)))
                .isEqualTo(RefusalCode.WRITTEN_REASON_NEEDED);
    }

    /** R-60, to the instant: exactly 48 hours later is already late. */
    @Test
    void startsClocksThatEndAtTheInstantWhichIsTooLate() {
        var story = ComplaintStory.recorded();

        assertThat(Told.of(story.whenAlarmRings("2026-05-02T07:59:59.999999Z")))
                .containsExactly("missed DIRECTION_INFORMED");
        assertThat(story.stateOf(ACKNOWLEDGEMENT_TARGET)).isEqualTo(DueDateState.OPEN);
        assertThat(Told.of(story.whenAlarmRings("2026-05-02T08:00:00Z")))
                .containsExactly("missed ACKNOWLEDGEMENT_TARGET");
        assertThat(story.stateOf(ACKNOWLEDGEMENT_TARGET)).isEqualTo(DueDateState.MISSED);
    }
}
