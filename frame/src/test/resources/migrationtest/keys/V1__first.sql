create table keys.migrated (id int);
