package fr.paroletenue.query.mission;

import fr.paroletenue.query.readmodel.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The read models of this room and how they are held against the history. */
@Configuration(proxyBeanMethods = false)
class MissionReadModels {

    @Bean
    ReadModel missionsReadModel() {
        return ReadModel.ofAggregates(MissionProjection.NAME, "mission", "read_model.mission", "mission_id");
    }

    @Bean
    ReadModel schedulesReadModel() {
        return ReadModel.ofAggregates(ScheduleProjection.NAME, "schedule", "read_model.schedule", "schedule_id");
    }

    @Bean
    ReadModel planningRunsReadModel() {
        return ReadModel.ofAggregates(PlanningRunProjection.NAME, "planning", "read_model.planning_run", "run_id");
    }
}
