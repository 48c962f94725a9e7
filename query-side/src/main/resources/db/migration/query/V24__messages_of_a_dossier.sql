-- From a complaint back to the message that it began with, for the dossier of a client, whose complaint may be linked long after.
create index intake_by_becoming on read_model.intake (became_id) where became_id is not null;
-- Planning changes are looked up by the message that asked for them (S1-04).
create index intake_by_outcome on read_model.intake (outcome, number_order, intake_id) where outcome is not null;
