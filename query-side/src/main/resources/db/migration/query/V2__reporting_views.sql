-- The stable surface for reporting tools: named, versioned, without personal data. A change of shape is a new view (_v2).

create view reporting.complaint_v1 as
select complaint_id, register_number, status, discarded, qualification,
       received_at, recorded_at, channel, written, relayed_by_worker,
       owner, deputy, severity, source, motive, category, risk_category, client_id, visit_id, worker_id, promoted_from,
       acknowledged_at, investigated, founded, dysfunctions, actions, holding_letters,
       answered_at, outcome, closed_at, withdrawn_at, keep_until,
       nullif(due_at, timestamptz '9999-12-31 00:00:00+00') as due_at, due_date, breached
from read_model.complaint;

comment on view reporting.complaint_v1 is
    'Une ligne par réclamation, sans donnée personnelle : dates, codes, responsable, issue et prochaine échéance.';
comment on column reporting.complaint_v1.complaint_id is 'Identifiant technique de la réclamation.';
comment on column reporting.complaint_v1.register_number is 'Numéro au registre des réclamations (REC-AAAA-nnnnn), sans trou.';
comment on column reporting.complaint_v1.status is 'OPEN en cours, ANSWERED répondue, CLOSED close, WITHDRAWN retirée par le client.';
comment on column reporting.complaint_v1.discarded is 'Vrai si la direction a écarté la réclamation ; ses délais courent malgré tout.';
comment on column reporting.complaint_v1.qualification is 'Dernière décision de la direction : COMPLAINT ou NOT_A_COMPLAINT ; vide si elle n''a pas encore décidé.';
comment on column reporting.complaint_v1.received_at is 'Instant de la réception, d''où partent tous les délais.';
comment on column reporting.complaint_v1.recorded_at is 'Instant de la saisie.';
comment on column reporting.complaint_v1.channel is 'Canal de réception.';
comment on column reporting.complaint_v1.written is 'Vrai si la réclamation est écrite.';
comment on column reporting.complaint_v1.relayed_by_worker is 'Vrai si elle a été transmise par l''intervenant.';
comment on column reporting.complaint_v1.owner is 'Personne chargée de la réclamation (nom de compte).';
comment on column reporting.complaint_v1.deputy is 'Suppléant éventuel (nom de compte).';
comment on column reporting.complaint_v1.severity is 'Gravité de 1 à 4 ; vide si elle n''a pas encore été évaluée.';
comment on column reporting.complaint_v1.source is 'Provenance de la réclamation.';
comment on column reporting.complaint_v1.motive is 'Motif de la réclamation.';
comment on column reporting.complaint_v1.category is 'Objet : service, matériel, facturation, personnel, accueil.';
comment on column reporting.complaint_v1.risk_category is 'Risque pour l''entreprise : NOT_ASSESSED non évalué, NONE aucun, OPERATIONAL, LEGAL ou les deux.';
comment on column reporting.complaint_v1.client_id is 'Référence du client, si elle est connue.';
comment on column reporting.complaint_v1.visit_id is 'Référence de l''intervention concernée.';
comment on column reporting.complaint_v1.worker_id is 'Référence de l''intervenant concerné.';
comment on column reporting.complaint_v1.promoted_from is 'Remarque dont la réclamation est issue.';
comment on column reporting.complaint_v1.acknowledged_at is 'Envoi de l''accusé de réception.';
comment on column reporting.complaint_v1.investigated is 'Vrai si l''enquête interne est faite.';
comment on column reporting.complaint_v1.founded is 'Bien-fondé selon l''enquête : YES, PARTLY ou NO.';
comment on column reporting.complaint_v1.dysfunctions is 'Nombre de dysfonctionnements constatés.';
comment on column reporting.complaint_v1.actions is 'Nombre d''actions correctives prévues.';
comment on column reporting.complaint_v1.holding_letters is 'Nombre de lettres d''attente envoyées.';
comment on column reporting.complaint_v1.answered_at is 'Envoi de la réponse.';
comment on column reporting.complaint_v1.outcome is 'Issue : UPHELD, PARTIALLY_UPHELD, REJECTED ou NOT_A_COMPLAINT.';
comment on column reporting.complaint_v1.closed_at is 'Clôture.';
comment on column reporting.complaint_v1.withdrawn_at is 'Cessation de la réclamation par le client.';
comment on column reporting.complaint_v1.keep_until is 'Dernier jour de conservation du dossier.';
comment on column reporting.complaint_v1.due_at is 'Première échéance dont l''acte manque encore, dépassée ou non ; vide si rien n''est attendu.';
comment on column reporting.complaint_v1.due_date is 'Nom de cette échéance.';
comment on column reporting.complaint_v1.breached is 'Vrai si au moins un délai limite a été manqué.';

