package fr.paroletenue.query.client;

import fr.paroletenue.api.client.ClientStanding;
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
class ClientReadModels {

    @Bean
    ReadModel clientsReadModel() {
        return ReadModel.ofAggregates(ClientProjection.NAME, "client", "read_model.client", "client_id");
    }

    @Bean
    Erasable erasableClients() {
        return new Erasable("clients", "client", null, List.of(WhatStays.CLIENT_LINE));
    }

    /** Prospects too of whom nobody has heard for long (D13). */
    @Bean
    RetentionPart keptClients() {
        return new RetentionPart(
                FileKind.CLIENT,
                ClientProjection.NAME,
                "client_id",
                """
                select client_id, standing, ended_on, last_contact_on
                  from read_model.client where standing <> 'CLIENT' and erased_at is null""",
                (row, rules) -> RetentionPart.Line.of(
                        row.getString("client_id"),
                        null,
                        Kept.client(
                                ClientStanding.valueOf(row.getString("standing")),
                                row.getObject("ended_on", LocalDate.class),
                                row.getObject("last_contact_on", LocalDate.class),
                                rules)));
    }
}
