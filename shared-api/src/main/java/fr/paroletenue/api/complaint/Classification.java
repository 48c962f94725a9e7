package fr.paroletenue.api.complaint;

/** Where it comes from, why, what it is about (S4-03) and what the firm risks (S3-04), as codes that can be counted. */
public record Classification(
        ComplaintSource source, ComplaintMotive motive, ComplaintCategory category, RiskCategory riskCategory) {}
