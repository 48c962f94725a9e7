package fr.paroletenue.query.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.client.ContactPersonRole;
import fr.paroletenue.api.contract.EndCause;
import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.query.ClientHistories;
import fr.paroletenue.query.ContractHistories;
import fr.paroletenue.query.QuerySideTest;
import fr.paroletenue.query.erasure.ErasureCertificate;
import fr.paroletenue.query.erasure.ErasureCertificates;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** S1-12, S2-14 to S2-17, S2-23, S2-27 to S2-29: contracts as they are asked about. */
class AskingAboutContractsTest extends QuerySideTest {

    private static final String CONTRACTS = "/api/contracts";

    @Autowired
    private ErasureCertificates certificates;

    @Test
    void aContractTellsWhatWasAgreedAndWhatTheLawGives() {
        var story = ContractHistories.of("contract-told", "client-of-told");
        var token = happened(
                story.drawnUp(),
                story.signed(),
                story.returned(),
                story.informed(),
                story.earlyStart(),
                story.paid(),
                story.met(),
                story.scopeSigned(1),
                story.access(),
                story.keyTaken(),
                story.keyReturned(),
                story.notebook(),
                story.entry());

        var contract = json(CONTRACTS + "/contract-told?after=" + token);

        assertThat(contract.at("/version").asInt()).isEqualTo(13);
        assertThat(contract.at("/status").asString()).isEqualTo("RUNNING");
        assertThat(contract.at("/quoteNumber").asString()).isEqualTo("DEV-2026-00007");
        assertThat(contract.at("/monthly/total/amount").asString()).isEqualTo("300.00");
        assertThat(contract.at("/signature/concluded").asString()).isEqualTo("OFF_PREMISES");
        assertThat(contract.at("/endRule").asString()).isEqualTo("AT_ONCE");
        assertThat(contract.at("/informedOn").asString()).isEqualTo("2026-04-20");
        assertThat(contract.at("/withdrawalPeriod/lastDay").asString()).isEqualTo("2026-05-04");
        assertThat(contract.at("/withdrawalPeriod/proof").size()).isEqualTo(17);
        assertThat(contract.at("/paymentBan/lastDay").asString()).isEqualTo("2026-04-24");
        assertThat(contract.at("/payments/0/means").asString()).isEqualTo("DIRECT_DEBIT_MANDATE");
        assertThat(contract.at("/introductionMeeting/representative").asString())
                .isEqualTo("technical-supervisor");
        assertThat(contract.at("/scope/home/forbiddenAreas").asString()).isEqualTo("la cave");
        assertThat(contract.at("/access").asString()).isEqualTo("le code est 12B");
        assertThat(contract.at("/keys/0/returnedOn").asString()).isEqualTo("2026-04-20");
        assertThat(contract.at("/notebookEntries/0/author").asString()).isEqualTo("CLIENT");
        assertThat(contract.at("/lacksNotebook").asBoolean()).isFalse();
        assertThat(json(CONTRACTS + "/contract-told/history").at("/items").size())
                .isEqualTo(13);
        assertThat(get(CONTRACTS + "/nobody").statusCode()).isEqualTo(404);
        assertThat(get(CONTRACTS + "/nobody/history").statusCode()).isEqualTo(404);
    }

