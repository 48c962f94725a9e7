package fr.paroletenue.command.mission;

import fr.paroletenue.api.intake.IntakeEvent;
import fr.paroletenue.api.mission.MissionCommand.CheckMissionDueDates;
import fr.paroletenue.api.mission.MissionCommand.FollowPattern;
import fr.paroletenue.api.mission.MissionCommand.PlanVisit;
import fr.paroletenue.api.mission.MissionId;
import fr.paroletenue.api.mission.ScheduleCommand.AddVisit;
import fr.paroletenue.api.mission.ScheduleCommand.SetPattern;
import fr.paroletenue.command.alarm.DueDateKeeper;
import fr.paroletenue.command.alarm.OpenDueDates;
import fr.paroletenue.command.policy.Policies;
import fr.paroletenue.command.wiring.Beginning;
import fr.paroletenue.command.wiring.CompanySettings;
import fr.paroletenue.command.wiring.Reach;
import fr.paroletenue.command.wiring.RecordedFiles;
import fr.paroletenue.frame.security.AccountDirectory;
import java.time.Clock;
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
}
