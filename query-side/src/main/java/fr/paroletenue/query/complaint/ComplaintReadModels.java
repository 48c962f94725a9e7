package fr.paroletenue.query.complaint;

import fr.paroletenue.query.erasure.Erasable;
import fr.paroletenue.query.erasure.WhatStays;
import fr.paroletenue.query.readmodel.ReadModel;
import java.util.List;
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
}