    /** S2-28: what was stated anew holds once it is validated. R-80: then the worker signs again. */
    @Test
    void theScopeIsTheOneLastValidatedAndAVisitSaysWhatItWaitsFor() {
        var story = ContractHistories.of("contract-scope", "client-of-scope");
        var gates = CONTRACTS + "/contract-scope/visit-gates?workerId=worker-nadia&startsAt=";
        var token = happened(story.drawnUp(), story.signed(), story.returned(), story.revised(2));
        assertThat(json(CONTRACTS + "/contract-scope?after=" + token)
                        .at("/scope/version")
                        .asInt())
                .isEqualTo(1);
        assertThat(texts(json(gates + "2026-04-21T07:00:00Z"), "/blockedBecause"))
                .containsExactly(
                        "WITHDRAWAL_PERIOD_RUNNING", "INTRODUCTION_MEETING_MISSING", "SCOPE_NOT_SIGNED_BY_WORKER");

        token = happened(story.met(), story.scopeSigned(1), story.earlyStart());
        assertThat(texts(json(gates + "2026-04-21T07:00:00Z&after=" + token), "/blockedBecause"))
                .isEmpty();

        token = happened(story.validated(2));
        assertThat(json(CONTRACTS + "/contract-scope?after=" + token)
                        .at("/scope/home/forbiddenAreas")
                        .asString())
                .isEqualTo("la cave et le bureau");
        assertThat(texts(json(gates + "2026-04-21T07:00:00Z"), "/blockedBecause"))
                .containsExactly("SCOPE_NOT_SIGNED_BY_WORKER");
    }

    @Test
    void theListIsNarrowedByStateWorkerAndEnd() {
        var drawn = ContractHistories.of("list-drawn", "client-of-list");
        var running = ContractHistories.of("list-running", "client-of-list");
        var ended = ContractHistories.of("list-ended", "client-of-list");
        var token = happened(
                drawn.drawnUp(),
                running.drawnUp(),
                running.signed(),
                running.returned(),
                running.scopeSigned(1),
                ended.drawnUp(),
                ended.signed(),
                ended.returned(),
                ended.terminated(),
                ended.ended(EndCause.TERMINATED));

        assertThat(ids(CONTRACTS + "?clientId=client-of-list&after=" + token))
                .containsExactly("list-drawn", "list-ended", "list-running");
        assertThat(ids(CONTRACTS + "?clientId=client-of-list&sort=-drawnUpAt&size=2"))
                .containsExactly("list-running", "list-ended");
        assertThat(ids(CONTRACTS + "?clientId=client-of-list&status=RUNNING")).containsExactly("list-running");
        assertThat(ids(CONTRACTS + "?clientId=client-of-list&workerId=worker-nadia"))
                .containsExactly("list-running");
        assertThat(ids(CONTRACTS + "?clientId=client-of-list&endsBefore=2026-04-21"))
                .containsExactly("list-ended");
        assertThat(ids(CONTRACTS + "?clientId=client-of-list&endsBefore=2026-04-20"))
                .isEmpty();
        assertThat(ids(CONTRACTS + "?clientId=client-of-list&late=true"))
                .as("the refund was due on 5 May")
                .containsExactly("list-ended");
        assertThat(ids(CONTRACTS + "?clientId=client-of-list&lacksNotebook=true"))
                .containsExactly("list-running");
        assertThat(json(CONTRACTS + "?clientId=client-of-list&count=true")
                        .at("/total")
                        .asInt())
                .isEqualTo(3);
        assertThat(get(CONTRACTS + "?status=NOBODY_KNOWS").statusCode()).isEqualTo(400);
        assertThat(get(CONTRACTS + "?sort=price").statusCode()).isEqualTo(400);
    }

    @Test
    void anEndSaysWhatIsOwedAndWhatBecameOfIt() {
        var story = ContractHistories.of("contract-end", "client-of-end");
        var token = happened(story.drawnUp(), story.signed(), story.returned(), story.terminated(), story.confirmed());
        var ending = json(CONTRACTS + "/contract-end?after=" + token);
        assertThat(ending.at("/status").asString()).isEqualTo("ENDING");
        assertThat(ending.at("/endsOn").asString()).isEqualTo("2026-04-20");
        assertThat(ending.at("/terminated/toRefund/amount").asString()).isEqualTo("80.00");
        assertThat(ending.at("/owed/0/due/state").asString()).isEqualTo("KEPT");
        assertThat(ending.at("/owed/1/awaited").asBoolean()).isTrue();

        token = happened(story.ended(EndCause.TERMINATED), story.refundMissed(), story.refunded(DueDateState.MISSED));
        var ended = json(CONTRACTS + "/contract-end?after=" + token);
        assertThat(ended.at("/status").asString()).isEqualTo("ENDED");
        assertThat(ended.at("/ended/because").asString()).isEqualTo("TERMINATED");
        assertThat(ended.at("/owed/1/due/state").asString()).isEqualTo("MISSED");
        assertThat(ended.at("/owed/1/awaited").asBoolean()).isFalse();
        assertThat(ids(CONTRACTS + "?clientId=client-of-end&late=true")).isEmpty();
    }

