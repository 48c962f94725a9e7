package fr.paroletenue.query.worker;

import fr.paroletenue.api.worker.WorkerEvent;
import fr.paroletenue.query.projection.By;
import fr.paroletenue.query.projection.EventFacts;
import fr.paroletenue.query.projection.Fold;
import fr.paroletenue.query.worker.WorkerFile.Abilities;
import fr.paroletenue.query.worker.WorkerFile.AbsenceNoted;
import fr.paroletenue.query.worker.WorkerFile.Badge;
import fr.paroletenue.query.worker.WorkerFile.Check;
import fr.paroletenue.query.worker.WorkerFile.Departure;
import fr.paroletenue.query.worker.WorkerFile.Engagement;
import fr.paroletenue.query.worker.WorkerFile.Former;
import fr.paroletenue.query.worker.WorkerFile.Hiring;
import fr.paroletenue.query.worker.WorkerFile.Person;
import fr.paroletenue.query.worker.WorkerFile.Signature;
import fr.paroletenue.query.worker.WorkerFile.SkillHeld;
import fr.paroletenue.query.worker.WorkerFile.Step;
import fr.paroletenue.query.worker.WorkerFile.Time;
import fr.paroletenue.query.worker.WorkerFile.Training;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How the events of a worker make the file. */
final class WorkerFold implements Fold<WorkerEvent, WorkerFile> {

    @Override
    public WorkerFile after(@Nullable WorkerFile file, WorkerEvent event, EventFacts facts) {
        var by = By.of(facts);
        return switch (event) {
            case WorkerEvent.Registered e -> registered(e, facts, by);
            case WorkerEvent.ContactDetailsChanged e -> {
                var known = known(file, facts);
                var was = known.person();
                yield next(
                        known,
                        facts,
                        new Person(
                                e.name(),
                                e.contact(),
                                was.cv(),
                                was.identityDocument(),
                                plus(was.before(), new Former(was.name(), was.contact(), by)),
                                was.registered()));
            }
            case WorkerEvent.ReferencesNoted e -> {
                var known = known(file, facts);
                var was = known.person();
                yield next(
                        known,
                        facts,
                        new Person(
                                was.name(),
                                was.contact(),
                                e.cv(),
                                e.identityDocument(),
                                was.before(),
                                was.registered()));
            }
            case WorkerEvent.SelectionStepTaken e -> {
                var known = known(file, facts);
                var step = new Step(e.step(), e.procedureVersion(), e.on(), e.result(), e.note(), by);
                yield next(known, facts, hiring(known, plus(known.hiring().steps(), step), null, null, null));
            }
            case WorkerEvent.BackgroundChecked e -> {
                var known = known(file, facts);
                var check = new Check(e.bulletin(), e.seenOn(), e.seenBy(), e.finding(), by);
                yield next(known, facts, hiring(known, null, plus(known.hiring().checks(), check), null, null));
            }
            case WorkerEvent.DocumentSigned e -> {
                var known = known(file, facts);
                var signature = new Signature(e.document(), e.version(), e.signedOn(), by);
                yield next(
                        known,
                        facts,
                        hiring(known, null, null, plus(known.hiring().signatures(), signature), null));
            }
            case WorkerEvent.BadgeIssued e -> {
                var known = known(file, facts);
                var badge = new Badge(e.number(), e.issuedOn(), null);
                yield next(
                        known,
                        facts,
                        hiring(known, null, null, null, plus(known.hiring().badges(), badge)));
            }
            case WorkerEvent.BadgeReturned e -> {
                var known = known(file, facts);
                var badges = new ArrayList<>(known.hiring().badges());
                var last = badges.removeLast();
                badges.add(new Badge(last.number(), last.issuedOn(), e.returnedOn()));
                yield next(known, facts, hiring(known, null, null, null, List.copyOf(badges)));
            }
            case WorkerEvent.AreasSet e -> {
                var known = known(file, facts);
                var was = known.abilities();
                yield next(known, facts, new Abilities(e.areas(), was.skills(), was.trainings()));
            }
            case WorkerEvent.SkillAdded e -> {
                var known = known(file, facts);
                var was = known.abilities();
                yield next(
                        known,
                        facts,
                        new Abilities(
                                was.areas(), plus(was.skills(), new SkillHeld(e.skill(), e.since())), was.trainings()));
            }
            case WorkerEvent.SkillRemoved e -> {
                var known = known(file, facts);
                var was = known.abilities();
                yield next(
                        known,
                        facts,
                        new Abilities(
                                was.areas(),
                                without(was.skills(), held -> held.skill().equals(e.skill())),
                                was.trainings()));
            }
            case WorkerEvent.TrainingCompleted e -> {
                var known = known(file, facts);
                var was = known.abilities();
                var training = new Training(e.number(), e.title(), e.completedOn(), e.expiresOn());
                yield next(known, facts, new Abilities(was.areas(), was.skills(), plus(was.trainings(), training)));
            }
            case WorkerEvent.AvailabilitySet e -> {
                var known = known(file, facts);
                var was = known.time();
                yield next(known, facts, new Time(e.weekly(), was.absences(), was.engagements()));
            }
            case WorkerEvent.AbsenceNoted e -> {
                var known = known(file, facts);
                var was = known.time();
                var absence = new AbsenceNoted(e.number(), e.absence(), e.reason(), false);
                yield next(known, facts, new Time(was.weekly(), plus(was.absences(), absence), was.engagements()));
            }
            case WorkerEvent.AbsenceCancelled e -> {
                var known = known(file, facts);
                var was = known.time();
                yield next(
                        known,
                        facts,
                        new Time(
                                was.weekly(),
                                was.absences().stream()
                                        .map(one -> one.number() == e.number()
                                                ? new AbsenceNoted(one.number(), one.absence(), one.reason(), true)
                                                : one)
                                        .toList(),
                                was.engagements()));
            }
            case WorkerEvent.Engaged e -> {
                var known = known(file, facts);
                var was = known.time();
                var engagement = new Engagement(e.requestId(), e.need(), e.match(), e.overrideReason(), by);
                yield next(known, facts, new Time(was.weekly(), was.absences(), plus(was.engagements(), engagement)));
            }
            case WorkerEvent.Released e -> {
                var known = known(file, facts);
                var was = known.time();
                yield next(
                        known,
                        facts,
                        new Time(
                                was.weekly(),
                                was.absences(),
                                without(
                                        was.engagements(),
                                        one -> one.requestId().equals(e.requestId()))));
            }
            case WorkerEvent.Departed e -> {
                var known = known(file, facts);
                yield next(
                        known,
                        facts,
                        known.person(),
                        known.hiring(),
                        known.abilities(),
                        known.time(),
                        new Departure(e.on(), e.keepUntil(), e.retentionPolicyVersion(), by));
            }
            case WorkerEvent.Erased e -> {
                var known = known(file, facts);
                yield next(known, facts, known.person()).erased(by);
            }
        };
    }

