-- Workers. Whether somebody is blocked depends on the day and on policies, so it is no column; the file tells the rest.
create table read_model.worker (
    worker_id          text primary key,
    status             text        not null,
    areas              text[]      not null,
    skills             text[]      not null,
    hired_on           date        not null,
    procedure_version  text        not null,
    selected           boolean     not null,
    background_checked boolean     not null,
    badge_held         boolean     not null,
    -- document and version, such as 'CLIENT_CHARTER 2026-1'
    signed             text[]      not null,
    engagements        integer     not null,
    departed_on        date,
    keep_until         date,
    erased_at          timestamptz,
    file               jsonb       not null,
    seen               bigint      not null,
    version            bigint      not null
);

create view reporting.worker_v1 as
select worker_id, status, areas, skills, hired_on, procedure_version, selected, background_checked, badge_held, signed,
       engagements, departed_on, keep_until, erased_at
from read_model.worker;

comment on view reporting.worker_v1 is 'Une ligne par intervenant, sans donnée personnelle : codes, jours et ce qui est rempli avant une affectation.';
comment on column reporting.worker_v1.worker_id is 'Identifiant technique de l''intervenant.';
comment on column reporting.worker_v1.status is 'ACTIVE présent, DEPARTED parti, ERASED effacé.';
comment on column reporting.worker_v1.areas is 'Débuts des codes postaux où il se rend.';
comment on column reporting.worker_v1.skills is 'Compétences, en mots de la liste de l''entreprise.';
comment on column reporting.worker_v1.hired_on is 'Jour d''embauche.';
comment on column reporting.worker_v1.procedure_version is 'Version de la procédure de sélection en vigueur à l''embauche.';
comment on column reporting.worker_v1.selected is 'Vrai si toutes les étapes de cette procédure sont réussies.';
comment on column reporting.worker_v1.background_checked is 'Vrai si le bulletin n° 3 a été vu ; rien d''autre n''en est gardé.';
comment on column reporting.worker_v1.badge_held is 'Vrai s''il porte un signe de reconnaissance.';
comment on column reporting.worker_v1.signed is 'Documents signés, chacun avec sa version.';
comment on column reporting.worker_v1.engagements is 'Nombre de demandes qui ont de son temps.';
comment on column reporting.worker_v1.departed_on is 'Jour du départ.';
comment on column reporting.worker_v1.keep_until is 'Dernier jour de conservation du dossier.';
comment on column reporting.worker_v1.erased_at is 'Instant de l''effacement des données personnelles.';

grant select on reporting.worker_v1 to ${reportingRole};
