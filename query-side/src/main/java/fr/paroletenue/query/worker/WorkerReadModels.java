package fr.paroletenue.query.worker;

import fr.paroletenue.api.worker.WorkerPolicies;
import fr.paroletenue.query.erasure.Erasable;
import fr.paroletenue.query.erasure.FileKind;
import fr.paroletenue.query.erasure.RetentionPart;
import fr.paroletenue.query.erasure.WhatStays;
import fr.paroletenue.query.readmodel.ReadModel;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The read model of the workers and how it is held against the history. */
@Configuration(proxyBeanMethods = false)
class WorkerReadModels {

    @Bean
    ReadModel workersReadModel() {
        return ReadModel.ofAggregates(WorkerProjection.NAME, "worker", "read_model.worker", "worker_id");
    }

    @Bean
    Erasable erasableWorkers() {
        return new Erasable("workers", "worker", null, List.of(WhatStays.WORKER_LINE));
    }

    /** The departure states the last day. */
    @Bean
    RetentionPart keptWorkers() {
        return new RetentionPart(
                FileKind.WORKER,
                WorkerProjection.NAME,
                "worker_id",
                """
                select worker_id, keep_until, file -> 'departure' ->> 'retentionPolicyVersion' as policy_version
                  from read_model.worker where departed_on is not null and erased_at is null""",
                (row, rules) -> new RetentionPart.Line(
                        row.getString("worker_id"),
                        null,
                        row.getObject("keep_until", LocalDate.class),
                        WorkerPolicies.RETENTION.value(),
                        row.getString("policy_version"),
                        false));
    }
}
