-- Whoever does not come any more gives its seats back.
grant delete on meetings.delegation to ${app};
