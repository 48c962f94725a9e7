package fr.paroletenue.query.contract;

import fr.paroletenue.api.kernel.Money;
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

/** The read model of this room and how it is held against the history. */
@Configuration(proxyBeanMethods = false)
class ContractReadModels {

    @Bean
    ReadModel contractsReadModel() {
        return ReadModel.ofAggregates(ContractProjection.NAME, "contract", "read_model.contract", "contract_id");
    }

    @Bean
    Erasable erasableContracts() {
        return new Erasable("contracts", "contract", null, List.of(WhatStays.CONTRACT_LINE, WhatStays.VISIT_LINES));
    }

    @Bean
    RetentionPart keptContracts() {
        return new RetentionPart(
                FileKind.CONTRACT,
                ContractProjection.NAME,
                "contract_id",
                """
                select contract_id, coalesce(abandoned_on, ends_on) as last_day, signed_on is not null as signed, electronic,
                       monthly_amount, once_amount
                  from read_model.contract where status in ('ENDED', 'ABANDONED')""",
                (row, rules) -> RetentionPart.Line.of(
                        row.getString("contract_id"),
                        null,
                        Kept.contract(
                                row.getObject("last_day", LocalDate.class),
                                row.getBoolean("signed"),
                                row.getBoolean("electronic"),
                                Money.euros(row.getBigDecimal("monthly_amount")),
                                Money.euros(row.getBigDecimal("once_amount")),
                                rules)));
    }
}
