-- The plan kept here that a plan takes up. A draft that was begun by mistake cannot be thrown away, and so one plan may
-- be taken up more than once.
alter table plans.living add follows_id uuid references plans.living (id) check (follows_id <> id);
