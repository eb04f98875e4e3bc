-- Who hosts or leads, and who offered to, are asked of all activities at once.
create index part_that_answers on plans.part (activity_id) where does in ('HOSTS', 'LEADS');
create index part_offered on plans.part (activity_id) include (party_id) where offered;
