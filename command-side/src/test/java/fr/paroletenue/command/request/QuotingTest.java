package fr.paroletenue.command.request;

import static fr.paroletenue.command.request.RequestStory.ID;
import static fr.paroletenue.command.request.RequestStory.acceptance;
import static fr.paroletenue.command.request.RequestStory.answers;
import static fr.paroletenue.command.request.RequestStory.assessed;
import static fr.paroletenue.command.request.RequestStory.assessment;
import static fr.paroletenue.command.request.RequestStory.fee;
import static fr.paroletenue.command.request.RequestStory.hours;
import static fr.paroletenue.command.request.RequestStory.quote;
import static fr.paroletenue.command.request.RequestStory.registered;
import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.request.QuoteDuty;
import fr.paroletenue.api.request.RequestCommand.AbandonRequest;
import fr.paroletenue.api.request.RequestCommand.AcceptQuote;
import fr.paroletenue.api.request.RequestCommand.NoteQuoteAsked;
import fr.paroletenue.api.request.RequestCommand.RefuseQuote;
import fr.paroletenue.api.request.RequestEvent;
import fr.paroletenue.api.request.RequestStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S2-12, D3, R-10: when a quote is owed, what it says, how long it binds. */
class QuotingTest {

    private static final NoteQuoteAsked ASKED =
            new NoteQuoteAsked(ID, LocalDate.of(2026, 5, 4), ReceptionChannel.PHONE);

    private static RequestEvent.QuoteIssued issued(List<RequestEvent> events) {
        return (RequestEvent.QuoteIssued) events.getLast();
    }

    /** R-10, with one cent on either side. */
    @ParameterizedTest
    @CsvSource({
        "99.99,  false, false, ''",
        "100.00, false, true,  PRICE",
        "100.01, false, true,  PRICE",
        "20.00,  false, false, ''",
        "20.00,  true,  true,  ASKED",
        "99.99,  true,  true,  ASKED",
        "100.00, true,  true,  PRICE ASKED",
    })
    void isOwedFromAHundredEurosAMonthOrToWhoeverAsks(String price, boolean asked, boolean mandatory, String because) {
        var story = registered();
        if (asked) {
            story.given(ASKED);
        }

        var duty =
                issued(story.when(quote("2026-05-04", hours("1", price, "10")))).duty();

        assertThat(duty.mandatory()).isEqualTo(mandatory);
        assertThat(duty.because().stream().map(QuoteDuty.Reason::name).toList())
                .isEqualTo(because.isEmpty() ? List.of() : List.of(because.split(" ")));
        assertThat(duty.policyVersion()).isEqualTo("2026-1");
    }

    /** The month in which all is paid counts, and the price is the one including tax. */
    @Test
    void countsWhatIsPaidOnceIntoTheDearestMonth() {
        var duty = issued(registered().when(quote("2026-05-04", hours("3", "30.00", "10"), fee("10.00"))))
                .duty();

        assertThat(duty.price()).isEqualTo(Money.euros(new BigDecimal("100.00")));
        assertThat(duty.mandatory()).isTrue();
    }

    @Test
    void saysWhatTheRulesOfItsDayAskFor() {
        var story = registered().at("2026-07-01T12:00:00Z");

        var before = issued(story.when(quote("2026-06-30", hours("1", "80.00", "10"))));
        assertThat(before.validUntil()).isEqualTo("2026-07-30");
        assertThat(before.validityPolicyVersion()).isEqualTo("2026-1");
        assertThat(before.duty().mandatory()).isFalse();
        assertThat(before.supersedes()).isNull();
        assertThat(before.letterhead().name()).contains("à nommer");
        assertThat(before.declaration().number()).contains("à compléter");
        var after = issued(story.when(quote("2026-07-01", hours("1", "80.00", "20"))));
        assertThat(after.validUntil()).isEqualTo("2026-07-11");
        assertThat(after.duty().mandatory()).isTrue();
        assertThat(after.supersedes()).isEqualTo(before.number());
        assertThat(after.number()).isEqualTo("DEV-2026-00002");
    }

    @Test
    void knowsOnlyTheRatesOfItsDay() {
        var story = registered().at("2026-07-01T12:00:00Z");

        assertThat(story.refusal(quote("2026-06-30", hours("1", "80.00", "11"))).code())
                .isEqualTo(RefusalCode.VAT_RATE_NOT_IN_FORCE);
        assertThat(story.refusal(quote("2026-07-01", hours("1", "80.00", "10"))).facts())
                .containsEntry("inForce", List.of("20", "11"));
        assertThat(story.when(quote("2026-07-01", hours("1", "80.00", "11.0")))).hasSize(1);
    }

    @Test
    void costsSomething() {
        assertThat(registered().refusalCode(quote("2026-05-04", hours("1", "0.00", "10"))))
                .isEqualTo(RefusalCode.AMOUNT_NOT_POSITIVE);
        assertThat(registered().refusalCode(quote("2026-05-04", hours("0.01", "0.01", "10"))))
                .as("less than half a cent")
                .isEqualTo(RefusalCode.AMOUNT_NOT_POSITIVE);
    }

