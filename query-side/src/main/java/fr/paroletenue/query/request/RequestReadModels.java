package fr.paroletenue.query.request;

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

/** The read model of requests and how it is held against the history. */
@Configuration(proxyBeanMethods = false)
class RequestReadModels {

    @Bean
    ReadModel requestReadModel() {
        return ReadModel.ofAggregates(RequestProjection.NAME, "request", "read_model.request", "request_id");
    }

    @Bean
    Erasable erasableRequests() {
        return new Erasable("requests", "request", null, List.of(WhatStays.REQUEST_LINE));
    }

    @Bean
    RetentionPart keptRequests() {
        return new RetentionPart(
                FileKind.REQUEST,
                RequestProjection.NAME,
                "request_id",
                """
                select request_id, last_fact_on, quote_issued_on
                  from read_model.request where request_status in ('ABANDONED', 'CONCLUDED')""",
                (row, rules) -> RetentionPart.Line.of(
                        row.getString("request_id"),
                        null,
                        Kept.request(
                                row.getObject("last_fact_on", LocalDate.class),
                                row.getObject("quote_issued_on", LocalDate.class),
                                rules)));
    }
}
