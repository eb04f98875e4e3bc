-- Contradictions are said in both languages of the interface. What was loaded before is loaded anew from the files.
delete from record.contradiction;
delete from record.loading;

alter table record.contradiction rename column issue to issue_en;
alter table record.contradiction add column issue_ru text not null check (issue_ru <> '');

alter table record.side rename column says to en;
alter table record.side add column ru text not null check (ru <> '');
