package fr.paroletenue.query.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.client.ClientStanding;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.intake.IntakeOutcome;
import fr.paroletenue.query.ClientHistories;
import fr.paroletenue.query.Messages;
import fr.paroletenue.query.QuerySideTest;
import fr.paroletenue.query.worker.WorkerHistories;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** D13: every erasure can be proved, of whatever room the file was; what is not erased has no certificate. */
class CertifyingErasuresTest extends QuerySideTest {

    @Autowired
    private ErasureCertificates certificates;

    private Optional<ErasureCertificate> certificate(String room, String id) {
        return certificates.find(room, id, Locale.ENGLISH);
    }

    @Test
    void theFileOfAClientHasItsCertificate() {
        var client = ClientHistories.of("certified-client");
        happened(
                client.registered("Rose Effacée", "01 00 00 09 00", "9 rue Nulle", "75009", "Paris"),
                client.ended(ClientStanding.FORMER_CLIENT));
        assertThat(certificate("clients", "certified-client")).isEmpty();

        happened(client.erased());

        var certificate = certificate("clients", "certified-client").orElseThrow();
        assertThat(certificate.number()).isNull();
        assertThat(certificate.keptUntil()).isEqualTo(LocalDate.of(2031, 4, 20));
        assertThat(certificate.unreadable())
                .extracting(ErasureCertificate.Unreadable::type)
                .containsExactly("client.ended", "client.registered");
        assertThat(certificate.stays())
                .extracting(ErasureCertificate.Stays::what)
                .anyMatch(what -> what.startsWith("The line of the client"))
                .noneMatch(what -> what.contains("register"));
        // The keys are destroyed by the command side, which is not in this house.
        assertThat(certificate.complete()).isFalse();
        assertThat(certificate.keys())
                .extracting(ErasureCertificate.Key::subject)
                .containsExactly("certified-client");
    }

    @Test
    void theFileOfAWorkerAndAMessageHaveTheirs() {
        var worker = WorkerHistories.of("certified-worker", "Rémi Effacé");
        var message = Messages.of("certified-message");
        happened(worker.registered("38"), worker.departed(), worker.erased());
        happened(
                message.recorded(8061, ReceptionChannel.PHONE, null),
                message.outcome(IntakeOutcome.ANSWERED),
                message.erased());

        assertThat(certificate("workers", "certified-worker").orElseThrow().unreadable())
                .extracting(ErasureCertificate.Unreadable::type)
                .contains("worker.registered");
        assertThat(certificate("intake", "certified-message").orElseThrow().number())
                .isEqualTo("MC-2026-08061");
    }

    @Test
    void aFileIsCertifiedInItsOwnRoomOnly() {
        var client = ClientHistories.of("certified-elsewhere");
        happened(
                client.registered("Rose Ailleurs", "01 00 00 09 01", "9 rue Nulle", "75009", "Paris"),
                client.ended(ClientStanding.FORMER_CLIENT),
                client.erased());

        for (var elsewhere : new String[] {"workers", "intake", "complaints", "nowhere"}) {
            assertThat(certificate(elsewhere, "certified-elsewhere"))
                    .as(elsewhere)
                    .isEmpty();
        }
    }
}
