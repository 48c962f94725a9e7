-- The rows keep every signature of a scope, because the one that counts is that of the day of a visit: this read model begins again
-- with the first event, by itself.
truncate read_model.contract;
delete from read_model.token_entry where processor_name = 'contracts';
delete from read_model.dead_letter_entry where processing_group = 'contracts';