create view reporting.register_v1 as
select register_number, (received_at at time zone 'Europe/Paris')::date as received_on, channel, written,
       status, discarded, severity, motive, category, founded, outcome,
       (acknowledged_at at time zone 'Europe/Paris')::date as acknowledged_on,
       (answered_at at time zone 'Europe/Paris')::date as answered_on,
       (closed_at at time zone 'Europe/Paris')::date as closed_on,
       dysfunctions, actions, keep_until
from read_model.complaint;

comment on view reporting.register_v1 is
    'Le registre des réclamations sans les noms ni les textes : jours de Paris, codes et nombres.';
comment on column reporting.register_v1.register_number is 'Numéro au registre, sans trou.';
comment on column reporting.register_v1.received_on is 'Jour de réception, heure de Paris.';
comment on column reporting.register_v1.channel is 'Canal de réception.';
comment on column reporting.register_v1.written is 'Vrai si la réclamation est écrite.';
comment on column reporting.register_v1.status is 'État de la réclamation.';
comment on column reporting.register_v1.discarded is 'Vrai si elle est écartée par la direction.';
comment on column reporting.register_v1.severity is 'Gravité de 1 à 4.';
comment on column reporting.register_v1.motive is 'Motif.';
comment on column reporting.register_v1.category is 'Objet.';
comment on column reporting.register_v1.founded is 'Bien-fondé.';
comment on column reporting.register_v1.outcome is 'Issue.';
comment on column reporting.register_v1.acknowledged_on is 'Jour de l''accusé de réception.';
comment on column reporting.register_v1.answered_on is 'Jour de la réponse.';
comment on column reporting.register_v1.closed_on is 'Jour de la clôture.';
comment on column reporting.register_v1.dysfunctions is 'Nombre de dysfonctionnements constatés.';
comment on column reporting.register_v1.actions is 'Nombre d''actions correctives.';
comment on column reporting.register_v1.keep_until is 'Dernier jour de conservation.';

create view reporting.due_date_v1 as
select d.complaint_id, c.register_number, d.name, d.ordinal, d.due_at, d.last_day, d.do_by,
       d.policy, d.policy_version, d.state, d.awaited, d.ended, d.settled_at
from read_model.complaint_due_date d
join read_model.complaint c using (complaint_id);

comment on view reporting.due_date_v1 is 'Une ligne par échéance de chaque réclamation, avec la politique qui l''a fixée et ce qu''il en est advenu.';
comment on column reporting.due_date_v1.complaint_id is 'Identifiant technique de la réclamation.';
comment on column reporting.due_date_v1.register_number is 'Numéro au registre.';
comment on column reporting.due_date_v1.name is 'Nom de l''échéance.';
comment on column reporting.due_date_v1.ordinal is 'Rang parmi les échéances du même nom ; chaque lettre d''attente en ouvre de nouvelles.';
comment on column reporting.due_date_v1.due_at is 'Premier instant qui est trop tard.';
comment on column reporting.due_date_v1.last_day is 'Dernier jour à temps.';
comment on column reporting.due_date_v1.do_by is 'Jour ouvré au plus tard duquel agir.';
comment on column reporting.due_date_v1.policy is 'Politique appliquée.';
comment on column reporting.due_date_v1.policy_version is 'Version de la politique, figée à la réception.';
comment on column reporting.due_date_v1.state is 'OPEN en cours, KEPT tenue, MISSED manquée, EXCUSED manquée mais excusée.';
comment on column reporting.due_date_v1.awaited is 'Vrai tant que l''acte attendu manque.';
comment on column reporting.due_date_v1.ended is 'Motif de fin sans verdict : WITHDRAWN, CLOSED ou SUPERSEDED ; vide sinon.';
comment on column reporting.due_date_v1.settled_at is 'Instant où le verdict a été enregistré.';

