package fr.paroletenue.query.mission;

import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.api.contract.VisitGates;
import fr.paroletenue.api.kernel.DueDateView;
import fr.paroletenue.api.mission.RemarkType;
import fr.paroletenue.query.mission.MissionFile.Timesheet;
import fr.paroletenue.query.projection.By;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The visits of one contract and Paris month as they are shown, with their timesheet.
 *
 * @param plannedHours of all visits that were not cancelled or moved away, two decimals
 * @param doneHours of the visits that took place, by their actual times, two decimals
 * @param timesheet absent as long as nothing is due and nothing signed
 * @param remarks what the client wrote at its foot (S1-16)
 */
public record MissionView(
        String id,
        long version,
        String contractId,
        String clientId,
        YearMonth month,
        BigDecimal plannedHours,
        BigDecimal doneHours,
        @Nullable TimesheetView timesheet,
        List<RemarkView> remarks,
        List<VisitView> visits) {

    /**
     * @param due by when it is to be signed (S1-15); absent where nobody came
     * @param awaited whether it is still to be signed, in time or not
     */
    public record TimesheetView(@Nullable DueDateView due, boolean awaited, MissionFile.@Nullable Signed signed) {

        static @Nullable TimesheetView of(@Nullable Timesheet timesheet) {
            if (timesheet == null) {
                return null;
            }
            var due = timesheet.due();
            return new TimesheetView(
                    due == null ? null : DueDateView.of(due, Objects.requireNonNull(timesheet.state())),
                    timesheet.awaited(),
                    timesheet.signed());
        }
    }

    /**
     * @param remarkId number of the remark within the mission
     * @param due by when the technical supervisor answers (S1-17)
     * @param nextVisit the visit before which that is; absent where none was planned
     * @param intakeId of the message in the call log that it became
     * @param complaintId of the complaint that it became
     */
    public record RemarkView(
            int remarkId,
            RemarkType type,
            @Nullable String text,
            DueDateView due,
            boolean awaited,
            @Nullable String nextVisit,
            @Nullable String intakeId,
            @Nullable ComplaintId complaintId,
            MissionFile.@Nullable Answer answer,
            By by) {

        static RemarkView of(MissionFile.Remark remark) {
            return new RemarkView(
                    remark.number(),
                    remark.type(),
                    remark.text(),
                    DueDateView.of(remark.due(), remark.state()),
                    remark.awaited(),
                    remark.nextVisit(),
                    remark.intakeId(),
                    remark.complaintId(),
                    remark.answer(),
                    remark.by());
        }
    }

    /** @param gates of the contract; null where nothing is known of that */
    static MissionView of(MissionFile file, @Nullable VisitGates gates) {
        return new MissionView(
                file.missionId(),
                file.version(),
                file.contractId(),
                file.clientId(),
                file.month(),
                file.plannedHours(),
                file.doneHours(),
                TimesheetView.of(file.timesheet()),
                file.remarks().stream().map(RemarkView::of).toList(),
                file.visits().stream()
                        .map(visit -> VisitView.of(file, visit, gates))
                        .toList());
    }
}
