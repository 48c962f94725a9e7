package fr.paroletenue.api.history;

import fr.paroletenue.api.client.ClientAlarm;
import fr.paroletenue.api.client.ClientEvent;
import fr.paroletenue.api.complaint.ComplaintAlarm;
import fr.paroletenue.api.complaint.ComplaintEvent;
import fr.paroletenue.api.complaint.RegisterEvent;
import fr.paroletenue.api.complaint.RemarkEvent;
import fr.paroletenue.api.complaint.SystemicIssueEvent;
import fr.paroletenue.api.contract.ContractAlarm;
import fr.paroletenue.api.contract.ContractEvent;
import fr.paroletenue.api.followup.AnomalyEvent;
import fr.paroletenue.api.followup.FollowUpAlarm;
import fr.paroletenue.api.followup.FollowUpEvent;
import fr.paroletenue.api.followup.SurprisePlanEvent;
import fr.paroletenue.api.intake.IntakeAlarm;
import fr.paroletenue.api.intake.IntakeEvent;
import fr.paroletenue.api.kernel.StoredAs;
import fr.paroletenue.api.mission.MissionAlarm;
import fr.paroletenue.api.mission.MissionEvent;
import fr.paroletenue.api.mission.PlanningAlarm;
import fr.paroletenue.api.mission.PlanningRunEvent;
import fr.paroletenue.api.mission.ScheduleEvent;
import fr.paroletenue.api.policy.PolicyEvent;
import fr.paroletenue.api.request.RequestEvent;
import fr.paroletenue.api.worker.WorkerEvent;
import java.util.List;
import java.util.stream.Stream;

/** Every event type of the house, found through the sealed page of its capability, and what else bears a stored name. */
public final class History {

    /** The one list to extend when a capability joins. */
    public static final List<Class<?>> PAGES = List.of(
            ComplaintEvent.class,
            RemarkEvent.class,
            SystemicIssueEvent.class,
            RegisterEvent.class,
            WorkerEvent.class,
            ClientEvent.class,
            IntakeEvent.class,
            RequestEvent.class,
            ContractEvent.class,
            ScheduleEvent.class,
            MissionEvent.class,
            PlanningRunEvent.class,
            FollowUpEvent.class,
            SurprisePlanEvent.class,
            AnomalyEvent.class,
            PolicyEvent.class);

    /** What lies in the scheduler until an alarm rings, perhaps for months: its name may not move either. */
    public static final List<Class<?>> ALARMS = List.of(
            ComplaintAlarm.class,
            ClientAlarm.class,
            IntakeAlarm.class,
            ContractAlarm.class,
            MissionAlarm.class,
            PlanningAlarm.class,
            FollowUpAlarm.class);

    private History() {}

    public static Stream<Class<?>> eventTypes() {
        return PAGES.stream().flatMap(History::eventTypes);
    }

    /** A page may be made of pages. */
    private static Stream<Class<?>> eventTypes(Class<?> page) {
        return page.isSealed()
                ? Stream.of(page.getPermittedSubclasses()).flatMap(History::eventTypes)
                : Stream.of(page);
    }

    /** Everything that is stored under a logical name: the events and what alarms carry. */
    public static Stream<Class<?>> storedTypes() {
        return Stream.concat(eventTypes(), ALARMS.stream());
    }

    /** The logical name and revision of a stored type. */
    public static StoredAs storedAs(Class<?> type) {
        var storedAs = type.getAnnotation(StoredAs.class);
        if (storedAs == null) {
            throw new IllegalStateException(type + " has no @StoredAs name");
        }
        return storedAs;
    }
}
