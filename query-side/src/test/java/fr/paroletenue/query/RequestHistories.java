package fr.paroletenue.query;

import fr.paroletenue.api.client.ClientId;
import fr.paroletenue.api.complaint.LetterChannel;
import fr.paroletenue.api.complaint.Letterhead;
import fr.paroletenue.api.complaint.ReceptionChannel;
import fr.paroletenue.api.kernel.ErasedKey;
import fr.paroletenue.api.kernel.Money;
import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.api.request.AssessmentField;
import fr.paroletenue.api.request.Declaration;
import fr.paroletenue.api.request.HomeDetails;
import fr.paroletenue.api.request.HomeService;
import fr.paroletenue.api.request.Needs;
import fr.paroletenue.api.request.PaidHow;
import fr.paroletenue.api.request.Price;
import fr.paroletenue.api.request.ProvisionMode;
import fr.paroletenue.api.request.QuoteDuty;
import fr.paroletenue.api.request.QuoteLine;
import fr.paroletenue.api.request.QuoteLineKind;
import fr.paroletenue.api.request.ReleaseCause;
import fr.paroletenue.api.request.RequestEvent;
import fr.paroletenue.api.request.RequestId;
import fr.paroletenue.api.request.Rhythm;
import fr.paroletenue.api.request.VatShare;
import fr.paroletenue.api.worker.Match;
import fr.paroletenue.api.worker.Skill;
import fr.paroletenue.api.worker.WeeklySlot;
import fr.paroletenue.api.worker.WorkerId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events of a request as the command side would have recorded them, received on Monday 20 April 2026. */
public final class RequestHistories {

    public static final Instant RECEIVED = Instant.parse("2026-04-20T07:30:00Z");
    public static final LocalDate DAY = LocalDate.of(2026, 4, 21);

    private final RequestId id;
    private final ClientId client;

    private RequestHistories(String id, String client) {
        this.id = new RequestId(id);
        this.client = new ClientId(client);
    }

    public static RequestHistories of(String requestId, String clientId) {
        return new RequestHistories(requestId, clientId);
    }

    public RequestEvent registered() {
        return registered(RECEIVED);
    }

    public RequestEvent registered(Instant receivedAt) {
        return new RequestEvent.Registered(
                id, client, receivedAt, ReceptionChannel.PHONE, "sealed need", null, LocalDate.of(2026, 5, 4));
    }

    public RequestEvent planned() {
        return new RequestEvent.AssessmentPlanned(
                id, RECEIVED.plusSeconds(86_400), "sealed place", "technical-supervisor");
    }

    public RequestEvent assessed(int number, String skill, String slot) {
        return new RequestEvent.Assessed(
                id,
                number,
                RECEIVED.plusSeconds(86_400),
                "technical-supervisor",
                needs(skill, slot),
                new HomeDetails("sealed tasks", "sealed key", "sealed room", "sealed cat", "sealed iron", null),
                "2026-1",
                List.of(AssessmentField.SERVICES, AssessmentField.SLOTS));
    }

    public RequestEvent proposed(String worker) {
        return new RequestEvent.WorkerProposed(id, new WorkerId(worker), 1, match(), "sealed reason");
    }

    public RequestEvent assigned(String worker, String skill, String slot) {
        return new RequestEvent.WorkerAssigned(
                id, new WorkerId(worker), 1, needs(skill, slot).forAWorker(), match(), "sealed reason");
    }

    public RequestEvent released(String worker) {
        return new RequestEvent.WorkerReleased(id, new WorkerId(worker), ReleaseCause.RELEASED, "sealed reason");
    }

    public RequestEvent asked() {
        return new RequestEvent.QuoteAsked(id, DAY, ReceptionChannel.PHONE);
    }

    /** Twelve hours at 28.50 and a fee of 30.00. */
    public RequestEvent quoted(String number, LocalDate validUntil, @Nullable String supersedes) {
        return quoted(number, validUntil, supersedes, "01 99 00 00 01");
    }

