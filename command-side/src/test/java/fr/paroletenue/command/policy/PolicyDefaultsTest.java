package fr.paroletenue.command.policy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyUnit;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.api.worker.WorkerDocument;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyDefaultsTest {

    @ParameterizedTest
    @CsvSource({
        "complaint-acknowledgement-target, ELAPSED_HOURS,       48,               S4-06",
        "complaint-acknowledgement-limit,  WORKING_DAYS,        14,               S3-17",
        "complaint-answer-target,          CALENDAR_DAYS,       10,               S4-14",
        "complaint-answer-limit,           WORKING_DAYS,        30,               S3-19",
        "complaint-acknowledgement-alert,  WORKING_DAYS_BEFORE, 3,                S3-17",
        "complaint-answer-alert,           WORKING_DAYS_BEFORE, 5,                S3-19 S3-20",
        "complaint-direction-informed,     ELAPSED_HOURS,       24,               S3-10 S4-01",
        "complaint-first-measure,          WORKING_DAYS,        5,                S3-14",
        "complaint-immediate-action,       ELAPSED_HOURS,       24,               S4-11",
        "complaint-update,                 WORKING_DAYS,        10,               S3-20",
        "complaint-promised-answer,        TEXT,                NAMED_DAY,        S3-20 S3-21",
        "complaint-retention,              YEARS,               5,                S3-27 S3-28",
        "complaint-default-owner,          TEXT,                client-relations, S3-18",
        "compensation-approval,            EUROS,               100.00,           S4-19",
        "effectiveness-review,             CALENDAR_DAYS,       90,               S4-20",
        "corrective-action,                TEXT,                NAMED_DAY,        S3-29 S3-32 S4-18",
        "corrective-action-reopened,       CALENDAR_DAYS,       30,               S4-20",
        "complaint-escalation-owner,       TEXT,                direction,        S5-23",
        "complaint-channels,               TEXT,                FORM EMAIL POST BY_HAND PHONE VOICEMAIL WHATSAPP IN_PERSON, S3-08 S3-15",
        "call-back,                        ELAPSED_HOURS,       24,               S2-09",
        "follow-up-visit,                  MONTHS,              6,                S1-20",
        "surprise-check-notice,            ELAPSED_HOURS,       24,               S1-23",
        "follow-up-call-8-days,            CALENDAR_DAYS,       8,                S1-14",
        "follow-up-call-month,             MONTHS,              1,                S2-35",
        "follow-up-call-yearly,            YEARS,               1,                S2-36",
        "anomaly-retention,                YEARS,               5,                S2-37",
        "recurrence-count,                 COUNT,               3,                S2-40",
        "recurrence-period,                MONTHS,              12,               S2-40",
        "survey-month,                     COUNT,               11,               S1-24 S2-38",
        "survey-minimum-contract,          MONTHS,              2,                S1-24",
        "billing-day,                      TEXT,                EXACT,            S1-18",
        "opening-hours,                    TEXT,                MONDAY-FRIDAY 09:00-18:00, S2-03",
        "invoice-retention,                YEARS,               10,               S1-18",
        "quote-retention,                  YEARS,               1,                S2-12",
        "contract-retention,               YEARS,               5,                S2-14",
        "electronic-contract-retention,    YEARS,               10,               S2-14",
        "electronic-contract-threshold,    EUROS,               120.00,           S2-14",
        "prospect-retention,               YEARS,               3,                S1-08",
        "worker-selection,                 TEXT,                CV INTERVIEW REFERENCES TRIAL, S2-24",
        "training-expiry-alert,            CALENDAR_DAYS,       60,               S2-19",
        "worker-retention,                 YEARS,               5,                S2-30",
        "contact-person-notice,            CALENDAR_DAYS,       8,                S2-32",
        "off-premises-termination,         TEXT,                AT_ONCE,          S2-16",
        "contract-end-confirmation,        WORKING_DAYS,        2,                S2-16 S2-17",
        "assessment-form,                  TEXT,                SERVICES RHYTHM HOURS_PER_MONTH SLOTS POSTAL_CODE START_ON SKILLS TASKS ACCESS FORBIDDEN_AREAS PETS EQUIPMENT, S2-11",
        "quote-threshold,                  EUROS,               100.00,           S2-12",
        "quote-validity,                   CALENDAR_DAYS,       30,               S2-12",
        "vat-rates,                        TEXT,                20 10 5.5 0,      S2-12",
        "service-hours,                    TEXT,                MONDAY-SATURDAY 07:00-20:00, S2-20",
        "timesheet-signature,              TEXT,                NAMED_DAY,        S1-15",
        "timesheet-remark-answer,          ELAPSED_HOURS,       24,               S1-16 S1-17",
        "replacement,                      TEXT,                NAMED_DAY,        S2-22",
        "punctuality-tolerance,            COUNT,               10,               S2-21",
    })
    void areThoseOfThePromises(String name, PolicyUnit unit, String value, String promises) {
        var policy = PolicyDefaults.of(new PolicyName(name)).orElseThrow();

        assertThat(policy.unit()).isEqualTo(unit);
        assertThat(policy.value()).isEqualTo(value);
        assertThat(policy.promises()).containsExactly(promises.split(" "));
        assertThat(policy.version()).isEqualTo("2026-1");
        assertThat(policy.source()).isNotBlank();
    }

    /**
     * Those of the table above, the definition, the documentation, the questionnaire and the three documents of a worker, whose
     * words are nobody's to repeat here, and the mediator and the letterhead, which are not known.
     */
    @Test
    void haveEachANameOfTheirOwn() {
        assertThat(PolicyDefaults.all()).hasSize(63);
        assertThat(PolicyDefaults.all()).extracting(PolicyVersion::name).doesNotHaveDuplicates();
        assertThat(PolicyDefaults.of(PolicyDefaults.COMPLAINT_DEFINITION)).isPresent();
        for (var document : WorkerDocument.values()) {
            assertThat(PolicyDefaults.of(document.policy()).orElseThrow().unit())
                    .as(document.name())
                    .isEqualTo(PolicyUnit.TEXT);
        }
        assertThat(PolicyDefaults.of(PolicyDefaults.DOCUMENTATION).orElseThrow().value())
                .as("nobody may take the placeholder for a documentation")
                .contains("à compléter");
        assertThat(PolicyDefaults.of(PolicyDefaults.MEDIATOR).orElseThrow().value())
                .as("nobody may take the placeholder for a mediator")
                .contains("à désigner", ".invalid");
        assertThat(PolicyDefaults.of(PolicyDefaults.LETTERHEAD).orElseThrow().value())
                .as("nor this one for the letterhead of a firm")
                .contains("à nommer", "à compléter", ".invalid");
        for (var unknown : List.of(
                PolicyDefaults.DECLARATION,
                PolicyDefaults.PRE_CONTRACT_INFORMATION,
                PolicyDefaults.SATISFACTION_QUESTIONNAIRE)) {
            assertThat(PolicyDefaults.of(unknown).orElseThrow().value())
                    .as("nor those for what only the firm can say")
                    .contains("à compléter");
        }
    }

    @Test
    void leaveTheFirstDayOfTheCompanyToTheInstallation() {
        assertThat(PolicyDefaults.of(PolicyDefaults.COMPANY_FIRST_DAY)).isEmpty();
        assertThat(PolicyDefaults.companyFirstDay(LocalDate.of(2012, 3, 1)).value())
                .isEqualTo("2012-03-01");
    }
}
