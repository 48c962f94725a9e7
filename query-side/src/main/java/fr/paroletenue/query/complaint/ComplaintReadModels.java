package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.MediationState;
import fr.paroletenue.api.retention.RetentionPolicies;
import fr.paroletenue.query.erasure.Erasable;
import fr.paroletenue.query.erasure.FileKind;
import fr.paroletenue.query.erasure.RetentionPart;
import fr.paroletenue.query.erasure.WhatStays;
import fr.paroletenue.query.readmodel.ReadModel;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The read models of this room and how each is held against the history. */
@Configuration(proxyBeanMethods = false)
class ComplaintReadModels {

    @Bean
    ReadModel complaintsReadModel() {
        return ReadModel.ofAggregates(ComplaintProjection.NAME, "complaint", "read_model.complaint", "complaint_id");
    }

    @Bean
    ReadModel remarksReadModel() {
        return ReadModel.ofAggregates(RemarkProjection.NAME, "remark", "read_model.remark", "remark_id");
    }

    @Bean
    ReadModel alertsReadModel() {
        return ReadModel.ofEvents(
                AlertProjection.NAME,
                "'complaint.limit-approaching', 'complaint.target-missed', 'complaint.limit-breached', 'complaint.limit-excused', "
                        + "'complaint.corrective-action-overdue', 'complaint.effectiveness-review-overdue'",
                "read_model.alert",
                "complaint_id",
                "raised_by");
    }

    @Bean
    ReadModel systemicIssuesReadModel() {
        return ReadModel.ofAggregates(
                SystemicIssueProjection.NAME, "systemic-issue", "read_model.systemic_issue", "issue_id");
    }

    @Bean
    ReadModel registerMonthsReadModel() {
        return ReadModel.ofAggregates(
                RegisterMonthProjection.NAME, "register", "read_model.register_month", "register_id");
    }

    @Bean
    Erasable erasableComplaints() {
        return new Erasable(
                "complaints", "complaint", "registerNumber", List.of(WhatStays.REGISTER_LINE, WhatStays.AMOUNTS));
    }

    /**
     * Closure and withdrawal state the last day. Holds and erasures are asked of the history: none must be missed because a read
     * model is behind.
     */
    @Bean
    RetentionPart keptComplaints() {
        return new RetentionPart(
                FileKind.COMPLAINT,
                ComplaintProjection.NAME,
                "complaint_id",
                """
                select c.complaint_id, c.register_number, c.keep_until, coalesce(m.open, false) as on_hold,
                       coalesce(c.file -> 'closure', c.file -> 'withdrawal') ->> 'retentionPolicyVersion' as policy_version
                  from read_model.complaint c
                  left join lateral (
                       select e.type = 'complaint.mediation-referred'
                              or convert_from(e.payload, 'UTF8')::jsonb ->> 'state' in (%s) as open
                         from events.domain_event e
                        where e.aggregate_id = c.complaint_id
                          and e.type in ('complaint.mediation-referred', 'complaint.mediation-moved')
                        order by e.sequence desc limit 1) m on true
                 where c.status in ('CLOSED', 'WITHDRAWN') and c.keep_until is not null
                   and not exists (select from events.domain_event e
                                    where e.aggregate_id = c.complaint_id and e.type = 'complaint.erased')""".formatted(Arrays.stream(MediationState.values())
                        .filter(MediationState::isOpen)
                        .map(state -> "'" + state.name() + "'")
                        .collect(Collectors.joining(", "))),
                (row, rules) -> new RetentionPart.Line(
                        row.getString("complaint_id"),
                        row.getString("register_number"),
                        row.getObject("keep_until", LocalDate.class),
                        RetentionPolicies.COMPLAINT.value(),
                        row.getString("policy_version"),
                        row.getBoolean("on_hold")));
    }
}
