package fr.paroletenue.command.policy;

import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyUnit;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.api.request.AssessmentField;
import fr.paroletenue.api.worker.WorkerPolicies;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the value of a policy may be. A value that a rule could not read later is refused when it is adopted. */
final class PolicyValues {

    /** Digits as they are stored: no sign, no leading zero, few enough to be a number that makes sense. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,5}");

    private static final Pattern AMOUNT = Pattern.compile("(?:0|[1-9][0-9]{0,8})(?:\\.[0-9]{1,2})?");
    private static final Pattern ANY_TEXT = Pattern.compile("(?s).{1,4000}");
    private static final String TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";
    private static final String DAY = "(?:MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY)";

    private static final String CHANNEL = Stream.of(ReceptionChannel.values())
            .map(ReceptionChannel::name)
            .collect(Collectors.joining("|", "(?:", ")"));

    private static final String PERCENT = "(?:0|[1-9][0-9]?)(?:\\.[0-9]{1,2})?";

    /** What every form asks for may not be left out of it: nobody could be assigned (S2-11). */
    private static final Pattern FORM = Pattern.compile(Stream.of(AssessmentField.values())
                    .filter(AssessmentField::isAlwaysAsked)
                    .map(field -> "(?=(?:.* )?" + field + "(?: |$))")
                    .collect(Collectors.joining())
            + Stream.of(AssessmentField.values())
                    .map(AssessmentField::name)
                    .collect(Collectors.joining("|", "(?:(?:", ")(?: (?!$)|$))+")));

    /**
     * One French number that costs no more than any call (S2-02): a geographic, mobile or 09 one, or a free or ordinary one of
     * 080. All other numbers of 08, and short ones, may be surcharged.
     */
    private static final String TELEPHONE =
            "(?:(?:0|\\+33 ?)[1-79](?:[ .]?[0-9]{2}){4}|0[ .]?8[ .]?0(?:[ .]?[0-9]){7})";

    private static final Pattern HOURS = Pattern.compile(DAY + "-" + DAY + " " + TIME + "-" + TIME);
    private static final Pattern NAMED_DAY = Pattern.compile("NAMED_DAY");
    private static final Pattern USER_NAME = Pattern.compile("\\S{1,100}");

    private static final Map<PolicyName, Pattern> TEXTS = Map.ofEntries(
            Map.entry(PolicyDefaults.COMPLAINT_PROMISED_ANSWER, NAMED_DAY),
            Map.entry(PolicyDefaults.CORRECTIVE_ACTION, NAMED_DAY),
            Map.entry(PolicyDefaults.COMPLAINT_DEFAULT_OWNER, USER_NAME),
            Map.entry(PolicyDefaults.COMPLAINT_ESCALATION_OWNER, USER_NAME),
            Map.entry(PolicyDefaults.COMPLAINT_CHANNELS, Pattern.compile(CHANNEL + "(?: " + CHANNEL + ")*")),
            Map.entry(WorkerPolicies.SELECTION, Pattern.compile("[A-Z_]+(?: [A-Z_]+)*")),
            Map.entry(PolicyDefaults.MEDIATOR, Pattern.compile("[^|]{1,200} \\| [^|]{1,400} \\| https?://\\S{1,200}")),
            Map.entry(
                    PolicyDefaults.LETTERHEAD,
                    Pattern.compile("[^|\\r\\n]{1,200} \\| [^|\\r\\n]{1,400} \\| " + TELEPHONE
                            + " \\| [^\\s|@]{1,100}@[^\\s|@]{1,100}")),
            // Activities, mode of provision, prices, fees, tax advantage: none may be left out (S2-10).
            Map.entry(PolicyDefaults.DOCUMENTATION, Pattern.compile("[^|]{1,700}(?: \\| [^|]{1,700}){4}")),
            Map.entry(PolicyDefaults.OFF_PREMISES_TERMINATION, Pattern.compile("AT_ONCE|END_OF_MONTH")),
            // The service, the price, the withdrawal, the mediator, complaints: none may be left out (S2-13).
            Map.entry(PolicyDefaults.PRE_CONTRACT_INFORMATION, Pattern.compile("[^|]{1,700}(?: \\| [^|]{1,700}){4}")),
            // The welcome (S2-05), personal attention, relations and after-sales service (S5-12), overall satisfaction:
            // each is
            // asked about.
            Map.entry(PolicyDefaults.SATISFACTION_QUESTIONNAIRE, Pattern.compile("[^|]{1,700}(?: \\| [^|]{1,700}){4}")),
            Map.entry(PolicyDefaults.ASSESSMENT_FORM, FORM),
            Map.entry(PolicyDefaults.VAT_RATES, Pattern.compile(PERCENT + "(?: " + PERCENT + ")*")),
            Map.entry(PolicyDefaults.DECLARATION, Pattern.compile("[^|\\r\\n]{1,60} \\| [^|\\r\\n]{1,60}")),
            Map.entry(PolicyDefaults.BILLING_DAY, Pattern.compile("EXACT|PREV|NEXT")),
            Map.entry(PolicyDefaults.TIMESHEET_SIGNATURE, NAMED_DAY),
            Map.entry(PolicyDefaults.REPLACEMENT, NAMED_DAY),
            Map.entry(PolicyDefaults.SERVICE_HOURS, HOURS),
            Map.entry(PolicyDefaults.OPENING_HOURS, HOURS));

    private PolicyValues() {}

    /** The value as it is stored, or a refusal that says what would be readable. */
    static String read(PolicyVersion policy, String value) {
        var text = value.strip();
        return switch (policy.unit()) {
            case EUROS -> amount(policy, text);
            case TEXT -> matching(policy, TEXTS.getOrDefault(policy.name(), ANY_TEXT), text);
            case ELAPSED_HOURS, CALENDAR_DAYS, WORKING_DAYS, WORKING_DAYS_BEFORE, MONTHS, YEARS, COUNT ->
                wholeNumber(policy, text);
        };
    }

    private static String wholeNumber(PolicyVersion policy, String text) {
        var least = policy.unit() == PolicyUnit.WORKING_DAYS_BEFORE ? 0 : 1;
        var most = most(policy);
        if (!WHOLE_NUMBER.matcher(text).matches() || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw unreadable(policy, text).with("least", least).with("most", most);
        }
        return text;
    }

    private static int most(PolicyVersion policy) {
        if (policy.name().equals(PolicyDefaults.SURVEY_MONTH)) {
            return 12;
        }
        return switch (policy.unit()) {
            case ELAPSED_HOURS -> 8_760;
            case CALENDAR_DAYS -> 3_650;
            case WORKING_DAYS, WORKING_DAYS_BEFORE -> 2_500;
            case MONTHS -> 120;
            case YEARS -> 100;
            case EUROS, COUNT, TEXT -> 100_000;
        };
    }

    private static String amount(PolicyVersion policy, String text) {
        matching(policy, AMOUNT, text);
        return new BigDecimal(text).setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }

    private static String matching(PolicyVersion policy, Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw unreadable(policy, text).with("form", form.pattern());
        }
        return text;
    }

    private static Refusal unreadable(PolicyVersion policy, String text) {
        return Refusal.because(RefusalCode.POLICY_VALUE_UNREADABLE)
                .with("policy", policy.name().value())
                .with("unit", policy.unit().name())
                .with("value", text);
    }
}
