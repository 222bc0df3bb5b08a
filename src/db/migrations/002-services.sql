-- Rule 1: a service has three contacts, each a customer account.
create table service (
  id              bigint generated always as identity primary key,
  product         text not null,
  name            text not null,
  contact_admin   text not null references account,
  contact_tech    text not null references account,
  contact_billing text not null references account,
  status          text not null default 'ok'
                  check (status in ('autorenewInProgress', 'expired', 'inCreation', 'ok', 'pendingDebt', 'unPaid')),
  display_name    text,
  billing_group   text,
  owner           jsonb,
  renew           jsonb,
  creation        date not null,
  expiration      date,
  unique (product, name)
);
-- One ordered index a role: a page of "my services" reads three short runs and merges them.
create index service_admin on service (contact_admin, product, name);
create index service_tech on service (contact_tech, product, name) include (contact_admin);
create index service_billing on service (contact_billing, product, name) include (contact_admin, contact_tech);
create index service_group on service (billing_group) where billing_group is not null;

-- One contact change: the wire calls it a task. One pair of losing and receiving account, its roles grouped.
-- Whoever writes here, or to its validations, holds the lock of the service's row.
create table contact_change (
  id           bigint generated always as identity primary key,
  request_id   uuid not null,
  service_id   bigint references service on delete set null,
  product      text not null,
  service_name text not null,
  asked_by     text not null references account,
  from_account text not null references account,
  to_account   text not null references account,
  admin        boolean not null,
  tech         boolean not null,
  billing      boolean not null,
  state        text not null
               check (state in ('validatingByCustomers', 'done', 'refused', 'expired', 'aborted', 'error')),
  reason       text,
  reason_account text,
  requested_at timestamptz not null,
  expires_at   timestamptz not null,
  reminded_at  timestamptz,
  settled_at   timestamptz,
  check (admin or tech or billing),
  check (from_account <> to_account),
  check (expires_at > requested_at),
  check ((state = 'validatingByCustomers') = (settled_at is null)),
  check (state <> 'validatingByCustomers' or service_id is not null)
);
-- Rule 10: one open change per service and role.
create unique index one_open_admin_change on contact_change (service_id) where state = 'validatingByCustomers' and admin;
create unique index one_open_tech_change on contact_change (service_id) where state = 'validatingByCustomers' and tech;
create unique index one_open_billing_change on contact_change (service_id) where state = 'validatingByCustomers' and billing;
create index contact_change_open on contact_change (service_id) where state = 'validatingByCustomers';
create index contact_change_service on contact_change (service_id);
create index contact_change_expires on contact_change (expires_at) where state = 'validatingByCustomers';
-- Everyone who asks, loses or receives sees the task; newest first is how it is read.
create index contact_change_asked_by on contact_change (asked_by, id);
create index contact_change_from on contact_change (from_account, id);
create index contact_change_to on contact_change (to_account, id);

-- Who must validate a change: one row a party, with the hash of its code.
create table validation (
  change_id    bigint not null references contact_change on delete cascade,
  side         text not null check (side in ('asking', 'receiving')),
  account      text not null references account,
  state        text not null check (state in ('waiting', 'validated', 'refused')),
  token_hash   bytea not null check (length(token_hash) = 32),
  sent_at      timestamptz not null,
  resent_at    timestamptz[] not null default '{}',
  wrong_codes  int not null default 0 check (wrong_codes between 0 and 5),
  answered_at  timestamptz,
  primary key (change_id, side),
  unique (change_id, account),
  check ((state = 'waiting') = (answered_at is null))
);
create index validation_waiting on validation (account) where state = 'waiting';

-- A settled change stays settled, whatever the program believes.
create function settled_stays_settled() returns trigger language plpgsql as $$
begin
  raise exception 'contact change % is settled (%): it can not become %', old.id, old.state, new.state;
end $$;
create trigger settled_stays_settled before update on contact_change for each row
  when (old.state <> 'validatingByCustomers' and (new.state, new.settled_at, new.reason) is distinct from (old.state, old.settled_at, old.reason))
  execute function settled_stays_settled();

-- No change takes effect without every party's code.
create function done_needs_every_validation() returns trigger language plpgsql as $$
begin
  if exists (select from validation where change_id = new.id and state <> 'validated')
     or not exists (select from validation where change_id = new.id) then
    raise exception 'contact change % can not be done: a party has not validated', new.id;
  end if;
  return new;
end $$;
create trigger done_needs_every_validation before update on contact_change for each row
  when (new.state = 'done' and old.state <> 'done')
  execute function done_needs_every_validation();
