package fr.paroletenue.api.request;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an assessment form can ask for (S2-11). */
public enum AssessmentField {
    SERVICES("services", true),
    RHYTHM("rhythm", true),
    HOURS_PER_MONTH("hoursPerMonth", true),
    SLOTS("slots", true),
    POSTAL_CODE("postalCode", true),
    START_ON("startOn", true),
    SKILLS("skills", false),
    TASKS("tasks", false),
    ACCESS("access", false),
    FORBIDDEN_AREAS("forbiddenAreas", false),
    PETS("pets", false),
    EQUIPMENT("equipment", false),
    NOTES("notes", false);

    private final String field;
    private final boolean always;

    AssessmentField(String field, boolean always) {
        this.field = field;
        this.always = always;
    }

    /** As it is called in a request to the house. */
    public String field() {
        return field;
    }

    /** Whether every form asks for it, because nobody could be assigned and nothing be quoted without it. */
    public boolean isAlwaysAsked() {
        return always;
    }

    private boolean isAnsweredBy(AssessmentAnswers answers) {
        var given = answerIn(answers);
        if (given instanceof String text) {
            return !text.isBlank();
        }
        if (given instanceof Collection<?> some) {
            // That no skill is needed is an answer; that nothing is to be done, or at no time, is none.
            return this == SKILLS || !some.isEmpty();
        }
        return given != null;
    }

    private @Nullable Object answerIn(AssessmentAnswers answers) {
        return switch (this) {
            case SERVICES -> answers.services();
            case RHYTHM -> answers.rhythm();
            case HOURS_PER_MONTH -> answers.hoursPerMonth();
            case SLOTS -> answers.slots();
            case POSTAL_CODE -> answers.postalCode();
            case START_ON -> answers.startOn();
            case SKILLS -> answers.skills();
            case TASKS -> answers.home().tasks();
            case ACCESS -> answers.home().access();
            case FORBIDDEN_AREAS -> answers.home().forbiddenAreas();
            case PETS -> answers.home().pets();
            case EQUIPMENT -> answers.home().equipment();
            case NOTES -> answers.home().notes();
        };
    }

    /** What a form of such words asks for, beside what every form asks for. */
    public static List<AssessmentField> ofForm(String words) {
        var named = List.of(words.split(" "));
        return Stream.of(values())
                .filter(one -> one.always || named.contains(one.name()))
                .toList();
    }

    /** In the order of the form. */
    public static List<AssessmentField> missingIn(AssessmentAnswers answers, List<AssessmentField> form) {
        return Arrays.stream(values())
                .filter(form::contains)
                .filter(one -> !one.isAnsweredBy(answers))
                .toList();
    }
}
