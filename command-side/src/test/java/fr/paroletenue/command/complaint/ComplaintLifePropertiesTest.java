package fr.paroletenue.command.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.AnswerOutcome;
import fr.paroletenue.api.complaint.ComplaintCommand;
import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.ComplaintMotive;
import fr.paroletenue.api.complaint.DueDateName;
import fr.paroletenue.api.complaint.Founded;
import fr.paroletenue.api.complaint.Qualification;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** What holds for every complaint, whatever is done to it, in whatever order, and however late it is written down. */
class ComplaintLifePropertiesTest {

    /** An act by somebody after some hours; what is sent left some hours before it is recorded. */
    record Step(int act, int hoursPassed, int sentHoursBefore, int variant) {}

    private record Missed(DueDateName name, DueDate due) {}

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void noActIsEverAnythingButDoneOrRefused(@ForAll("lives") List<Step> life, @ForAll("delays") int recordedAfter) {
        var story = ComplaintStory.recorded(Acts.RECEIVED.plus(Duration.ofHours(recordedAfter)));
        for (var step : life) {
            var before = story.state();
            story.at(story.now().plus(Duration.ofHours(step.hoursPassed())));
            try {
                story.when(commandOf(step, story.now()));
            } catch (Refusal refusal) {
                assertThat(story.state()).as("after a refusal").isEqualTo(before);
            }
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void theStateIsWhatTheHistorySays(@ForAll("lives") List<Step> life) {
        var story = lived(life);

        var folded = ComplaintState.NONE;
        for (var event : story.history()) {
            folded = folded.after(event);
        }

        assertThat(folded).isEqualTo(story.state());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void noClockOfTheReceiptEverMoves(@ForAll("lives") List<Step> life) {
        var story = lived(life);
        var limits = ComplaintStory.LIMITS.forReceipt(Acts.RECEIVED);

        assertThat(story.state().facts().limits()).isEqualTo(limits);
        story.state()
                .clock(DueDateName.ACKNOWLEDGEMENT_LIMIT)
                .ifPresent(clock -> assertThat(clock.due()).isEqualTo(limits.acknowledgementLimit()));
        story.state()
                .clock(DueDateName.ANSWER_LIMIT)
                .ifPresent(clock -> assertThat(clock.due()).isEqualTo(limits.answerLimit()));
        story.state()
                .clock(DueDateName.ANSWER_TARGET)
                .ifPresent(clock -> assertThat(clock.due()).isEqualTo(limits.answerTarget()));
    }

    /** Each due date is missed once at most and not before it has passed; each warning comes once and not after its act. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void nothingPassesTwice(@ForAll("lives") List<Step> life) {
        Set<Missed> missed = new HashSet<>();
        Set<Missed> warned = new HashSet<>();
        var story = ComplaintStory.recorded();
        for (var step : life) {
            for (var event : oneMore(story, step)) {
                var miss = missOf(event);
                if (miss != null) {
                    assertThat(miss.due().hasPassedAt(story.now()))
                            .as("%s", miss.name())
                            .isTrue();
                    assertThat(missed.add(miss)).as("%s", miss.name()).isTrue();
                }
                if (event instanceof ComplaintEvent.LimitApproaching e) {
                    var warning = new Missed(e.dueDate(), e.due());
                    assertThat(warned.add(warning)).as("%s", warning.name()).isTrue();
                    assertThat(missed).doesNotContain(warning);
                }
            }
        }
    }

    /** Once time has been told, nothing that is open lies behind it. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void whatHasPassedIsNeverLeftOpen(@ForAll("lives") List<Step> life) {
        var story = ComplaintStory.recorded();
        for (var step : life) {
            oneMore(story, step);
            story.given(Acts.check());
            assertThat(story.state().openClocks())
                    .allSatisfy(clock -> assertThat(clock.nextLook()).isAfter(story.now()));
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void nothingIsKeptWithoutItsActInTime(@ForAll("lives") List<Step> life) {
        var state = lived(life).state();

        if (isKept(state, DueDateName.ACKNOWLEDGEMENT_LIMIT)) {
            var sentAt = state.acknowledged() != null
                    ? state.acknowledged().sentAt()
                    : Objects.requireNonNull(state.answered()).sentAt();
            assertThat(state.facts().limits().acknowledgementLimit().isMetAt(sentAt))
                    .isTrue();
        }
        if (isKept(state, DueDateName.ANSWER_LIMIT) || isKept(state, DueDateName.PROMISED_ANSWER)) {
            assertThat(state.answered()).isNotNull();
        }
        if (isKept(state, DueDateName.ANSWER_LIMIT)) {
            assertThat(state.facts()
                            .limits()
                            .answerLimit()
                            .isMetAt(Objects.requireNonNull(state.answered()).sentAt()))
                    .isTrue();
        }
        if (state.clock(DueDateName.ANSWER_LIMIT)
                .filter(clock -> clock.state() == DueDateState.EXCUSED)
                .isPresent()) {
            assertThat(state.holdingLetters())
                    .anySatisfy(letter -> assertThat(
                                    state.facts().limits().answerLimit().isMetAt(letter.sentAt()))
                            .isTrue());
        }
        if (isKept(state, DueDateName.IMMEDIATE_ACTION)) {
            assertThat(state.immediateAction()).isNotNull();
        }
        assertThat(isKept(state, DueDateName.DIRECTION_INFORMED) && !state.directionInformed())
                .isFalse();
    }

    /** A verdict may be set right by an act that had been in time; it never turns against whoever did it. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void noVerdictEverGetsWorse(@ForAll("lives") List<Step> life) {
        var story = ComplaintStory.recorded();
        for (var step : life) {
            var before = story.state();
            oneMore(story, step);
            for (var name : DueDateName.values()) {
                var was = before.clock(name);
                var is = story.state().clock(name);
                if (was.isPresent()
                        && is.isPresent()
                        && was.get().due().equals(is.get().due())) {
                    assertThat(rank(is.get().state()))
                            .as("%s %s", name, was.get())
                            .isGreaterThanOrEqualTo(rank(was.get().state()));
                }
            }
        }
    }

    private static int rank(DueDateState state) {
        return switch (state) {
            case OPEN -> 0;
            case MISSED -> 1;
            case EXCUSED -> 2;
            case KEPT -> 3;
        };
    }

    private static boolean isKept(ComplaintState state, DueDateName name) {
        return state.clock(name)
                .filter(clock -> clock.state() == DueDateState.KEPT)
                .isPresent();
    }

    private static ComplaintStory lived(List<Step> life) {
        var story = ComplaintStory.recorded();
        life.forEach(step -> oneMore(story, step));
        return story;
    }

    private static List<ComplaintEvent> oneMore(ComplaintStory story, Step step) {
        story.at(story.now().plus(Duration.ofHours(step.hoursPassed())));
        try {
            return story.when(commandOf(step, story.now()));
        } catch (Refusal refusal) {
            return List.of();
        }
    }

    private static @Nullable Missed missOf(ComplaintEvent event) {
        return switch (event) {
            case ComplaintEvent.TargetMissed e -> new Missed(e.dueDate(), e.due());
            case ComplaintEvent.LimitBreached e -> new Missed(e.dueDate(), e.due());
            case ComplaintEvent.LimitExcused e -> new Missed(e.dueDate(), e.due());
            default -> null;
        };
    }

    private static ComplaintCommand commandOf(Step step, Instant now) {
        var sentAt = now.minus(Duration.ofHours(step.sentHoursBefore()));
        var one = step.variant() % 2 == 0;
        return switch (step.act()) {
            case 0 -> Acts.acknowledge(sentAt);
            case 1 -> Acts.investigate(one ? Founded.NO : Founded.YES, "vitres");
            case 2 -> Acts.answer(sentAt, one ? AnswerOutcome.UPHELD : AnswerOutcome.NOT_A_COMPLAINT, "motif", "délai");
            case 3 -> Acts.letter(sentAt, Paris.dayOf(sentAt).plusDays(step.variant()));
            case 4 -> Acts.close("sans suite");
            case 5 -> Acts.withdraw("réglé");
            case 6 -> Acts.qualify(one ? Qualification.COMPLAINT : Qualification.NOT_A_COMPLAINT);
            case 7 -> Acts.open();
            case 8 -> Acts.severity(1 + step.variant() % 4);
            case 9 -> Acts.immediateAction(one ? "serrurier" : "rien");
            case 10 -> Acts.assign("anna", one ? "claire" : null);
            case 11 -> Acts.plan("action " + step.variant());
            case 12 -> Acts.classify(one ? ComplaintMotive.QUALITY : ComplaintMotive.BILLING);
            case 13 -> Acts.answer(sentAt, AnswerOutcome.REJECTED, "motif", null);
            default -> Acts.check();
        };
    }

    @Provide
    Arbitrary<List<Step>> lives() {
        var acts = Arbitraries.frequencyOf(
                // What ends a life is rare, so that lives get long.
                Tuple.of(12, Arbitraries.of(0, 1, 3, 3, 6, 7, 8, 9, 11, 12, 14)),
                Tuple.of(3, Arbitraries.of(2, 10, 13)),
                Tuple.of(1, Arbitraries.of(4, 5)));
        var hours = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 30), Arbitraries.integers().between(0, 800));
        return Combinators.combine(acts, hours, hours, Arbitraries.integers().between(0, 40))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<Integer> delays() {
        return Arbitraries.integers().between(0, 3000);
    }
}
