package fr.paroletenue.command.mission;

import fr.paroletenue.api.contract.ContractId;
import fr.paroletenue.api.mission.MissionId;
import fr.paroletenue.api.mission.VisitId;
import fr.paroletenue.api.worker.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The lookup of all visits, across missions. Written in the transaction of the events that change them, so whatever is asked of it
 * is exact.
 */
interface VisitPlan {

    /**
     * A visit that keeps a worker, or that somebody still has to make. Whoever is planned is kept as well while somebody else is
     * offered to the client: the client may say no.
     */
    record Entry(VisitId visitId, ContractId contractId, Instant startsAt, Instant endsAt) {}

    /**
     * What keeps a worker busy between two instants. Until the end of the transaction nobody else asks this of the same worker, so
     * that two plans cannot both find the same hour free.
     */
    List<Entry> busy(WorkerId worker, Instant from, Instant until);

    /** The first visit of a contract that is still to come and begins after an instant. */
    Optional<Entry> next(ContractId contract, Instant after);

    /** The earliest visit of the contract that took place; empty before there is one. */
    Optional<VisitId> firstDone(ContractId contract);

    /** How long each visit of a contract took that had begun by an instant. */
    List<Duration> worked(ContractId contract, Instant until);

    /** The months in which visits of a contract are still to come from a Paris day on. */
    List<MissionId> ahead(ContractId contract, LocalDate from);

    /** The months in which a worker still has to make visits. */
    List<MissionId> ahead(WorkerId worker);

    /** The months whose timesheets hold a remark that nobody has answered. */
    List<MissionId> withOpenRemarks(ContractId contract);

    /** The contracts under which visits come back, in a stable order. */
    List<ContractId> withAPattern();

    boolean hasPattern(ContractId contract);

    /** From now on visits come back under a contract, or no longer do. */
    void keepPattern(ContractId contract, boolean comesBack);

    /** Keeps what became of the visits and remarks of a mission. */
    void keep(MissionState before, MissionState after);
}
