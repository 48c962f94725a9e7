package fr.paroletenue.command.mission;

import fr.paroletenue.api.intake.IntakeEvent;
import fr.paroletenue.api.mission.MissionCommand.CheckMissionDueDates;
import fr.paroletenue.api.mission.MissionCommand.FollowPattern;
import fr.paroletenue.api.mission.MissionCommand.HeedWorker;
import fr.paroletenue.api.mission.MissionCommand.PlanVisit;
import fr.paroletenue.api.mission.MissionId;
import fr.paroletenue.api.mission.PlanCommand.HeedAbsences;
import fr.paroletenue.api.mission.PlanCommand.HeedEnd;
import fr.paroletenue.api.mission.ScheduleCommand.AddVisit;
import fr.paroletenue.api.mission.ScheduleCommand.EndSchedule;
import fr.paroletenue.api.mission.ScheduleCommand.SetPattern;
import fr.paroletenue.api.mission.ScheduleEvent;
import fr.paroletenue.api.mission.ScheduleId;
import fr.paroletenue.api.request.RequestCommand.GiveBackWorker;
import fr.paroletenue.command.alarm.DueDateKeeper;
import fr.paroletenue.command.alarm.OpenDueDates;
import fr.paroletenue.command.policy.Policies;
import fr.paroletenue.command.wiring.Beginning;
import fr.paroletenue.command.wiring.CompanySettings;
import fr.paroletenue.command.wiring.Reach;
import fr.paroletenue.command.wiring.RecordedFiles;
import fr.paroletenue.command.wiring.Spread;
import fr.paroletenue.frame.security.AccountDirectory;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Furnishes the room. */
@Configuration(proxyBeanMethods = false)
class MissionRoomConfiguration {

    @Bean
    MissionRoom missionRoom(
            Clock clock,
            Policies policies,
            OpenDueDates openDueDates,
            VisitPlan plan,
            AccountDirectory accounts,
            RecordedFiles recorded,
            CompanySettings company) {
        return new MissionRoom(
                clock,
                new MissionTimeLimits(policies, company.zone()),
                openDueDates,
                plan,
                message -> recorded.contain(message, IntakeEvent.Recorded.class),
                accounts::canAct,
                company.firstDay());
    }

    @Bean
    DueDateKeeper missionDueDates() {
        return new DueDateKeeper(Mission.KEEPER, id -> new CheckMissionDueDates(new MissionId(id)));
    }

    @Bean
    Beginning<SetPattern, ?, ?> firstPattern(MissionRoom room, Reach reach) {
        return Schedule.pattern(room, reach);
    }

    @Bean
    Beginning<AddVisit, ?, ?> firstAddedVisit(MissionRoom room, Reach reach) {
        return Schedule.addedVisit(room, reach);
    }

    @Bean
    Beginning<FollowPattern, ?, ?> monthOfThePattern(MissionRoom room, Reach reach) {
        return Mission.pattern(room, reach);
    }

    @Bean
    Beginning<PlanVisit, ?, ?> monthOfAVisit(MissionRoom room, Reach reach) {
        return Mission.plannedVisit(room, reach);
    }

    /** S2-22: whom an absence leaves without anybody is known in the transaction in which the absence is. */
    @Bean
    Spread<HeedAbsences> plansOfAWorker(VisitPlan plan) {
        return new Spread<>(
                HeedAbsences.class,
                c -> plan.ahead(c.workerId()).stream()
                        .map(mission -> new HeedWorker(
                                mission,
                                c.workerId(),
                                c.away().standing(),
                                c.away().departedOn()))
                        .toList());
    }

    /** Where nothing was ever planned there is nothing to end, but the time that the request has taken is given back. */
    @Bean
    Spread<HeedEnd> planOfAContract(RecordedFiles recorded) {
        return new Spread<>(HeedEnd.class, c -> {
            var schedule = ScheduleId.of(c.contractId());
            if (recorded.contain(schedule.value(), ScheduleEvent.Opened.class)) {
                return List.of(
                        new EndSchedule(schedule, c.contractId(), c.requestId(), c.lastDay(), c.from(), c.over()));
            }
            return c.over() ? List.of(new GiveBackWorker(c.requestId())) : List.of();
        });
    }
}
