package fr.paroletenue.command.contract;

import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyUnit;
import fr.paroletenue.api.policy.PolicyVersion;
import java.time.LocalDate;
import java.util.List;

/**
 * The times that the law gives, each with the first day of the contracts it holds for. They look like policies, so that a due
 * date names them in the same way; but no company can adopt others.
 */
final class ContractLaw {

    private static final String CODE = "Code de la consommation, ";

    /** The law of 17 March 2014 holds for contracts signed from this day on (D2). */
    private static final LocalDate LAW_OF_2014 = LocalDate.of(2014, 6, 14);

    private static final PolicyVersion WITHDRAWAL_UNTIL_2014 =
            law("withdrawal-period", PolicyVersion.DEFAULT_VALID_FROM, "7", "ancien art. L121-25", "S2-17");

    private static final PolicyVersion WITHDRAWAL =
            law("withdrawal-period", LAW_OF_2014, "14", "art. L221-18", "S2-17");

    /** From the end of the first period, for a client who was never told of it. */
    static final PolicyVersion MONTHS_WITHOUT_INFORMATION = new PolicyVersion(
            new PolicyName("withdrawal-period-without-information"),
            version(LAW_OF_2014),
            LAW_OF_2014,
            PolicyUnit.MONTHS,
            "12",
            List.of("S2-17", "S2-13"),
            CODE + "art. L221-20");

    /** In which nothing may be taken for a contract signed away from the office, neither money nor a mandate. */
    private static final PolicyVersion PAYMENT_BAN = law("payment-ban", LAW_OF_2014, "7", "art. L221-10", "S2-17");

    private static final PolicyVersion PAYMENT_BAN_UNTIL_2014 =
            law("payment-ban", PolicyVersion.DEFAULT_VALID_FROM, "7", "ancien art. L121-26", "S2-17");

    /** In which what was paid ahead goes back after a withdrawal. */
    static final PolicyVersion WITHDRAWAL_REFUND = law("withdrawal-refund", LAW_OF_2014, "14", "art. L221-24", "S2-17");

    /** In which what was paid ahead goes back when a contract ends at once. */
    static final PolicyVersion TERMINATION_REFUND =
            law("termination-refund", LAW_OF_2014, "15", "art. L221-10", "S2-16");

    private ContractLaw() {}

    /** D2, R-12: the law in force at the signature. */
    static PolicyVersion withdrawal(LocalDate signedOn) {
        return signedOn.isBefore(LAW_OF_2014) ? WITHDRAWAL_UNTIL_2014 : WITHDRAWAL;
    }

    /** Likewise. */
    static PolicyVersion paymentBan(LocalDate signedOn) {
        return signedOn.isBefore(LAW_OF_2014) ? PAYMENT_BAN_UNTIL_2014 : PAYMENT_BAN;
    }

    /** Whether a client who was never told keeps the right for longer. The older law knew it in other cases only. */
    static boolean lastsLongerWithoutInformation(LocalDate signedOn) {
        return !signedOn.isBefore(LAW_OF_2014);
    }

    private static PolicyVersion law(String name, LocalDate from, String days, String article, String promise) {
        return new PolicyVersion(
                new PolicyName(name),
                version(from),
                from,
                PolicyUnit.CALENDAR_DAYS,
                days,
                List.of(promise),
                CODE + article);
    }

    private static String version(LocalDate from) {
        return from.equals(PolicyVersion.DEFAULT_VALID_FROM) ? "law-until-2014-06-13" : "law-" + from;
    }
}
