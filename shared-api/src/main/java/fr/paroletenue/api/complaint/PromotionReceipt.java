package fr.paroletenue.api.complaint;

import org.jspecify.annotations.Nullable;

/**
 * What became of a remark whose coordinates came.
 *
 * @param receipt of the complaint, when this very act recorded it; absent when the remark had been promoted before
 * @param version of the remark
 */
public record PromotionReceipt(
        ComplaintId complaintId,
        String registerNumber,
        @Nullable ComplaintReceipt receipt,
        long version) {}
