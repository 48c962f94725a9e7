package fr.paroletenue.command.contract;

import fr.paroletenue.api.contract.ContractCommand.CheckContractDueDates;
import fr.paroletenue.api.contract.ContractEvent;
import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.followup.FollowUpEvent;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.mission.ScheduleEvent;
import fr.paroletenue.api.worker.WorkerEvent;
import fr.paroletenue.command.alarm.DueDateKeeper;
import fr.paroletenue.command.alarm.OpenDueDates;
import fr.paroletenue.command.erasure.Erasures;
import fr.paroletenue.command.policy.Policies;
import fr.paroletenue.command.wiring.CompanySettings;
import fr.paroletenue.command.wiring.LongLived;
import fr.paroletenue.command.wiring.RecordedFiles;
import fr.paroletenue.frame.security.AccountDirectory;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Furnishes the room. */
@Configuration(proxyBeanMethods = false)
class ContractRoomConfiguration {

    @Bean
    ContractTimeLimits contractTimeLimits(Policies policies, CompanySettings company) {
        return new ContractTimeLimits(policies, company.zone());
    }

    @Bean
    ContractRoom contractRoom(
            Clock clock,
            Policies policies,
            ContractTimeLimits limits,
            OpenDueDates openDueDates,
            AccountDirectory accounts,
            RecordedFiles recorded,
            Erasures erasures,
            CompanySettings company) {
        return new ContractRoom(
                clock,
                policies,
                limits,
                openDueDates,
                accounts::canAct,
                worker -> recorded.contain(worker.value(), WorkerEvent.Registered.class),
                followUp -> recorded.contain(followUp.value(), FollowUpEvent.Started.class),
                schedule -> recorded.contain(schedule.value(), ScheduleEvent.Opened.class),
                schedule -> recorded.tell(schedule.value(), ScheduleEvent.PatternSet.class),
                erasures,
                company.firstDay());
    }

    @Bean
    DueDateKeeper contractDueDates() {
        return new DueDateKeeper(Contract.KEEPER, id -> new CheckContractDueDates(new ContractId(id)));
    }

    @Bean
    LongLived<Contract, ContractState, ContractEvent> longContracts() {
        return new LongLived<>(
                Contract.class,
                Contract.TYPE,
                ContractState.class,
                RetentionClass.CONTRACT,
                ContractState.NONE,
                ContractEvent.class,
                ContractState::after,
                Contract::new,
                Contract::state);
    }
}
