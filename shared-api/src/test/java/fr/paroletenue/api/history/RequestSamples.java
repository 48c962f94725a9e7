package fr.paroletenue.api.history;

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
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** One event of each type of the requests' page. */
final class RequestSamples {

    private static final RequestId REQUEST = new RequestId("request-1");
    private static final WorkerId WORKER = new WorkerId("worker-1");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 5);
    private static final Instant AT = Instant.parse("2026-05-05T14:05:06.789012Z");
    private static final Skill IRONING = new Skill("IRONING");
    private static final Match MATCH = new Match(List.of(IRONING), List.of(new Skill("GARDENING")), true);
    private static final Needs NEEDS = new Needs(
            List.of(HomeService.CLEANING, HomeService.IRONING),
            Rhythm.RECURRING,
            new BigDecimal("12.00"),
            List.of(new WeeklySlot(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0))),
            List.of(IRONING),
            "38000",
            LocalDate.of(2026, 6, 1));
    private static final Money PRICE = euros("342.00");
    private static final Price MONTHLY = new Price(
            euros("310.91"),
            euros("31.09"),
            PRICE,
            List.of(new VatShare(new BigDecimal("10.00"), euros("310.91"), euros("31.09"), PRICE)));
    private static final Price ONCE = new Price(
            euros("25.00"),
            euros("5.00"),
            euros("30.00"),
            List.of(new VatShare(new BigDecimal("20.00"), euros("25.00"), euros("5.00"), euros("30.00"))));

    private RequestSamples() {}

    static List<Record> all() {
        return List.of(
                new RequestEvent.Registered(
                        REQUEST,
                        new ClientId("client-1"),
                        AT,
                        ReceptionChannel.VOICEMAIL,
                        "Trois heures de ménage le lundi matin, et du repassage.",
                        "message-1",
                        LocalDate.of(2026, 6, 1)),
                new RequestEvent.AssessmentPlanned(REQUEST, AT, "chez elle, 2e étage", "technical-supervisor"),
                new RequestEvent.Assessed(
                        REQUEST,
                        1,
                        AT,
                        "technical-supervisor",
                        NEEDS,
                        new HomeDetails(
                                "sols, cuisine, repassage",
                                "clé chez la gardienne",
                                "le bureau",
                                "un chat",
                                "aspirateur et fer sur place",
                                "préfère le matin"),
                        "2026-1",
                        List.of(AssessmentField.SERVICES, AssessmentField.SLOTS)),
                new RequestEvent.WorkerProposed(REQUEST, WORKER, 1, MATCH, "elle apprendra le jardin avec la cliente"),
                new RequestEvent.WorkerAssigned(
                        REQUEST, WORKER, 1, NEEDS.forAWorker(), MATCH, "elle apprendra le jardin avec la cliente"),
                new RequestEvent.WorkerReleased(
                        REQUEST, WORKER, ReleaseCause.RELEASED, "la cliente préfère attendre septembre"),
                new RequestEvent.QuoteAsked(REQUEST, DAY, ReceptionChannel.PHONE),
                new RequestEvent.QuoteIssued(
                        REQUEST,
                        "DEV-2026-00042",
                        DAY,
                        LocalDate.of(2026, 6, 4),
                        "2026-1",
                        ProvisionMode.PROVIDER,
                        List.of(
                                new QuoteLine(
                                        QuoteLineKind.HOURS,
                                        new BigDecimal("12.00"),
                                        euros("28.50"),
                                        euros("25.91"),
                                        new BigDecimal("10.00"),
                                        PaidHow.EACH_MONTH,
                                        PRICE),
                                new QuoteLine(
                                        QuoteLineKind.FEE,
                                        new BigDecimal("1.00"),
                                        euros("30.00"),
                                        euros("25.00"),
                                        new BigDecimal("20.00"),
                                        PaidHow.ONCE,
                                        euros("30.00"))),
                        List.of("Ménage et repassage chez Mme Exemple", "Frais de dossier"),
                        MONTHLY,
                        ONCE,
                        new QuoteDuty(euros("372.00"), true, euros("100.00"), "2026-1"),
                        new Letterhead(
                                "Les Essais à domicile",
                                "1 place des Essais, Ville",
                                "+33 1 00 00 00 01",
                                "bonjour@example.org",
                                "2"),
                        new Declaration("SAP000000000", "1er mars 2020", "3"),
                        "DEV-2026-00041"),
                new RequestEvent.QuoteAccepted(
                        REQUEST, "DEV-2026-00042", DAY, LetterChannel.POST, "exemplaire signé par Mme Exemple"),
                new RequestEvent.QuoteRefused(REQUEST, "DEV-2026-00042", DAY, "trop cher pour elle"),
                new RequestEvent.InformationDelivered(REQUEST, "2026-1", LetterChannel.EMAIL, AT),
                new RequestEvent.Concluded(REQUEST, "contract-1", DAY, "DEV-2026-00042", MONTHLY, ONCE),
                new RequestEvent.Abandoned(REQUEST, DAY, "sa fille l'aide désormais"),
                new RequestEvent.Erased(
                        REQUEST,
                        LocalDate.of(2029, 5, 5),
                        "prospect-retention",
                        "2026-1",
                        List.of(
                                new ErasedKey("request-1", RetentionClass.PROSPECT),
                                new ErasedKey("request-1", RetentionClass.QUOTE))));
    }

    private static Money euros(String amount) {
        return Money.euros(new BigDecimal(amount));
    }
}