    private static WorkerFile registered(WorkerEvent.Registered e, EventFacts facts, By by) {
        return new WorkerFile(
                e.workerId().value(),
                facts.version(),
                1,
                new Person(e.name(), e.contact(), null, null, List.of(), by),
                new Hiring(
                        e.hiredOn(), e.procedureVersion(), e.procedure(), List.of(), List.of(), List.of(), List.of()),
                new Abilities(e.areas(), List.of(), List.of()),
                new Time(List.of(), List.of(), List.of()),
                null,
                null);
    }

    /** What is null stays as it is. */
    private static Hiring hiring(
            WorkerFile file,
            @Nullable List<Step> steps,
            @Nullable List<Check> checks,
            @Nullable List<Signature> signatures,
            @Nullable List<Badge> badges) {
        var was = file.hiring();
        return new Hiring(
                was.hiredOn(),
                was.procedureVersion(),
                was.procedure(),
                steps == null ? was.steps() : steps,
                checks == null ? was.checks() : checks,
                signatures == null ? was.signatures() : signatures,
                badges == null ? was.badges() : badges);
    }

    private static WorkerFile next(WorkerFile file, EventFacts facts, Person person) {
        return next(file, facts, person, file.hiring(), file.abilities(), file.time(), file.departure());
    }

    private static WorkerFile next(WorkerFile file, EventFacts facts, Hiring hiring) {
        return next(file, facts, file.person(), hiring, file.abilities(), file.time(), file.departure());
    }

    private static WorkerFile next(WorkerFile file, EventFacts facts, Abilities abilities) {
        return next(file, facts, file.person(), file.hiring(), abilities, file.time(), file.departure());
    }

    private static WorkerFile next(WorkerFile file, EventFacts facts, Time time) {
        return next(file, facts, file.person(), file.hiring(), file.abilities(), time, file.departure());
    }

    private static WorkerFile next(
            WorkerFile file,
            EventFacts facts,
            Person person,
            Hiring hiring,
            Abilities abilities,
            Time time,
            @Nullable Departure departure) {
        return new WorkerFile(
                file.workerId(),
                facts.version(),
                file.seen() + 1,
                person,
                hiring,
                abilities,
                time,
                departure,
                file.erased());
    }

    private static <T> List<T> plus(List<T> list, T last) {
        var more = new ArrayList<>(list);
        more.add(last);
        return List.copyOf(more);
    }

    private static <T> List<T> without(List<T> list, Predicate<T> gone) {
        return list.stream().filter(gone.negate()).toList();
    }

    private static WorkerFile known(@Nullable WorkerFile file, EventFacts facts) {
        if (file == null) {
            throw new IllegalStateException("The history of worker %s does not begin with the registration but with %s"
                    .formatted(facts.aggregateId(), facts.type()));
        }
        return file;
    }
}