    @Test
    void aWithdrawalUsesTheRightAndOwesAnew() {
        var story = ContractHistories.of("contract-withdrawn", "client-of-withdrawn");
        var token = happened(
                story.drawnUp(),
                story.signed(),
                story.terminated(),
                story.confirmed(),
                story.withdrawn(),
                story.ended(EndCause.WITHDRAWN));

        var contract = json(CONTRACTS + "/contract-withdrawn?after=" + token);
        assertThat(contract.at("/withdrawalPeriod/state").asString()).isEqualTo("KEPT");
        assertThat(contract.at("/withdrawn/owed/amount").asString()).isEqualTo("50.00");
        assertThat(contract.at("/confirmed").isNull()).isTrue();
        assertThat(contract.at("/owed/0/awaited").asBoolean()).isTrue();
        assertThat(contract.at("/owed/1/due/policy").asString()).isEqualTo("withdrawal-refund");
    }

    /** S2-33: as known then. */
    @Test
    void aContractIsShownAsItWasKnown() {
        var story = ContractHistories.of("contract-then", "client-of-then");
        happened(story.drawnUp(), story.signed());
        var between = RECORDED.plusSeconds(1);
        var token = happened(story.returned());

        assertThat(json(CONTRACTS + "/contract-then?after=" + token)
                        .at("/status")
                        .asString())
                .isEqualTo("RUNNING");
        var then = json(CONTRACTS + "/contract-then?at=" + between);
        assertThat(then.at("/status").asString()).isEqualTo("SIGNED");
        assertThat(then.at("/version").asInt()).isEqualTo(2);
        assertThat(get(CONTRACTS + "/contract-then?at=2999-01-01T00:00:00Z").statusCode())
                .isEqualTo(400);
        assertThat(get(CONTRACTS + "/contract-then?at=2019-01-01T00:00:00Z").statusCode())
                .isEqualTo(404);
    }

    @Test
    void contractsBelongToTheDossierOfTheirClient() {
        var client = ClientHistories.of("client-with-contract");
        var story = ContractHistories.of("contract-of-dossier", "client-with-contract");
        var token = happened(
                client.registered("Mme Exemple", "06 00 00 00 00", "1 rue des Essais", "38000", "Ville"),
                story.drawnUp(),
                story.abandoned());

        var timeline = json("/api/clients/client-with-contract/timeline?after=" + token);

        assertThat(timeline.at("/items")
                        .valueStream()
                        .map(event -> event.at("/type").asString()))
                .containsExactly("client.registered", "contract.drawn-up", "contract.abandoned");
    }

    @Test
    void theFilesSayTheSameAsTheListAndAreHarmless() {
        var story = ContractHistories.of("contract-file", "client-of-file");
        var token = happened(story.drawnUp(), story.signed());

        var csv = text(get(CONTRACTS + ".csv?clientId=client-of-file&after=" + token));
        assertThat(csv.lines().toList().get(1))
                .startsWith("contract-file,SIGNED,client-of-file,")
                .contains("300.00");
        assertThat(text(get(CONTRACTS + ".csv?clientId=client-of-file&format=fr")))
                .contains("contract-file;SIGNED;client-of-file;", "300,00", "17/04/2026");
        assertThat(get(CONTRACTS + ".xlsx?clientId=client-of-file").statusCode())
                .isEqualTo(200);
    }

