package fr.paroletenue.query.intake;

import fr.paroletenue.api.retention.Kept;
import fr.paroletenue.query.erasure.Erasable;
import fr.paroletenue.query.erasure.FileKind;
import fr.paroletenue.query.erasure.RetentionPart;
import fr.paroletenue.query.erasure.WhatStays;
import fr.paroletenue.query.readmodel.ReadModel;
import java.time.LocalDate;
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

    @Bean
    RetentionPart keptMessages() {
        return new RetentionPart(
                FileKind.MESSAGE,
                IntakeProjection.NAME,
                "intake_id",
                """
                select intake_id, number, last_fact_on
                  from read_model.intake where outcome is not null and file -> 'erasure' is null""",
                (row, rules) -> RetentionPart.Line.of(
                        row.getString("intake_id"),
                        row.getString("number"),
                        Kept.message(row.getObject("last_fact_on", LocalDate.class), rules)));
    }
}
