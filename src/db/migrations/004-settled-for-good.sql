-- What a change is about never changes, and nothing of a settled one does. Only its service may go.
drop trigger settled_stays_settled on contact_change;
create trigger settled_stays_settled before update on contact_change for each row
  when (old.state <> 'validatingByCustomers'
        and (new.state, new.reason, new.reason_account, new.settled_at, new.reminded_at)
            is distinct from (old.state, old.reason, old.reason_account, old.settled_at, old.reminded_at))
  execute function settled_stays_settled();

create function facts_stay() returns trigger language plpgsql as $$
begin
  raise exception 'contact change %: what it is about can not change', old.id;
end $$;
create trigger facts_stay before update on contact_change for each row
  when ((new.id, new.request_id, new.product, new.service_name, new.asked_by, new.from_account, new.to_account,
         new.admin, new.tech, new.billing, new.requested_at, new.expires_at)
        is distinct from
        (old.id, old.request_id, old.product, old.service_name, old.asked_by, old.from_account, old.to_account,
         old.admin, old.tech, old.billing, old.requested_at, old.expires_at)
        or (new.service_id is distinct from old.service_id and new.service_id is not null))
  execute function facts_stay();

-- Every change begins open: its end is told by events and letters, so it can not be born with one.
create function change_begins_open() returns trigger language plpgsql as $$
begin
  raise exception 'a contact change begins open, not %', new.state;
end $$;
create trigger change_begins_open before insert on contact_change for each row
  when (new.state <> 'validatingByCustomers')
  execute function change_begins_open();

-- An answer is given once.
create function answer_stands() returns trigger language plpgsql as $$
begin
  raise exception 'contact change %: % has answered (%)', old.change_id, old.account, old.state;
end $$;
create trigger answer_stands before update on validation for each row
  when (old.state <> 'waiting')
  execute function answer_stands();

-- No change takes effect without the yes of its asker and of its receiver, by name.
create or replace function done_needs_every_validation() returns trigger language plpgsql as $$
begin
  if exists (select from validation where change_id = new.id and state <> 'validated')
     or exists (select from unnest(array[new.asked_by, new.to_account]) as party(account)
                 where not exists (select from validation v where v.change_id = new.id and v.account = party.account)) then
    raise exception 'contact change % can not be done: a party has not validated', new.id;
  end if;
  return new;
end $$;
