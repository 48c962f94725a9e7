package fr.paroletenue.command.complaint;

import fr.paroletenue.api.complaint.ComplaintCommand.CheckDueDates;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.complaint.RegisterCommand.SignMonth;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.command.alarm.DueDateKeeper;
import fr.paroletenue.command.alarm.OpenDueDates;
import fr.paroletenue.command.erasure.Erasures;
import fr.paroletenue.command.numbering.GaplessNumbers;
import fr.paroletenue.command.numbering.NumberSeries;
import fr.paroletenue.command.policy.Policies;
import fr.paroletenue.command.wiring.Beginning;
import fr.paroletenue.command.wiring.CompanySettings;
import fr.paroletenue.command.wiring.Several;
import fr.paroletenue.frame.personaldata.PersonKeys;
import fr.paroletenue.frame.security.AccountDirectory;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Furnishes the room. */
@Configuration(proxyBeanMethods = false)
class ComplaintRoomConfiguration {

    @Bean
    ComplaintTimeLimits complaintTimeLimits(Policies policies, CompanySettings company) {
        return new ComplaintTimeLimits(policies, company.zone());
    }

    @Bean
    ComplaintRoom complaintRoom(
            Clock clock,
            Policies policies,
            ComplaintTimeLimits limits,
            OpenDueDates openDueDates,
            GaplessNumbers numbers,
            PersonKeys keys,
            AccountDirectory accounts,
            FoundedCauses foundedCauses,
            Erasures erasures,
            HistoryLookups history,
            CompanySettings company) {
        return new ComplaintRoom(
                clock,
                policies,
                limits,
                openDueDates,
                (complaint, recordedAt) -> {
                    // Making a key is a commit of its own, and whoever holds the number makes all others wait.
                    if (!Several.isRehearsed()) {
                        keys.forWriting(complaint.value(), RetentionClass.COMPLAINT);
                    }
                    return numbers.next(NumberSeries.COMPLAINT_REGISTER, recordedAt);
                },
                // In the hands of somebody who may only read or administer it could never be answered.
                accounts::canAct,
                new Recurrences(foundedCauses, policies),
                erasures,
                history,
                company.firstDay());
    }

    @Bean
    DueDateKeeper complaintDueDates() {
        return new DueDateKeeper(Complaint.KEEPER, id -> new CheckDueDates(new ComplaintId(id)));
    }

    @Bean
    Beginning<SignMonth, ?, ?> registerSignature(ComplaintRoom room) {
        return RegisterPage.signature(room);
    }
}