    /** The same under a letterhead with that telephone number. */
    public RequestEvent quoted(String number, LocalDate validUntil, @Nullable String supersedes, String phone) {
        return new RequestEvent.QuoteIssued(
                id,
                number,
                DAY,
                validUntil,
                "2026-1",
                ProvisionMode.PROVIDER,
                List.of(
                        line(QuoteLineKind.HOURS, "12.00", "28.50", "25.91", "10.00", PaidHow.EACH_MONTH, "342.00"),
                        line(QuoteLineKind.FEE, "1.00", "30.00", "25.00", "20.00", PaidHow.ONCE, "30.00")),
                List.of("sealed cleaning", "sealed fee"),
                price("10.00", "310.91", "31.09", "342.00"),
                price("20.00", "25.00", "5.00", "30.00"),
                new QuoteDuty(euros("372.00"), true, euros("100.00"), "2026-1"),
                new Letterhead("Les Essais", "1 place des Essais, Ville", phone, "a@example.org", "2"),
                new Declaration("SAP000000000", "1er mars 2020", "3"),
                supersedes);
    }

    public RequestEvent accepted(String number) {
        return new RequestEvent.QuoteAccepted(id, number, DAY, LetterChannel.POST, "sealed proof");
    }

    public RequestEvent refused(String number) {
        return new RequestEvent.QuoteRefused(id, number, DAY, "sealed reason");
    }

    public RequestEvent informed() {
        return new RequestEvent.InformationDelivered(id, "2026-1", LetterChannel.EMAIL, RECEIVED.plusSeconds(90_000));
    }

    public RequestEvent abandoned() {
        return new RequestEvent.Abandoned(id, DAY, "sealed reason");
    }

    public RequestEvent concluded(String contract, String number) {
        return new RequestEvent.Concluded(
                id,
                contract,
                DAY,
                number,
                price("10.00", "310.91", "31.09", "342.00"),
                price("20.00", "25.00", "5.00", "30.00"));
    }

    public RequestEvent erased() {
        return new RequestEvent.Erased(
                id,
                LocalDate.of(2029, 4, 21),
                "prospect-retention",
                "2026-1",
                List.of(
                        new ErasedKey(id.value(), RetentionClass.PROSPECT),
                        new ErasedKey(id.value(), RetentionClass.QUOTE)));
    }

    /** One of each, and some twice. */
    public Stream<RequestEvent> everything() {
        return Stream.of(
                registered(),
                planned(),
                assessed(1, "IRONING", "MONDAY-09:00-12:00"),
                proposed("w-1"),
                assigned("w-1", "IRONING", "MONDAY-09:00-12:00"),
                assessed(2, "IRONING", "FRIDAY-09:00-12:00"),
                released("w-1"),
                asked(),
                quoted("DEV-2026-00001", LocalDate.of(2026, 5, 21), null),
                refused("DEV-2026-00001"),
                quoted("DEV-2026-00002", LocalDate.of(2026, 5, 21), "DEV-2026-00001"),
                quoted("DEV-2026-00003", LocalDate.of(2026, 5, 21), "DEV-2026-00002"),
                informed(),
                accepted("DEV-2026-00003"),
                concluded("contract-1", "DEV-2026-00003"),
                abandoned(),
                erased());
    }

    private static Needs needs(String skill, String slot) {
        return new Needs(
                List.of(HomeService.CLEANING),
                Rhythm.RECURRING,
                new BigDecimal("12.00"),
                List.of(WeeklySlot.read(slot).orElseThrow()),
                List.of(new Skill(skill)),
                "38000",
                LocalDate.of(2026, 5, 4));
    }

    private static Match match() {
        return new Match(List.of(), List.of(new Skill("IRONING")), true);
    }

    private static QuoteLine line(
            QuoteLineKind kind,
            String quantity,
            String unit,
            String beforeTax,
            String vat,
            PaidHow paid,
            String total) {
        return new QuoteLine(
                kind, new BigDecimal(quantity), euros(unit), euros(beforeTax), new BigDecimal(vat), paid, euros(total));
    }

    private static Price price(String percent, String beforeTax, String tax, String total) {
        return new Price(
                euros(beforeTax),
                euros(tax),
                euros(total),
                List.of(new VatShare(new BigDecimal(percent), euros(beforeTax), euros(tax), euros(total))));
    }

    private static Money euros(String amount) {
        return Money.euros(new BigDecimal(amount));
    }
}
