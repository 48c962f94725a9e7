package fr.paroletenue.command.policy;

import fr.paroletenue.api.mission.MissionPolicies;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyUnit;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.api.retention.RetentionPolicies;
import fr.paroletenue.api.worker.WorkerPolicies;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the house promises until a company decides otherwise: version {@value #VERSION} of every policy. */
public final class PolicyDefaults {

    public static final String VERSION = PolicyVersion.DEFAULT_VERSION;

    public static final PolicyName COMPLAINT_ACKNOWLEDGEMENT_TARGET = name("complaint-acknowledgement-target");
    public static final PolicyName COMPLAINT_ACKNOWLEDGEMENT_LIMIT = name("complaint-acknowledgement-limit");
    public static final PolicyName COMPLAINT_ANSWER_TARGET = name("complaint-answer-target");
    public static final PolicyName COMPLAINT_ANSWER_LIMIT = name("complaint-answer-limit");
    public static final PolicyName COMPLAINT_ACKNOWLEDGEMENT_ALERT = name("complaint-acknowledgement-alert");
    public static final PolicyName COMPLAINT_ANSWER_ALERT = name("complaint-answer-alert");
    public static final PolicyName COMPLAINT_DIRECTION_INFORMED = name("complaint-direction-informed");
    public static final PolicyName COMPLAINT_FIRST_MEASURE = name("complaint-first-measure");
    public static final PolicyName COMPLAINT_IMMEDIATE_ACTION = name("complaint-immediate-action");
    public static final PolicyName COMPLAINT_UPDATE = name("complaint-update");
    public static final PolicyName COMPLAINT_PROMISED_ANSWER = name("complaint-promised-answer");
    public static final PolicyName COMPLAINT_RETENTION = RetentionPolicies.COMPLAINT;
    public static final PolicyName COMPLAINT_DEFAULT_OWNER = name("complaint-default-owner");
    public static final PolicyName COMPLAINT_DEFINITION = name("complaint-definition");
    public static final PolicyName COMPENSATION_APPROVAL = name("compensation-approval");
    public static final PolicyName EFFECTIVENESS_REVIEW = name("effectiveness-review");
    public static final PolicyName CORRECTIVE_ACTION = name("corrective-action");
    public static final PolicyName CORRECTIVE_ACTION_REOPENED = name("corrective-action-reopened");
    public static final PolicyName COMPLAINT_ESCALATION_OWNER = name("complaint-escalation-owner");
    public static final PolicyName COMPLAINT_CHANNELS = name("complaint-channels");
    public static final PolicyName MEDIATOR = name("mediator");
    public static final PolicyName LETTERHEAD = name("letterhead");
    public static final PolicyName CALL_BACK = name("call-back");
    public static final PolicyName DOCUMENTATION = name("documentation");
    public static final PolicyName FOLLOW_UP_VISIT = name("follow-up-visit");
    public static final PolicyName SURPRISE_CHECK_NOTICE = name("surprise-check-notice");
    public static final PolicyName FOLLOW_UP_CALL_8_DAYS = name("follow-up-call-8-days");
    public static final PolicyName FOLLOW_UP_CALL_MONTH = name("follow-up-call-month");
    public static final PolicyName FOLLOW_UP_CALL_YEARLY = name("follow-up-call-yearly");
    public static final PolicyName ANOMALY_RETENTION = name("anomaly-retention");
    public static final PolicyName RECURRENCE_COUNT = name("recurrence-count");
    public static final PolicyName RECURRENCE_PERIOD = name("recurrence-period");
    public static final PolicyName SURVEY_MONTH = name("survey-month");
    public static final PolicyName SURVEY_MINIMUM_CONTRACT = name("survey-minimum-contract");
    public static final PolicyName SATISFACTION_QUESTIONNAIRE = name("satisfaction-questionnaire");
    public static final PolicyName BILLING_DAY = name("billing-day");
    public static final PolicyName OPENING_HOURS = name("opening-hours");
    public static final PolicyName INVOICE_RETENTION = name("invoice-retention");
    public static final PolicyName CONTACT_PERSON_NOTICE = name("contact-person-notice");
    public static final PolicyName ASSESSMENT_FORM = name("assessment-form");
    public static final PolicyName QUOTE_THRESHOLD = name("quote-threshold");
    public static final PolicyName QUOTE_VALIDITY = name("quote-validity");
    public static final PolicyName VAT_RATES = name("vat-rates");
    public static final PolicyName DECLARATION = name("declaration");
    public static final PolicyName PRE_CONTRACT_INFORMATION = name("pre-contract-information");

    /** When anybody comes at all (S2-20). */
    public static final PolicyName SERVICE_HOURS = name("service-hours");

    public static final PolicyName TIMESHEET_SIGNATURE = name("timesheet-signature");
    public static final PolicyName TIMESHEET_REMARK_ANSWER = name("timesheet-remark-answer");
    public static final PolicyName REPLACEMENT = name("replacement");

    /** Whether a contract signed away from the office may be given up at once or with the end of the month (D4). */
    public static final PolicyName OFF_PREMISES_TERMINATION = name("off-premises-termination");

    public static final PolicyName CONTRACT_END_CONFIRMATION = name("contract-end-confirmation");

    /** Set at installation and never by adoption: no fact before it is accepted. */
    public static final PolicyName COMPANY_FIRST_DAY = name("company-first-day");

    private static final String CLIENT_STEPS = "étapes de la relation client";
    private static final String CHARTER = "charte client";
    private static final String NOTICE = "notice de réclamation";
    private static final String PROCESS = "processus de traitement des réclamations";
    private static final String QUOTE_ORDER = "arrêté du 17 mars 2015 sur les services à la personne";
    private static final String FIRM = "choix de l'entreprise";

    private static final String DEFINITION_OF_A_COMPLAINT =
            "Toute expression de mécontentement d'un client, ou de qui parle pour lui, envers l'entreprise, ses services, ses"
                    + " installations ou son personnel, par quelque moyen que ce soit et quel que soit l'interlocuteur."
                    + " Demander un service, une information, une précision ou un avis n'est pas une réclamation.";

    private static final List<PolicyVersion> OWN = List.of(
            policy(COMPLAINT_ACKNOWLEDGEMENT_TARGET, PolicyUnit.ELAPSED_HOURS, "48", PROCESS, "S4-06"),
            policy(COMPLAINT_ACKNOWLEDGEMENT_LIMIT, PolicyUnit.WORKING_DAYS, "14", NOTICE, "S3-17"),
            policy(COMPLAINT_ANSWER_TARGET, PolicyUnit.CALENDAR_DAYS, "10", PROCESS, "S4-14"),
            policy(COMPLAINT_ANSWER_LIMIT, PolicyUnit.WORKING_DAYS, "30", NOTICE, "S3-19"),
            policy(COMPLAINT_ACKNOWLEDGEMENT_ALERT, PolicyUnit.WORKING_DAYS_BEFORE, "3", FIRM, "S3-17"),
            policy(COMPLAINT_ANSWER_ALERT, PolicyUnit.WORKING_DAYS_BEFORE, "5", FIRM, "S3-19", "S3-20"),
            policy(COMPLAINT_DIRECTION_INFORMED, PolicyUnit.ELAPSED_HOURS, "24", NOTICE, "S3-10", "S4-01"),
            policy(COMPLAINT_FIRST_MEASURE, PolicyUnit.WORKING_DAYS, "5", NOTICE, "S3-14"),
            policy(COMPLAINT_IMMEDIATE_ACTION, PolicyUnit.ELAPSED_HOURS, "24", PROCESS, "S4-11"),
            policy(COMPLAINT_UPDATE, PolicyUnit.WORKING_DAYS, "10", NOTICE, "S3-20"),
            policy(COMPLAINT_PROMISED_ANSWER, PolicyUnit.TEXT, "NAMED_DAY", NOTICE, "S3-20", "S3-21"),
            policy(
                    COMPLAINT_RETENTION,
                    PolicyUnit.YEARS,
                    "5",
                    NOTICE + " ; prescription de droit commun (Code civil, art. 2224)",
                    "S3-27",
                    "S3-28"),
            policy(COMPLAINT_DEFAULT_OWNER, PolicyUnit.TEXT, "client-relations", NOTICE, "S3-18"),
            policy(COMPLAINT_DEFINITION, PolicyUnit.TEXT, DEFINITION_OF_A_COMPLAINT, NOTICE, "S3-06", "S3-07"),
            policy(COMPENSATION_APPROVAL, PolicyUnit.EUROS, "100.00", FIRM, "S4-19"),
            policy(EFFECTIVENESS_REVIEW, PolicyUnit.CALENDAR_DAYS, "90", PROCESS, "S4-20"),
            policy(CORRECTIVE_ACTION, PolicyUnit.TEXT, "NAMED_DAY", NOTICE, "S3-29", "S3-32", "S4-18"),
            policy(CORRECTIVE_ACTION_REOPENED, PolicyUnit.CALENDAR_DAYS, "30", FIRM, "S4-20"),
            policy(COMPLAINT_ESCALATION_OWNER, PolicyUnit.TEXT, "direction", FIRM, "S5-23"),
            policy(
                    COMPLAINT_CHANNELS,
                    PolicyUnit.TEXT,
                    "FORM EMAIL POST BY_HAND PHONE VOICEMAIL WHATSAPP IN_PERSON",
                    NOTICE + " ; Code de la consommation, art. R111-1",
                    "S3-08",
                    "S3-15"),
            policy(
                    MEDIATOR,
                    PolicyUnit.TEXT,
                    "Médiateur à désigner par l'entreprise | adresse à compléter | https://mediateur.invalid",
                    "Code de la consommation, art. L612-1, L616-1 et R616-1",
                    "S3-26"),
            policy(
                    LETTERHEAD,
                    PolicyUnit.TEXT,
                    "Entreprise à nommer | adresse à compléter | téléphone à compléter | a-completer@entreprise.invalid",
                    PROCESS + " ; Code de la consommation, art. L121-16",
                    "S4-21"),
            policy(CALL_BACK, PolicyUnit.ELAPSED_HOURS, "24", CHARTER, "S2-09"),
            policy(
                    DOCUMENTATION,
                    PolicyUnit.TEXT,
                    "Activités à compléter | Mode d'intervention à compléter, prestataire ou mandataire | Prix HT et TTC à"
                            + " compléter | Frais à compléter | Avantage fiscal à compléter",
                    CHARTER + " ; " + QUOTE_ORDER,
                    "S2-10"),
            policy(FOLLOW_UP_VISIT, PolicyUnit.MONTHS, "6", CLIENT_STEPS, "S1-20"),
            policy(SURPRISE_CHECK_NOTICE, PolicyUnit.ELAPSED_HOURS, "24", CLIENT_STEPS, "S1-23"),
            policy(FOLLOW_UP_CALL_8_DAYS, PolicyUnit.CALENDAR_DAYS, "8", CLIENT_STEPS, "S1-14"),
            policy(FOLLOW_UP_CALL_MONTH, PolicyUnit.MONTHS, "1", CHARTER, "S2-35"),
            policy(FOLLOW_UP_CALL_YEARLY, PolicyUnit.YEARS, "1", CHARTER, "S2-36"),
            policy(
                    ANOMALY_RETENTION,
                    PolicyUnit.YEARS,
                    "5",
                    CHARTER + " ; prescription de droit commun (Code civil, art. 2224)",
                    "S2-37"),
            policy(RECURRENCE_COUNT, PolicyUnit.COUNT, "3", CHARTER, "S2-40"),
            policy(RECURRENCE_PERIOD, PolicyUnit.MONTHS, "12", CHARTER, "S2-40"),
            policy(SURVEY_MONTH, PolicyUnit.COUNT, "11", CLIENT_STEPS, "S1-24", "S2-38"),
            policy(SURVEY_MINIMUM_CONTRACT, PolicyUnit.MONTHS, "2", FIRM, "S1-24"),
            policy(
                    SATISFACTION_QUESTIONNAIRE,
                    PolicyUnit.TEXT,
                    "Accueil : questions à compléter | Personnalisation : questions à compléter | Relations : questions à"
                            + " compléter | Service après-vente : questions à compléter | Satisfaction générale : questions à"
                            + " compléter",
                    CHARTER + " ; " + CLIENT_STEPS,
                    "S1-24",
                    "S2-05",
                    "S2-38",
                    "S5-12"),
            policy(BILLING_DAY, PolicyUnit.TEXT, "EXACT", CLIENT_STEPS, "S1-18"),
            policy(OPENING_HOURS, PolicyUnit.TEXT, "MONDAY-FRIDAY 09:00-18:00", CHARTER, "S2-03"),
            policy(INVOICE_RETENTION, PolicyUnit.YEARS, "10", "Code de commerce, art. L123-22", "S1-18"),
            policy(CONTACT_PERSON_NOTICE, PolicyUnit.CALENDAR_DAYS, "8", FIRM, "S2-32"),
            policy(
                    OFF_PREMISES_TERMINATION,
                    PolicyUnit.TEXT,
                    "AT_ONCE",
                    "Code de la consommation, art. L221-10",
                    "S2-16"),
            policy(
                    CONTRACT_END_CONFIRMATION,
                    PolicyUnit.WORKING_DAYS,
                    "2",
                    FIRM + " ; Code de la consommation, art. L215-1-1 et L221-21",
                    "S2-16",
                    "S2-17"),
            policy(
                    ASSESSMENT_FORM,
                    PolicyUnit.TEXT,
                    "SERVICES RHYTHM HOURS_PER_MONTH SLOTS POSTAL_CODE START_ON SKILLS TASKS ACCESS FORBIDDEN_AREAS PETS"
                            + " EQUIPMENT",
                    CHARTER,
                    "S2-11"),
            policy(QUOTE_THRESHOLD, PolicyUnit.EUROS, "100.00", QUOTE_ORDER, "S2-12"),
            policy(QUOTE_VALIDITY, PolicyUnit.CALENDAR_DAYS, "30", FIRM, "S2-12"),
            policy(
                    VAT_RATES,
                    PolicyUnit.TEXT,
                    "20 10 5.5 0",
                    "Code général des impôts, art. 278, 278-0 bis, 279 et 293 B",
                    "S2-12"),
            policy(
                    DECLARATION,
                    PolicyUnit.TEXT,
                    "Numéro de déclaration à compléter | date à compléter",
                    "Code du travail, art. L7232-1-1",
                    "S2-12"),
            policy(
                    PRE_CONTRACT_INFORMATION,
                    PolicyUnit.TEXT,
                    "Prestation à compléter | Prix et frais à compléter | Rétractation à compléter, avec son formulaire |"
                            + " Médiateur à compléter | Réclamations à compléter",
                    "Code de la consommation, art. L111-1 et L221-5",
                    "S2-13"),
            policy(SERVICE_HOURS, PolicyUnit.TEXT, "MONDAY-SATURDAY 07:00-20:00", CHARTER, "S2-20"),
            policy(TIMESHEET_SIGNATURE, PolicyUnit.TEXT, "NAMED_DAY", CLIENT_STEPS, "S1-15"),
            policy(TIMESHEET_REMARK_ANSWER, PolicyUnit.ELAPSED_HOURS, "24", CLIENT_STEPS, "S1-16", "S1-17"),
            policy(REPLACEMENT, PolicyUnit.TEXT, "NAMED_DAY", CHARTER, "S2-22"));

    private static final List<PolicyVersion> ALL = Stream.of(
                    OWN, RetentionPolicies.DEFAULTS, WorkerPolicies.DEFAULTS, MissionPolicies.DEFAULTS)
            .flatMap(List::stream)
            .toList();

    private PolicyDefaults() {}

    public static List<PolicyVersion> all() {
        return ALL;
    }

    public static Optional<PolicyVersion> of(PolicyName name) {
        return ALL.stream().filter(policy -> policy.name().equals(name)).findFirst();
    }

    /** The one policy without a universal default; the installation adds it to {@link #all()}. */
    public static PolicyVersion companyFirstDay(LocalDate day) {
        return policy(COMPANY_FIRST_DAY, PolicyUnit.TEXT, day.toString(), FIRM);
    }

    private static PolicyName name(String value) {
        return new PolicyName(value);
    }

    private static PolicyVersion policy(
            PolicyName name, PolicyUnit unit, String value, String source, String... promises) {
        return PolicyVersion.byDefault(name, unit, value, source, promises);
    }
}
