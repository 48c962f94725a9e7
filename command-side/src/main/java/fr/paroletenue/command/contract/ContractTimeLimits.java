package fr.paroletenue.command.contract;

import fr.paroletenue.api.contract.Concluded;
import fr.paroletenue.api.contract.EndRule;
import fr.paroletenue.api.kernel.DueDate;
import fr.paroletenue.api.kernel.HolidayZone;
import fr.paroletenue.api.kernel.Paris;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.command.calendar.DueDates;
import fr.paroletenue.command.policy.Policies;
import fr.paroletenue.command.policy.PolicyDefaults;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the law gives a client who has signed, and when a contract ends that somebody gives up (D2, D4, R-11 to ). */
public final class ContractTimeLimits {

    private final Policies policies;
    private final HolidayZone companyZone;

    public ContractTimeLimits(Policies policies, HolidayZone companyZone) {
        this.policies = policies;
        this.companyZone = companyZone;
    }

    public HolidayZone companyZone() {
        return companyZone;
    }

    /**
     * Until when the client may withdraw (S2-17). A withdrawal is in time if it was sent before {@code dueAt}. Empty for a
     * contract that gives no such right.
     *
     * @param informedOn Paris day on which the client learned of the right and got the form; null for somebody who was not told
     */
    public Optional<DueDate> withdrawal(
            LocalDate signedOn, Concluded concluded, @Nullable LocalDate informedOn, HolidayZone zone) {
        if (!concluded.givesARightToWithdraw()) {
            return Optional.empty();
        }
        var law = ContractLaw.withdrawal(signedOn);
        var first = DueDates.ofRight(signedOn, law, zone);
        if (isToldInTime(signedOn, informedOn) || !ContractLaw.lastsLongerWithoutInformation(signedOn)) {
            return Optional.of(first);
        }
        var longest = DueDates.ofRightUntil(
                signedOn,
                first.lastDay().plusMonths(ContractLaw.MONTHS_WITHOUT_INFORMATION.number()),
                ContractLaw.MONTHS_WITHOUT_INFORMATION,
                zone);
        return informedOn == null || informedOn.isAfter(longest.lastDay())
                ? Optional.of(longest)
                : Optional.of(DueDates.ofRight(informedOn, law, zone));
    }

    /**
     * In which time nothing may be taken for a contract: allowed from {@code dueAt} on. It rolls like a right of the
     * client, which is the careful reading. Empty where payment is allowed at once.
     *
     * @param exempt an approved body whose services come again and again (art. L221-10, 2°)
     */
    public Optional<DueDate> paymentBan(LocalDate signedOn, Concluded concluded, boolean exempt, HolidayZone zone) {
        return concluded == Concluded.OFF_PREMISES && !exempt
                ? Optional.of(DueDates.ofRight(signedOn, ContractLaw.paymentBan(signedOn), zone))
                : Optional.empty();
    }

    /**
     * The rule by which a contract of that day will end (D4). The exemption always lets the client go at once; without it the
     * text leaves open whether a declared body counts as an approved one, and the firm decides, by default for the client.
     */
    public PolicyVersion endRule(LocalDate signedOn) {
        return policies.inForce(PolicyDefaults.OFF_PREMISES_TERMINATION, signedOn);
    }

    public static EndRule endRule(Concluded concluded, boolean exempt, String policyValue) {
        return concluded == Concluded.OFF_PREMISES
                        && (exempt || EndRule.AT_ONCE.name().equals(policyValue))
                ? EndRule.AT_ONCE
                : EndRule.END_OF_MONTH;
    }

    /** The last day of a contract whose notice was received at that instant (S2-16, R-40 to R-42): months are Paris months. */
    public static LocalDate lastDay(Instant noticeReceivedAt, EndRule rule) {
        var day = Paris.dayOf(noticeReceivedAt);
        return switch (rule) {
            case AT_ONCE -> day;
            case END_OF_MONTH -> YearMonth.from(day).atEndOfMonth();
        };
    }

    /** The last day as a due date, which names the policy that was in force at the signature. */
    DueDate end(LocalDate signedOn, Instant noticeReceivedAt, EndRule rule) {
        return DueDates.onNamedDay(noticeReceivedAt, lastDay(noticeReceivedAt, rule), endRule(signedOn), companyZone);
    }

    /** By when the client has the end date on paper or in another lasting form (S2-16; art. L215-1-1). */
    public DueDate endConfirmation(Instant receivedAt) {
        return DueDates.compute(
                receivedAt,
                policies.inForce(PolicyDefaults.CONTRACT_END_CONFIRMATION, Paris.dayOf(receivedAt)),
                companyZone);
    }

    /** By when what was paid ahead is back after a withdrawal (S2-17, R-16). */
    public static DueDate withdrawalRefund(Instant receivedAt, HolidayZone zone) {
        return DueDates.compute(receivedAt, ContractLaw.WITHDRAWAL_REFUND, zone);
    }

    /** By when what was paid ahead is back after an end at once (S2-16, R-40b); nothing goes back at the end of a month. */
    public static Optional<DueDate> terminationRefund(Instant receivedAt, EndRule rule, HolidayZone zone) {
        return rule == EndRule.AT_ONCE
                ? Optional.of(DueDates.compute(receivedAt, ContractLaw.TERMINATION_REFUND, zone))
                : Optional.empty();
    }

    private static boolean isToldInTime(LocalDate signedOn, @Nullable LocalDate informedOn) {
        return informedOn != null && !informedOn.isAfter(signedOn);
    }
}
