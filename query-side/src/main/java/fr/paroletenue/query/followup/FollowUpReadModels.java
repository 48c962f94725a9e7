package fr.paroletenue.query.followup;

import fr.paroletenue.query.erasure.Erasable;
import fr.paroletenue.query.erasure.WhatStays;
import fr.paroletenue.query.readmodel.ReadModel;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The read models of this room and how they are held against the history. */
@Configuration(proxyBeanMethods = false)
class FollowUpReadModels {

    @Bean
    ReadModel followUpsReadModel() {
        return ReadModel.ofAggregates(FollowUpProjection.NAME, "followup", "read_model.follow_up", "follow_up_id");
    }

    @Bean
    ReadModel surprisePlansReadModel() {
        return ReadModel.ofAggregates(SurprisePlanProjection.NAME, "surprise", "read_model.surprise_plan", "plan_id");
    }

    @Bean
    ReadModel anomaliesReadModel() {
        return ReadModel.ofAggregates(AnomalyProjection.NAME, "anomaly", "read_model.anomaly", "anomaly_id");
    }

    @Bean
    Erasable erasableAnomalies() {
        return new Erasable("anomalies", "anomaly", "number", List.of(WhatStays.ANOMALY_LINE));
    }
}