    @Test
    void reportingSeesNoWordOfTheHome() {
        var story = ContractHistories.of("contract-reported", "client-of-reported");
        seenBy(happened(story.drawnUp(), story.signed(), story.access(), story.keyTaken()), Contracts.READ_MODEL);

        var row = new JdbcTemplate(theDatabase().owner())
                .queryForObject(
                        "select to_jsonb(c)::text from reporting.contract_v1 c where contract_id = 'contract-reported'",
                        String.class);
        assertThat(row).contains("300.00", "2026-04-17").doesNotContain("code est", "cave", "porte d'");
    }

    @Test
    void whatIsErasedIsNotShown() {
        var story = ContractHistories.of("contract-erased", "client-of-erased");
        var token = happened(
                story.drawnUp(),
                story.signed(),
                story.returned(),
                story.access(),
                story.keyTaken(),
                story.notebook(),
                story.entry(),
                story.terminated(),
                story.ended(EndCause.TERMINATED),
                story.erased());

        var body = text(get(CONTRACTS + "/contract-erased?after=" + token));
        assertThat(body)
                .contains("\"status\":\"ERASED\"", "(erased)", "2031-04-20")
                .doesNotContain("code est", "cave", "porte d", "vitres", "chez sa fille");
        var certificate =
                certificates.find("contracts", "contract-erased", Locale.FRENCH).orElseThrow();
        assertThat(certificate.keptUntil()).isEqualTo("2031-04-20");
        assertThat(certificate.stays())
                .extracting(ErasureCertificate.Stays::what)
                .anyMatch(line -> line.contains("contrat"));
        assertThat(certificates.find("contracts", "contract-told", Locale.FRENCH))
                .isEmpty();
    }

    @Test
    void whatAContractWaitsForIsWorkOfTheDay() {
        var client = ClientHistories.of("client-of-work");
        var unsigned = ContractHistories.of("contract-work-unsigned", "client-of-work");
        var unmet = ContractHistories.of("contract-work-unmet", "client-of-work");
        var ended = ContractHistories.of("contract-work-ended", "client-of-work");
        var token = happened(
                client.registered("Mme Exemple", "06 00 00 00 00", "1 rue des Essais", "38000", "Ville"),
                client.assigned(ContactPersonRole.PLANNER, "paula-of-contracts"),
                client.assigned(ContactPersonRole.TECHNICAL_SUPERVISOR, "tania-of-contracts"),
                unsigned.drawnUp(),
                unmet.drawnUp(),
                unmet.signed(),
                unmet.returned(),
                ended.drawnUp(),
                ended.signed(),
                ended.terminated(),
                ended.ended(EndCause.TERMINATED));

        assertThat(work("PLANNER", "paula-of-contracts", token))
                .containsExactlyInAnyOrder(
                        "CONTRACT_END /api/contracts/contract-work-ended/end-confirmation",
                        "CONTRACT_SIGNATURE /api/contracts/contract-work-unsigned/signature");
        assertThat(work("TECHNICAL_SUPERVISOR", "tania-of-contracts", token))
                .containsExactlyInAnyOrder(
                        "CONTRACT_END /api/contracts/contract-work-ended/end-confirmation",
                        "INTRODUCTION_MEETING /api/contracts/contract-work-unmet/introduction-meeting",
                        "LIAISON_NOTEBOOK /api/contracts/contract-work-unmet/notebook");
    }

    private List<String> work(String role, String username, String token) {
        return json("/api/work?for=" + role + "&username=" + username + "&state=all&size=200&after=" + token)
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/id").asString().startsWith("contract-work-"))
                .map(item -> item.at("/kind").asString() + " " + item.at("/act").asString())
                .toList();
    }

    private List<String> ids(String list) {
        return json(list)
                .at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
    }

    private static List<String> texts(JsonNode answer, String list) {
        return answer.at(list).valueStream().map(JsonNode::asString).toList();
    }
}
