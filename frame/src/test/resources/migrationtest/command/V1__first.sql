create table events.migrated (id int);
grant delete on events.migrated to ${commandRole};
grant select on events.migrated to ${reportingRole};
