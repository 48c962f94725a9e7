package fr.paroletenue.query.complaint;

import fr.paroletenue.api.complaint.DisputeEvent;
import fr.paroletenue.api.complaint.MediationState;
import fr.paroletenue.api.complaint.Mediator;
import fr.paroletenue.query.complaint.ComplaintFile.Closure;
import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.Lists;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the file tells of all that came after the answer.
 *
 * @param level 1, or 2 once it was escalated (S5-23)
 */
public record DisputeFile(
        List<Meeting> meetings,
        @Nullable NoAmicableSolution noAmicableSolution,
        @Nullable Mediation mediation,
        int level,
        List<Escalation> escalations,
        List<PublicReply> publicReplies,
        List<Reopening> reopenings) {

    static final DisputeFile NONE = new DisputeFile(List.of(), null, null, 1, List.of(), List.of(), List.of());

    /** @param minutes absent until somebody has written what was said (S3-23) */
    public record Meeting(
            int number,
            Instant meetAt,
            String place,
            @Nullable String participants,
            @Nullable Minutes minutes,
            By by) {}

    public record Minutes(Instant heldAt, String text, By by) {}

    public record NoAmicableSolution(String reason, Mediator mediator, By by) {}

    /**
     * @param admissibleUntil the last day on which the client could go there, counted from the written complaint
     * @param moves the last one says where it stands
     */
    public record Mediation(
            MediationState state,
            LocalDate referredOn,
            Mediator mediator,
            @Nullable LocalDate admissibleUntil,
            List<MediationMove> moves,
            By by) {}

    public record MediationMove(MediationState state, LocalDate on, String note, By by) {}

    public record Escalation(int level, String reason, String owner, By by) {}

    public record PublicReply(Instant publishedAt, String place, String text, By by) {}

    /** @param closure the one that it undid */
    public record Reopening(String reason, @Nullable Closure closure, By by) {}

    DisputeFile after(DisputeEvent event, @Nullable Closure closure, By by) {
        return switch (event) {
            case DisputeEvent.MeetingPlanned e ->
                meeting(Lists.plus(
                        meetings, new Meeting(e.number(), e.meetAt(), e.place(), e.participants(), null, by)));
            case DisputeEvent.MeetingHeld e ->
                meeting(Lists.each(
                        meetings,
                        one -> one.number() == e.number() ? held(one, new Minutes(e.heldAt(), e.minutes(), by)) : one));
            case DisputeEvent.AmicableSolutionFailed e ->
                new DisputeFile(
                        meetings,
                        new NoAmicableSolution(e.reason(), e.mediator(), by),
                        mediation,
                        level,
                        escalations,
                        publicReplies,
                        reopenings);
            case DisputeEvent.MediationReferred e ->
                mediated(new Mediation(
                        MediationState.REFERRED, e.referredOn(), e.mediator(), e.admissibleUntil(), List.of(), by));
            case DisputeEvent.MediationMoved e -> mediated(moved(new MediationMove(e.state(), e.on(), e.note(), by)));
            case DisputeEvent.Escalated e ->
                new DisputeFile(
                        meetings,
                        noAmicableSolution,
                        mediation,
                        e.level(),
                        Lists.plus(escalations, new Escalation(e.level(), e.reason(), e.owner(), by)),
                        publicReplies,
                        reopenings);
            case DisputeEvent.PublicReplyPublished e ->
                new DisputeFile(
                        meetings,
                        noAmicableSolution,
                        mediation,
                        level,
                        escalations,
                        Lists.plus(publicReplies, new PublicReply(e.publishedAt(), e.place(), e.text(), by)),
                        reopenings);
            case DisputeEvent.Reopened e ->
                new DisputeFile(
                        meetings,
                        noAmicableSolution,
                        mediation,
                        level,
                        escalations,
                        publicReplies,
                        Lists.plus(reopenings, new Reopening(e.reason(), closure, by)));
        };
    }

    DisputeFile erased() {
        return new DisputeFile(
                Lists.each(
                        meetings,
                        one -> new Meeting(
                                one.number(),
                                one.meetAt(),
                                Erased.words(one.place()),
                                Erased.wordsIfAny(one.participants()),
                                one.minutes() == null
                                        ? null
                                        : new Minutes(
                                                one.minutes().heldAt(),
                                                Erased.words(one.minutes().text()),
                                                one.minutes().by()),
                                one.by())),
                noAmicableSolution == null
                        ? null
                        : new NoAmicableSolution(
                                Erased.words(noAmicableSolution.reason()),
                                noAmicableSolution.mediator(),
                                noAmicableSolution.by()),
                mediation == null
                        ? null
                        : new Mediation(
                                mediation.state(),
                                mediation.referredOn(),
                                mediation.mediator(),
                                mediation.admissibleUntil(),
                                Lists.each(
                                        mediation.moves(),
                                        move -> new MediationMove(
                                                move.state(), move.on(), Erased.words(move.note()), move.by())),
                                mediation.by()),
                level,
                Lists.each(
                        escalations,
                        one -> new Escalation(one.level(), Erased.words(one.reason()), one.owner(), one.by())),
                Lists.each(
                        publicReplies,
                        one -> new PublicReply(
                                one.publishedAt(), Erased.words(one.place()), Erased.words(one.text()), one.by())),
                Lists.each(
                        reopenings,
                        one -> new Reopening(
                                Erased.words(one.reason()),
                                one.closure() == null ? null : one.closure().erased(),
                                one.by())));
    }

    /** Empty as long as nobody went to the mediator. */
    Optional<MediationState> mediationState() {
        return Optional.ofNullable(mediation).map(Mediation::state);
    }

    private Mediation moved(MediationMove move) {
        if (mediation == null) {
            throw new IllegalStateException("A mediation moved to which nobody had gone");
        }
        return new Mediation(
                move.state(),
                mediation.referredOn(),
                mediation.mediator(),
                mediation.admissibleUntil(),
                Lists.plus(mediation.moves(), move),
                mediation.by());
    }

    private DisputeFile mediated(Mediation next) {
        return new DisputeFile(meetings, noAmicableSolution, next, level, escalations, publicReplies, reopenings);
    }

    private DisputeFile meeting(List<Meeting> next) {
        return new DisputeFile(next, noAmicableSolution, mediation, level, escalations, publicReplies, reopenings);
    }

    private static Meeting held(Meeting one, Minutes minutes) {
        return new Meeting(one.number(), one.meetAt(), one.place(), one.participants(), minutes, one.by());
    }
}
