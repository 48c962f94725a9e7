create table accounts.migrated (id int);
