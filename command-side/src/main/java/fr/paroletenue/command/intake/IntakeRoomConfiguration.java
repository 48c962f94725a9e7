package fr.paroletenue.command.intake;

import fr.paroletenue.api.client.ClientEvent;
import fr.paroletenue.api.intake.IntakeCommand.CheckCallBack;
import fr.paroletenue.api.intake.IntakeId;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.worker.WorkerEvent;
import fr.paroletenue.command.alarm.DueDateKeeper;
import fr.paroletenue.command.alarm.OpenDueDates;
import fr.paroletenue.command.erasure.Erasures;
import fr.paroletenue.command.numbering.GaplessNumbers;
import fr.paroletenue.command.numbering.NumberSeries;
import fr.paroletenue.command.policy.Policies;
import fr.paroletenue.command.wiring.CompanySettings;
import fr.paroletenue.command.wiring.RecordedFiles;
import fr.paroletenue.frame.personaldata.PersonKeys;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Furnishes the room. */
@Configuration(proxyBeanMethods = false)
class IntakeRoomConfiguration {

    @Bean
    IntakeTimeLimits intakeTimeLimits(Policies policies, CompanySettings company) {
        return new IntakeTimeLimits(policies, company.zone());
    }

    @Bean
    IntakeRoom intakeRoom(
            Clock clock,
            Policies policies,
            IntakeTimeLimits limits,
            OpenDueDates openDueDates,
            GaplessNumbers numbers,
            PersonKeys keys,
            RecordedFiles recorded,
            Erasures erasures,
            CompanySettings company) {
        return new IntakeRoom(
                clock,
                policies,
                limits,
                openDueDates,
                (message, becoming, recordedAt) -> {
                    // Making a key is a commit of its own, and whoever holds the number makes all others wait.
                    keys.forWriting(message.value(), RetentionClass.PROSPECT);
                    if (becoming != null) {
                        keys.forWriting(becoming, RetentionClass.COMPLAINT);
                    }
                    return numbers.next(NumberSeries.CALL_LOG, recordedAt);
                },
                client -> recorded.contain(client, ClientEvent.Registered.class),
                worker -> recorded.contain(worker, WorkerEvent.Registered.class),
                erasures,
                company.firstDay());
    }

    @Bean
    DueDateKeeper intakeDueDates() {
        return new DueDateKeeper(Intake.KEEPER, id -> new CheckCallBack(new IntakeId(id)));
    }
}