create view reporting.alert_v1 as
select a.complaint_id, c.register_number, a.kind, a.due_date, a.due_at, a.raised_at, a.resolved_at, a.resolved_by, a.verdict
from read_model.alert a
left join read_model.complaint c using (complaint_id);

comment on view reporting.alert_v1 is 'Une ligne par alerte : limite proche, cible manquée, limite manquée ou excusée.';
comment on column reporting.alert_v1.complaint_id is 'Identifiant technique de la réclamation.';
comment on column reporting.alert_v1.register_number is 'Numéro au registre.';
comment on column reporting.alert_v1.kind is 'LIMIT_APPROACHING, TARGET_MISSED, LIMIT_BREACHED ou LIMIT_EXCUSED.';
comment on column reporting.alert_v1.due_date is 'Nom de l''échéance.';
comment on column reporting.alert_v1.due_at is 'Premier instant qui est trop tard.';
comment on column reporting.alert_v1.raised_at is 'Instant de l''alerte.';
comment on column reporting.alert_v1.resolved_at is 'Instant où l''acte manquant a été enregistré ; vide tant que l''alerte dure.';
comment on column reporting.alert_v1.resolved_by is 'Événement qui a mis fin à l''alerte.';
comment on column reporting.alert_v1.verdict is 'Verdict selon l''instant réel de l''acte.';

create view reporting.remark_v1 as
select remark_id, received_at, recorded_at, channel, written, source, motive, category, complaint_id, promoted_at
from read_model.remark;

comment on view reporting.remark_v1 is 'Une ligne par remarque sans coordonnées, sans donnée personnelle.';
comment on column reporting.remark_v1.remark_id is 'Identifiant technique de la remarque.';
comment on column reporting.remark_v1.received_at is 'Instant de la réception.';
comment on column reporting.remark_v1.recorded_at is 'Instant de la saisie.';
comment on column reporting.remark_v1.channel is 'Canal de réception.';
comment on column reporting.remark_v1.written is 'Vrai si la remarque est écrite.';
comment on column reporting.remark_v1.source is 'Provenance.';
comment on column reporting.remark_v1.motive is 'Motif.';
comment on column reporting.remark_v1.category is 'Objet.';
comment on column reporting.remark_v1.complaint_id is 'Réclamation qu''elle est devenue, si des coordonnées sont arrivées.';
comment on column reporting.remark_v1.promoted_at is 'Instant de cette promotion.';

create view reporting.policy_v1 as
select policy, policy_version, valid_from, unit, value, promises, source, reason, adopted_at
from read_model.policy_version;

comment on view reporting.policy_v1 is 'Une ligne par version de chaque politique, avec sa source (veille réglementaire).';
comment on column reporting.policy_v1.policy is 'Nom de la politique.';
comment on column reporting.policy_v1.policy_version is 'Version.';
comment on column reporting.policy_v1.valid_from is 'Premier jour d''application.';
comment on column reporting.policy_v1.unit is 'Unité de la valeur.';
comment on column reporting.policy_v1.value is 'Valeur.';
comment on column reporting.policy_v1.promises is 'Promesses servies.';
comment on column reporting.policy_v1.source is 'Article ou document d''où elle vient.';
comment on column reporting.policy_v1.reason is 'Motif de l''adoption.';
comment on column reporting.policy_v1.adopted_at is 'Instant de l''adoption.';

grant usage on schema reporting to ${reportingRole};
grant select on all tables in schema reporting to ${reportingRole};
