package fr.paroletenue.query.erasure;

import java.util.List;
import java.util.Locale;

/** What an erasure leaves behind, and what asks for it. Told in the language of the reader. */
public enum WhatStays {
    REGISTER_LINE(
            "La ligne du registre : numéro, dates, canal, codes de classement, gravité, décisions, échéances et leur sort.",
            "Ces faits ne désignent plus personne ; ils montrent que chaque réclamation a reçu une suite (code de la"
                    + " consommation, L612-1 et L612-2 ; ISO 10002, article 8).",
            "The line of the register: number, dates, channel, classification codes, severity, decisions, due dates and"
                    + " what became of them.",
            "These facts point to nobody any more; they show that every complaint was followed up (consumer code, L612-1"
                    + " and L612-2; ISO 10002, clause 8)."),
    AMOUNTS(
            "Les montants et la nature des dédommagements.",
            "Ils appuient des écritures comptables, gardées dix ans (code de commerce, L123-22).",
            "Amounts and kinds of compensation.",
            "They back entries of the accounts, which are kept for ten years (commercial code, L123-22)."),
    CLIENT_LINE(
            "La ligne du client : statut, jours, interlocuteurs, échéances et leur sort, finalités des consentements.",
            "Ces faits ne désignent plus personne ; ils montrent ce qui était dû et ce qui a été fait.",
            "The line of the client: standing, days, contact persons, due dates and what became of them, purposes of"
                    + " consents.",
            "These facts point to nobody any more; they show what was due and what was done."),
    WORKER_LINE(
            "La ligne de l'intervenant : jours d'embauche et de départ, codes des étapes, documents signés et leur version,"
                    + " compétences.",
            "Ces faits ne désignent plus personne ; ils montrent que nul n'a été affecté sans les vérifications promises.",
            "The line of the worker: days of hiring and departure, codes of the steps, documents signed and their version,"
                    + " skills.",
            "These facts point to nobody any more; they show that nobody was assigned without the checks that were promised."),
    CALL_LOG_LINE(
            "La ligne de la main courante : numéro, dates, canal, suite donnée, rappel et son échéance.",
            "La main courante est sans trou ; ces faits ne désignent plus personne et montrent que chaque message a eu une"
                    + " suite.",
            "The line of the call log: number, dates, channel, outcome, call-back and its due date.",
            "The call log has no gaps; these facts point to nobody any more and show that every message had an outcome."),
    CONTRACT_LINE(
            "La ligne du contrat : jours, horaires, montants, lieu de conclusion, échéances et leur sort, fin.",
            "Ces faits ne désignent plus personne ; ils appuient des écritures comptables, gardées dix ans (code de commerce,"
                    + " L123-22).",
            "The line of the contract: days, times of the week, amounts, where it was concluded, due dates and what became of"
                    + " them, its end.",
            "These facts point to nobody any more; they back entries of the accounts, which are kept for ten years"
                    + " (commercial code, L123-22)."),
    VISIT_LINES(
            "Les lignes des interventions : jours, horaires, intervenants, motifs codés, heures signées, échéances et leur"
                    + " sort.",
            "Ces faits ne désignent plus personne ; ils appuient des écritures comptables, gardées dix ans (code de commerce,"
                    + " L123-22).",
            "The lines of the visits: days, times, workers, coded reasons, hours signed, due dates and what became of them.",
            "These facts point to nobody any more; they back entries of the accounts, which are kept for ten years"
                    + " (commercial code, L123-22)."),
    ANOMALY_LINE(
            "La ligne de l'anomalie : numéro, jours, code de classement, issue.",
            "La série est sans trou ; ces faits ne désignent plus personne et montrent que chaque anomalie a eu une suite.",
            "The line of the anomaly: number, days, classification code, outcome.",
            "The series has no gaps; these facts point to nobody any more and show that every anomaly was followed up."),
    REQUEST_LINE(
            "La ligne de la demande : jours, horaires et compétences demandés, numéros et montants des devis.",
            "La série des devis est sans trou ; ces faits ne désignent plus personne et montrent ce qui était proposé.",
            "The line of the request: days, times of the week and skills asked for, numbers and amounts of the quotes.",
            "The series of quotes has no gaps; these facts point to nobody any more and show what was offered."),
    REFERENCES(
            "Les références du client, de l'intervention et du salarié, sans aucun nom.",
            "Elles suivent la durée de conservation de leur propre dossier et ne disent rien sans lui (RGPD, article 17-3).",
            "The references of client, visit and worker, without any name.",
            "They follow the retention of their own files and say nothing without them (GDPR, article 17-3)."),
    SEALED_TEXTS(
            "Les textes chiffrés, dans l'historique où rien ne se modifie.",
            "Sans leur clé nul ne peut plus les lire ; la CNIL admet, pour un historique inaltérable, que la destruction de la"
                    + " clé se rapproche de l'effacement.",
            "The sealed texts, in the history where nothing is changed.",
            "Without their key nobody can read them; for an unalterable history the CNIL accepts that destroying the key comes"
                    + " close to erasure."),
    THIS_ERASURE(
            "Cet effacement lui-même : qui, quand, sur quel fondement.",
            "L'entreprise doit pouvoir prouver qu'elle a gardé le temps voulu et effacé ensuite (RGPD, article 5-2).",
            "This erasure itself: who, when, on what basis.",
            "The firm must be able to prove that it kept the file for its years and erased it then (GDPR, article 5-2).");

    static final List<WhatStays> OF_EVERY_FILE = List.of(REFERENCES, SEALED_TEXTS, THIS_ERASURE);

    private final String frenchWhat;
    private final String frenchBecause;
    private final String englishWhat;
    private final String englishBecause;

    WhatStays(String frenchWhat, String frenchBecause, String englishWhat, String englishBecause) {
        this.frenchWhat = frenchWhat;
        this.frenchBecause = frenchBecause;
        this.englishWhat = englishWhat;
        this.englishBecause = englishBecause;
    }

    ErasureCertificate.Stays in(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage())
                ? new ErasureCertificate.Stays(englishWhat, englishBecause)
                : new ErasureCertificate.Stays(frenchWhat, frenchBecause);
    }
}
