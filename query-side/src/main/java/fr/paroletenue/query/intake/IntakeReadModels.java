package fr.paroletenue.query.intake;

import fr.paroletenue.query.erasure.Erasable;
import fr.paroletenue.query.erasure.WhatStays;
import fr.paroletenue.query.readmodel.ReadModel;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The read model of the call log and how it is held against the history. */
@Configuration(proxyBeanMethods = false)
class IntakeReadModels {

    @Bean
    ReadModel intakeReadModel() {
        return ReadModel.ofAggregates(IntakeProjection.NAME, "intake", "read_model.intake", "intake_id");
    }

    @Bean
    Erasable erasableMessages() {
        return new Erasable("intake", "intake", "number", List.of(WhatStays.CALL_LOG_LINE));
    }
}
