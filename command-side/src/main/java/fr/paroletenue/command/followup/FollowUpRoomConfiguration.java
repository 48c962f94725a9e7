package fr.paroletenue.command.followup;

import fr.paroletenue.api.client.ClientEvent;
import fr.paroletenue.api.contract.ContractEvent;
import fr.paroletenue.api.followup.FollowUpCommand.CheckFollowUpDueDates;
import fr.paroletenue.api.followup.FollowUpId;
import fr.paroletenue.api.followup.SurprisePlanCommand.DropSurpriseCheck;
import fr.paroletenue.api.followup.SurprisePlanCommand.PlanSurpriseCheck;
import fr.paroletenue.api.followup.SurprisePlanEvent;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.mission.MissionEvent;
import fr.paroletenue.api.mission.MissionId;
import fr.paroletenue.api.worker.WorkerEvent;
import fr.paroletenue.command.alarm.DueDateKeeper;
import fr.paroletenue.command.alarm.OpenDueDates;
import fr.paroletenue.command.erasure.Erasures;
import fr.paroletenue.command.numbering.GaplessNumbers;
import fr.paroletenue.command.numbering.NumberSeries;
import fr.paroletenue.command.policy.Policies;
import fr.paroletenue.command.wiring.Beginning;
import fr.paroletenue.command.wiring.CompanySettings;
import fr.paroletenue.command.wiring.Reach;
import fr.paroletenue.command.wiring.RecordedFiles;
import fr.paroletenue.frame.personaldata.PersonKeys;
import fr.paroletenue.frame.security.AccountDirectory;
import fr.paroletenue.frame.security.Role;
import java.time.Clock;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Furnishes the room. */
@Configuration(proxyBeanMethods = false)
class FollowUpRoomConfiguration {

    @Bean
    FollowUpTimeLimits followUpTimeLimits(Policies policies, CompanySettings company) {
        return new FollowUpTimeLimits(policies, company.zone());
    }

    @Bean
    FollowUpRoom followUpRoom(
            Clock clock,
            Policies policies,
            FollowUpTimeLimits limits,
            OpenDueDates openDueDates,
            AccountDirectory accounts,
            RecordedFiles recorded,
            CompanySettings company) {
        return new FollowUpRoom(
                clock,
                policies,
                limits,
                openDueDates,
                username -> accounts.roles(username).contains(Role.TECHNICAL_SUPERVISOR),
                plan -> recorded.contain(plan.value(), SurprisePlanEvent.CheckPlanned.class),
                company.firstDay());
    }

    @Bean
    Beginning<PlanSurpriseCheck, ?, ?> firstSurpriseCheck(FollowUpRoom room, Reach reach) {
        return SurprisePlan.planned(room, reach);
    }

    @Bean
    Beginning<DropSurpriseCheck, ?, ?> droppedSurpriseCheck(Reach reach) {
        return SurprisePlan.dropped(reach);
    }

    @Bean
    AnomalyRoom anomalyRoom(
            Clock clock,
            Policies policies,
            GaplessNumbers numbers,
            PersonKeys keys,
            AccountDirectory accounts,
            RecordedFiles recorded,
            Erasures erasures,
            CompanySettings company) {
        return new AnomalyRoom(
                clock,
                policies,
                (anomaly, recordedAt) -> {
                    // Making a key is a commit of its own, and whoever holds the number makes all others wait.
                    keys.forWriting(anomaly.value(), RetentionClass.ANOMALY);
                    return numbers.next(NumberSeries.ANOMALIES, recordedAt);
                },
                new Known(
                        accounts::canAct,
                        client -> recorded.contain(client.value(), ClientEvent.Registered.class),
                        contract -> recorded.contain(contract.value(), ContractEvent.DrawnUp.class),
                        isMission(recorded),
                        worker -> recorded.contain(worker.value(), WorkerEvent.Registered.class)),
                erasures,
                company.firstDay());
    }

    @Bean
    DueDateKeeper followUpDueDates() {
        return new DueDateKeeper(FollowUp.KEEPER, id -> new CheckFollowUpDueDates(new FollowUpId(id)));
    }

    private static Predicate<MissionId> isMission(RecordedFiles recorded) {
        return mission -> recorded.contain(mission.value(), MissionEvent.Opened.class);
    }
}
