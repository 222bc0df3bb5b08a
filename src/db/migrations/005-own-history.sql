-- Which events an account may read: those that concern it, and what it did. One ordered index serves a page of them, newest
-- first, however many there are; an index on the array of `event` gives no order.
create table event_of_account (
  account  text not null,
  event_id bigint not null,
  primary key (account, event_id)
);
insert into event_of_account
select distinct reader, event.id from event, unnest(concerns || account) reader where reader is not null;
drop index event_concerns;

create function show_to_readers() returns trigger language plpgsql as $$
begin
  insert into event_of_account
  select distinct reader, added.id from added, unnest(added.concerns || added.account) reader where reader is not null;
  return null;
end $$;
create trigger event_shown_to_readers after insert on event referencing new table as added
  for each statement execute function show_to_readers();
