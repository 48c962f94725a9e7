package fr.paroletenue.api.intake;

import fr.paroletenue.api.request.RequestId;

/**
 * What the one who took a request needs next.
 *
 * @param number of its message in the call log
 * @param version of the request after its registration
 */
public record TakenRequest(RequestId requestId, IntakeId intakeId, String number, long version) {}
