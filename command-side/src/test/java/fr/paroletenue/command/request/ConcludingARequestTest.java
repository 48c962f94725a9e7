package fr.paroletenue.command.request;

import static fr.paroletenue.command.request.RequestStory.ID;
import static fr.paroletenue.command.request.RequestStory.ODILE;
import static fr.paroletenue.command.request.RequestStory.acceptance;
import static fr.paroletenue.command.request.RequestStory.assessed;
import static fr.paroletenue.command.request.RequestStory.assignment;
import static fr.paroletenue.command.request.RequestStory.hours;
import static fr.paroletenue.command.request.RequestStory.quote;
import static fr.paroletenue.command.request.RequestStory.registered;
import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.request.OfferedLine;
import fr.paroletenue.api.request.QuoteDuty;
import fr.paroletenue.api.request.RequestCommand.AbandonRequest;
import fr.paroletenue.api.request.RequestCommand.ConcludeRequest;
import fr.paroletenue.api.request.RequestCommand.NoteInformationDelivered;
import fr.paroletenue.api.request.RequestCommand.NoteQuoteAsked;
import fr.paroletenue.api.request.RequestCommand.RefuseQuote;
import fr.paroletenue.api.request.RequestEvent;
import fr.paroletenue.api.request.RequestStatus;
import fr.paroletenue.api.worker.WorkerCommand.ConfirmWorker;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-10, S2-12, S2-14: what a request has come to when a contract is drawn up from it. */
class ConcludingARequestTest {

    private static ConcludeRequest conclusion(OfferedLine... lines) {
        return new ConcludeRequest(ID, "c-1", List.of(lines));
    }

    @Test
    void anAcceptedQuoteIsThePriceOfTheContract() {
        var story = assessed().given(quote("2026-05-05", hours("12", "25.00", "10")), acceptance("2026-05-05"));

        assertThat(story.refusalCode(conclusion(hours("12", "24.00", "10")))).isEqualTo(RefusalCode.PRICE_IN_THE_QUOTE);
        var concluded = (RequestEvent.Concluded) story.when(conclusion()).getFirst();

        assertThat(concluded.quoteNumber()).isEqualTo("DEV-2026-00001");
        assertThat(concluded.monthly().total()).isEqualTo(Money.euros(new BigDecimal("300.00")));
        assertThat(concluded.on()).isEqualTo(LocalDate.of(2026, 5, 5));
        assertThat(story.state().status()).isEqualTo(RequestStatus.CONCLUDED);
        assertThat(story.when(conclusion())).isEmpty();
        assertThat(story.refusalCode(new ConcludeRequest(ID, "c-2", List.of())))
                .as("a request comes to one contract")
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        assertThat(story.refusalCode(new AbandonRequest(ID, LocalDate.of(2026, 5, 5), "x")))
                .isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
    }

    /** */
    @ParameterizedTest
    @CsvSource({"99.99, false, false", "100.00, false, true", "100.01, false, true", "20.00, true, true"})
    void withoutAnAcceptedQuoteNothingIsConcludedWhereOneIsOwed(String price, boolean asked, boolean refused) {
        var story = assessed();
        if (asked) {
            story.given(new NoteQuoteAsked(ID, LocalDate.of(2026, 5, 5), ReceptionChannel.PHONE));
        }

        if (refused) {
            var refusal = story.refusal(conclusion(hours("1", price, "10")));
            assertThat(refusal.code()).isEqualTo(RefusalCode.QUOTE_NEEDED);
            assertThat(refusal.facts())
                    .containsEntry("because", List.of(asked ? QuoteDuty.Reason.ASKED : QuoteDuty.Reason.PRICE));
        } else {
            assertThat(story.when(conclusion(hours("1", price, "10")))).hasSize(1);
        }
    }

    @Test
    void aQuoteThatNobodyAcceptedIsNone() {
        var story = assessed().given(quote("2026-05-05", hours("1", "50.00", "10")));

        assertThat(story.refusalCode(conclusion())).isEqualTo(RefusalCode.QUOTE_NEEDED);
        assertThat(story.refusalCode(conclusion(hours("1", "50.00", "10"))))
                .as("the client has it in hand and may still say yes")
                .isEqualTo(RefusalCode.QUOTE_NOT_ANSWERED);
        story.given(new RefuseQuote(ID, null, LocalDate.of(2026, 5, 5), null));
        assertThat(story.when(conclusion(hours("1", "50.00", "10")))).hasSize(1);
    }

    @Test
    void thePriceIsMoreThanNothingAndItsTaxIsInForce() {
        assertThat(assessed().refusalCode(conclusion(hours("1", "0.00", "10"))))
                .isEqualTo(RefusalCode.AMOUNT_NOT_POSITIVE);
        assertThat(assessed().refusalCode(conclusion(hours("1", "50.00", "7"))))
                .isEqualTo(RefusalCode.VAT_RATE_NOT_IN_FORCE);
    }

    @Test
    void nothingIsConcludedBeforeTheNeedsWereAssessed() {
        assertThat(registered().refusalCode(conclusion(hours("1", "50.00", "10"))))
                .isEqualTo(RefusalCode.ASSESSMENT_NEEDED);
    }

    /** S2-01, S2-24 to S2-26: a contract promises somebody who may be sent, so the file of whoever is assigned is asked again. */
    @Test
    void whoIsAssignedIsAskedForOnceMore() {
        var story = assessed().given(assignment(ODILE, null));
        story.asked();

        assertThat(story.refusalCode(conclusion(hours("1", "100.00", "10")))).isEqualTo(RefusalCode.QUOTE_NEEDED);
        assertThat(story.asked()).as("nothing to ask for").isEmpty();
        story.given(conclusion(hours("1", "50.00", "10")));
        assertThat(story.asked()).containsExactly(new ConfirmWorker(ODILE, LocalDate.of(2026, 6, 1)));
        assertThat(story.when(conclusion(hours("1", "50.00", "10")))).isEmpty();
        assertThat(story.asked()).as("it was drawn up").isEmpty();
        var nobodys = assessed().given(conclusion(hours("1", "50.00", "10")));
        assertThat(nobodys.asked()).isEmpty();
    }

    @Test
    void nothingIsSaidTwice() {
        var story = assessed()
                .given(
                        assignment(ODILE, null),
                        new NoteInformationDelivered(
                                ID, "2026-1", LetterChannel.EMAIL, Instant.parse("2026-05-04T22:30:00Z")))
                .given(conclusion(hours("1", "50.00", "10")));

        var agreed = ConcludingDecisions.agreement(story.state(), story.state().concluded());

        assertThat(agreed.clientId().value()).isEqualTo("k-1");
        assertThat(agreed.needs().postalCode()).isEqualTo("38000");
        assertThat(agreed.home()).isEqualTo(RequestStory.HOME);
        assertThat(agreed.workerId()).isEqualTo(ODILE);
        assertThat(agreed.quoteNumber()).isNull();
        assertThat(agreed.informedOn()).as("a Paris day").isEqualTo(LocalDate.of(2026, 5, 5));
    }
}
