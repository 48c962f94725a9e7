package fr.paroletenue.command.policy.rest;

import fr.paroletenue.api.kernel.DueDateState;
import fr.paroletenue.api.kernel.DueDateView;
import fr.paroletenue.api.policy.PolicyName;
import fr.paroletenue.api.policy.PolicyVersion;
import fr.paroletenue.command.policy.PolicyPreview;
import fr.paroletenue.command.policy.WhatIf;
import fr.paroletenue.frame.security.AllowedTo;
import fr.paroletenue.frame.security.Role;
import fr.paroletenue.frame.security.Roles;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions about policies that only the side with the rules can answer. They record nothing. */
@RestController
class PolicyPreviews {

    /** As many as any list of the house shows at once; the count beside them is complete. */
    private static final int SHOWN = 200;

    /** The open due dates that would be others, those due first at the top; each stays as it is. */
    record WhatIfAnswer(
            PolicyVersion proposed, PolicyVersion inForce, int open, int wouldChange, List<Change> changes) {}

    record Change(String aggregateType, String aggregateId, String dueDate, DueDateView kept, DueDateView proposed) {}

    private final PolicyPreview preview;

    PolicyPreviews(PolicyPreview preview) {
        this.preview = preview;
    }

    @GetMapping("/api/policies/{name}/what-if")
    @AllowedTo({Role.DIRECTION, Role.ADMINISTRATOR, Role.AUDITOR})
    WhatIfAnswer whatIf(@PathVariable String name, @RequestParam String value, @RequestParam LocalDate validFrom) {
        var answer = preview.whatIf(new PolicyName(name), validFrom, value);
        return new WhatIfAnswer(
                answer.proposed(),
                answer.inForce(),
                answer.open(),
                answer.differences().size(),
                answer.differences().stream()
                        .sorted(Comparator.comparing(
                                difference -> difference.kept().dueAt()))
                        .limit(SHOWN)
                        .map(PolicyPreviews::change)
                        .toList());
    }

    /** All policies as they stand on a day, the defaults among them (S5-24). */
    @GetMapping("/api/policies/in-force")
    @AllowedTo(groups = Roles.EVERYONE)
    List<PolicyVersion> inForce(@RequestParam(required = false) @Nullable LocalDate on) {
        return preview.inForceOn(on);
    }

    @GetMapping("/api/policies/{name}/versions")
    @AllowedTo(groups = Roles.EVERYONE)
    List<PolicyVersion> versions(@PathVariable String name) {
        return preview.versionsOf(new PolicyName(name));
    }

    private static Change change(WhatIf.Difference difference) {
        return new Change(
                difference.aggregateType(),
                difference.aggregateId(),
                difference.name(),
                DueDateView.of(difference.kept(), DueDateState.OPEN),
                DueDateView.of(difference.proposed(), DueDateState.OPEN));
    }
}