    /** No number is taken by a refusal or by a repetition. */
    @Test
    void takesANumberOnlyOnce() {
        var story = registered();
        var command = quote("2026-05-04", hours("12", "28.50", "10"));

        assertThat(story.refusalCode(quote("2026-05-05", hours("12", "28.50", "10"))))
                .isEqualTo(RefusalCode.DONE_IN_THE_FUTURE);
        assertThat(story.refusalCode(quote("2026-05-03", hours("12", "28.50", "10"))))
                .isEqualTo(RefusalCode.DAYS_OUT_OF_ORDER);
        assertThat(issued(story.when(command)).number()).isEqualTo("DEV-2026-00001");
        assertThat(story.when(command)).isEmpty();
        assertThat(issued(story.when(quote("2026-05-04", hours("12", "28.00", "10"))))
                        .number())
                .isEqualTo("DEV-2026-00002");
    }

    @Test
    void aNewerOneIsNotOfAnEarlierDay() {
        var story = registered().at("2026-05-10T10:00:00Z").given(quote("2026-05-10", hours("12", "28.50", "10")));

        assertThat(story.refusalCode(quote("2026-05-09", hours("12", "28.00", "10"))))
                .isEqualTo(RefusalCode.DAYS_OUT_OF_ORDER);
    }

    /** Up to the end of its last day; issued on 4 May with 30 days. */
    @ParameterizedTest
    @CsvSource({
        "2026-05-04, ",
        "2026-06-03, ",
        "2026-06-04, QUOTE_EXPIRED",
        "2026-05-03, DAYS_OUT_OF_ORDER",
        "2026-06-06, DONE_IN_THE_FUTURE",
    })
    void isAcceptedInTime(String on, RefusalCode code) {
        var story = registered()
                .given(quote("2026-05-04", hours("12", "28.50", "10")))
                .at("2026-06-05T10:00:00Z");

        if (code == null) {
            assertThat(story.when(acceptance(on))).hasSize(1);
            assertThat(story.state().status()).isEqualTo(RequestStatus.ACCEPTED);
            assertThat(story.when(acceptance(on))).isEmpty();
            assertThat(story.refusalCode(
                            new AcceptQuote(ID, null, LocalDate.parse(on), LetterChannel.EMAIL, "exemplaire signé")))
                    .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        } else {
            assertThat(story.refusalCode(acceptance(on))).isEqualTo(code);
        }
    }

    @Test
    void onlyTheLastOneIsAccepted() {
        var story = registered();
        assertThat(story.refusalCode(acceptance("2026-05-04"))).isEqualTo(RefusalCode.QUOTE_NEEDED);
        story.given(quote("2026-05-04", hours("12", "28.50", "10")), quote("2026-05-04", hours("12", "28.00", "10")));

        assertThat(story.refusalCode(named("DEV-2026-00001"))).isEqualTo(RefusalCode.QUOTE_NOT_CURRENT);
        assertThat(story.refusalCode(named("DEV-2026-00009"))).isEqualTo(RefusalCode.QUOTE_NOT_ISSUED);
        assertThat(story.when(named("DEV-2026-00002"))).hasSize(1);
    }

    private static AcceptQuote named(String number) {
        return new AcceptQuote(ID, number, LocalDate.of(2026, 5, 4), LetterChannel.POST, "exemplaire signé");
    }

    @Test
    void whatWasAgreedIsNotOfferedOrAssessedAnew() {
        var story = assessed().given(quote("2026-05-05", hours("12", "28.50", "10")), acceptance("2026-05-05"));

        assertThat(story.when(quote("2026-05-05", hours("12", "28.50", "10"))))
                .as("the same again")
                .isEmpty();
        assertThat(story.refusalCode(quote("2026-05-05", hours("12", "28.00", "10"))))
                .isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
        assertThat(story.refusalCode(assessment(answers("FRIDAY-09:00-12:00", RequestStory.HOME))))
                .isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
        assertThat(story.refusalCode(ASKED)).isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
        assertThat(story.refusalCode(new RefuseQuote(ID, null, LocalDate.of(2026, 5, 5), null)))
                .isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
        assertThat(story.when(new AbandonRequest(ID, LocalDate.of(2026, 5, 5), "déménage")))
                .hasSize(1);
    }

    @Test
    void whatWasRefusedIsOfferedAnewAndNotAccepted() {
        var refusal = new RefuseQuote(ID, null, LocalDate.of(2026, 5, 4), "trop cher");
        var story = registered().given(quote("2026-05-04", hours("12", "28.50", "10")));

        assertThat(story.when(refusal)).hasSize(1);
        assertThat(story.when(refusal)).isEmpty();
        assertThat(story.refusalCode(new RefuseQuote(ID, null, LocalDate.of(2026, 5, 4), "autre")))
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        assertThat(story.refusalCode(acceptance("2026-05-04"))).isEqualTo(RefusalCode.STATE_DOES_NOT_ALLOW);
        story.given(quote("2026-05-04", hours("12", "27.00", "10")));
        assertThat(story.when(acceptance("2026-05-04"))).hasSize(1);
    }

    @Test
    void isAskedForOnce() {
        var story = registered();

        assertThat(story.when(ASKED)).hasSize(1);
        assertThat(story.when(ASKED)).isEmpty();
        assertThat(story.refusalCode(new NoteQuoteAsked(ID, LocalDate.of(2026, 5, 4), ReceptionChannel.EMAIL)))
                .isEqualTo(RefusalCode.ALREADY_DONE_DIFFERENTLY);
        assertThat(registered().refusalCode(new NoteQuoteAsked(ID, LocalDate.of(2026, 5, 5), ReceptionChannel.PHONE)))
                .isEqualTo(RefusalCode.DONE_IN_THE_FUTURE);
    }
}
