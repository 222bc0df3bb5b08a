-- Telephony: what a line comes with, what a number is, and until when a domain may not leave.
alter table service
  add column pack text,
  add column special boolean not null default false,
  add column transfer_locked_until timestamptz;

-- The services of a billing group have the contacts of their group, always. A line of an internet pack has those of its pack.
-- The group is held until the end, and a group that is not there yet is waited for, so that nothing comes in with contacts
-- that are being changed.
create function group_gives_contacts() returns trigger language plpgsql as $$
declare
  g service;
begin
  select * into g from service where product = 'telephony' and name = new.billing_group for share;
  if not found then
    perform pg_advisory_xact_lock_shared(hashtextextended('billing group ' || new.billing_group, 0));
    select * into g from service where product = 'telephony' and name = new.billing_group for share;
  end if;
  if found then
    new.contact_admin := g.contact_admin;
    new.contact_tech := g.contact_tech;
    new.contact_billing := g.contact_billing;
  end if;
  return new;
end $$;
create trigger group_gives_contacts before insert or update of billing_group, contact_admin, contact_tech, contact_billing, pack on service
  for each row when (new.billing_group is not null and new.pack is null and new.product like 'telephony/%')
  execute function group_gives_contacts();

create function group_carries_its_services() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform pg_advisory_xact_lock(hashtextextended('billing group ' || new.name, 0));
  end if;
  update service
     set contact_admin = new.contact_admin, contact_tech = new.contact_tech, contact_billing = new.contact_billing
   where billing_group = new.name and product like 'telephony/%' and pack is null
     and (contact_admin, contact_tech, contact_billing) is distinct from (new.contact_admin, new.contact_tech, new.contact_billing);
  return null;
end $$;
create trigger group_carries_its_services after insert or update of contact_admin, contact_tech, contact_billing on service
  for each row when (new.product = 'telephony') execute function group_carries_its_services();

-- A change of owner with everybody reachable. Whoever writes here holds the lock of the service's row.
create table owner_change (
  id           bigint generated always as identity primary key,
  service_id   bigint references service on delete set null,
  product      text not null,
  service_name text not null,
  asked_by     text not null references account,
  before       jsonb not null check (jsonb_typeof(before) = 'object'),
  after        jsonb not null check (jsonb_typeof(after) = 'object'),
  state        text not null check (state in ('waiting', 'done', 'refused', 'withdrawn', 'expired', 'aborted')),
  reason       text,
  requested_at timestamptz not null,
  expires_at   timestamptz not null,
  reminded_at  timestamptz,
  settled_at   timestamptz,
  check (expires_at > requested_at),
  check ((state = 'waiting') = (settled_at is null)),
  check (state <> 'waiting' or service_id is not null)
);
create unique index one_open_owner_change on owner_change (service_id) where state = 'waiting';
create index owner_change_service on owner_change (service_id);
create index owner_change_asked_by on owner_change (asked_by, id);
create index owner_change_expires on owner_change (expires_at) where state = 'waiting';

-- Who must confirm it: the present and the new owner, each with the code of their letter. One of them, if it is one address.
create table owner_consent (
  change_id   bigint not null references owner_change on delete cascade,
  side        text not null check (side in ('present', 'new')),
  email       text not null,
  language    text not null check (language in ('en', 'fr')),
  state       text not null check (state in ('waiting', 'confirmed', 'refused')),
  token_hash  bytea not null unique check (length(token_hash) = 32),
  sent_at     timestamptz not null,
  resent_at   timestamptz[] not null default '{}',
  answered_at timestamptz,
  primary key (change_id, side),
  check ((state = 'waiting') = (answered_at is null))
);

create function owner_change_stands() returns trigger language plpgsql as $$
begin
  if old.state <> 'waiting' then
    raise exception 'owner change % is settled (%)', old.id, old.state;
  end if;
  if (new.product, new.service_name, new.asked_by, new.before, new.after, new.requested_at, new.expires_at)
     is distinct from (old.product, old.service_name, old.asked_by, old.before, old.after, old.requested_at, old.expires_at) then
    raise exception 'owner change % can not be about something else', old.id;
  end if;
  if new.state = 'done' and (not exists (select from owner_consent where change_id = new.id)
     or exists (select from owner_consent where change_id = new.id and state <> 'confirmed')) then
    raise exception 'owner change % can not be done: an owner has not confirmed', new.id;
  end if;
  return new;
end $$;
create trigger owner_change_stands before update on owner_change for each row
  when ((new.state, new.product, new.service_name, new.asked_by, new.before, new.after, new.requested_at, new.expires_at, new.settled_at, new.reason)
     is distinct from (old.state, old.product, old.service_name, old.asked_by, old.before, old.after, old.requested_at, old.expires_at, old.settled_at, old.reason))
  execute function owner_change_stands();

create function owner_change_begins_waiting() returns trigger language plpgsql as $$
begin
  raise exception 'an owner change begins waiting, not %', new.state;
end $$;
create trigger owner_change_begins_waiting before insert on owner_change for each row
  when (new.state <> 'waiting') execute function owner_change_begins_waiting();

create function consent_stands() returns trigger language plpgsql as $$
begin
  raise exception 'owner change %: the % owner has answered', old.change_id, old.side;
end $$;
create trigger consent_stands before update on owner_consent for each row
  when (old.state <> 'waiting') execute function consent_stands();

-- What people ask of the staff: the way back in for owners (owner, contacts), and what telephony leaves to people.
create table procedure (
  id             bigint generated always as identity primary key,
  number         text not null unique,
  kind           text not null check (kind in ('owner', 'contacts', 'voip-validation', 'group-contacts')),
  state          text not null check (state in ('draft', 'new', 'waiting-applicant', 'second-review', 'waiting-period',
                                                'done', 'refused', 'withdrawn', 'expired')),
  -- Who asks: an account that is signed in, or somebody at an address.
  account        text references account,
  email          text not null,
  language       text not null check (language in ('en', 'fr')),
  code_hash      bytea unique check (length(code_hash) = 32),
  -- The one that is sent later; the one before works until this one is used.
  next_code_hash bytea check (length(next_code_hash) = 32),
  code_sent_at   timestamptz,
  confirmed_at   timestamptz,
  product        text,
  service_name   text,
  claimed        jsonb not null default '{}' check (jsonb_typeof(claimed) = 'object'),
  wanted         jsonb not null default '{}' check (jsonb_typeof(wanted) = 'object'),
  situation      text,
  statement      text not null default '',
  -- Who of the staff works on it, and who has said yes so far.
  taken_by       text references account,
  first_yes      text references account,
  second_yes     text references account,
  -- What staff lets pass that a change would stop at, and why.
  overridden     text[] not null default '{}',
  override       text,
  verdict        text,
  sentence       text,
  began_at       timestamptz not null,
  submitted_at   timestamptz,
  state_since    timestamptz not null,
  effective_at   timestamptz,
  ended_at       timestamptz,
  check ((account is null) = (kind in ('owner', 'contacts'))),
  check ((ended_at is not null) = (state in ('done', 'refused', 'withdrawn', 'expired'))),
  check ((state = 'waiting-period') <= (effective_at is not null)),
  check (state = 'draft' or submitted_at is not null or state in ('withdrawn', 'expired')),
  check (state = 'draft' or confirmed_at is not null or account is not null or state = 'expired'),
  check (second_yes is null or (first_yes is not null and first_yes <> second_yes)),
  -- Two members of staff, never one.
  check (kind not in ('owner', 'contacts') or state not in ('waiting-period', 'done') or second_yes is not null),
  check (state <> 'second-review' or (first_yes is not null and second_yes is null)),
  check (kind not in ('voip-validation', 'group-contacts') or state not in ('second-review', 'waiting-period'))
);
create index procedure_queue on procedure (state, state_since, id) where ended_at is null;
create index procedure_closed on procedure (ended_at) where ended_at is not null;
create index procedure_address on procedure (lower(email)) where ended_at is null;
create index procedure_account on procedure (account, id) where account is not null;
create index procedure_service on procedure (product, service_name) where ended_at is null;
create unique index one_open_procedure_of_account on procedure (account, kind, product, service_name) nulls not distinct
  where account is not null and ended_at is null;

create function procedure_stays_closed() returns trigger language plpgsql as $$
begin
  raise exception 'procedure % is closed (%)', old.number, old.state;
end $$;
create trigger procedure_stays_closed before update on procedure for each row
  when (old.ended_at is not null) execute function procedure_stays_closed();

-- A service is held from the day on which a procedure about it is accepted until that procedure has ended, however it ends:
-- meanwhile it neither gets another administrative contact nor leaves.
alter table service add column held_by bigint references procedure;
create index service_held on service (held_by) where held_by is not null;
create function procedure_lets_go() returns trigger language plpgsql as $$
begin
  update service set held_by = null where held_by = new.id;
  return null;
end $$;
create trigger procedure_lets_go after update of ended_at on procedure for each row
  when (old.ended_at is null and new.ended_at is not null) execute function procedure_lets_go();

-- What the staff has let through needs it no more.
alter table contact_change add column cleared boolean not null default false;


-- At most three open ones an address, however many ask at once. One that nobody confirmed may be a stranger's: it counts for a day
-- only, and beside those that are confirmed.
create function three_procedures_an_address() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('procedure ' || lower(new.email), 0));
  if exists (select from procedure
              where account is null and lower(email) = lower(new.email) and ended_at is null
                and (confirmed_at is not null or began_at > new.began_at - interval '1 day')
              group by confirmed_at is not null having count(*) >= 3) then
    raise exception 'three procedures are open for this address' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger three_procedures_an_address before insert on procedure for each row
  when (new.account is null) execute function three_procedures_an_address();

-- Files that prove it. The file itself lies encrypted outside the database; the row outlives it.
create table proof (
  id           uuid primary key,
  procedure_id bigint not null references procedure,
  kind         text not null,
  name         text not null,
  media        text not null check (media in ('application/pdf', 'image/png', 'image/jpeg', 'image/heic')),
  size         int not null check (size between 1 and 10485760),
  pages        int not null check (pages >= 1),
  key_id       text not null,
  added_at     timestamptz not null,
  deleted_at   timestamptz
);
create index proof_of_procedure on proof (procedure_id);
create index proof_living on proof (procedure_id, id) where deleted_at is null;

create function ten_proofs_at_most() returns trigger language plpgsql as $$
begin
  if (select count(*) from proof where procedure_id = new.procedure_id and deleted_at is null) > 10 then
    raise exception 'procedure % has ten proofs already', new.procedure_id using errcode = '23514';
  end if;
  return null;
end $$;
create trigger ten_proofs_at_most after insert on proof for each row execute function ten_proofs_at_most();

-- What staff and applicant wrote on it. A note is for the staff alone.
create table procedure_entry (
  id           bigint generated always as identity primary key,
  procedure_id bigint not null references procedure,
  kind         text not null check (kind in ('note', 'asked', 'answered', 'objected', 'returned')),
  author       text references account,
  -- From which of the addresses that were told, if it is an objection.
  address      text,
  text         text not null,
  at           timestamptz not null
);
create index procedure_entry_of on procedure_entry (procedure_id, id);

-- Who was told of an accepted procedure, and may object while it waits.
create table procedure_notice (
  procedure_id bigint not null references procedure,
  address      text not null,
  language     text not null check (language in ('en', 'fr')),
  token_hash   bytea not null unique check (length(token_hash) = 32),
  sent_at      timestamptz not null,
  objected_at  timestamptz,
  primary key (procedure_id, address)
);

-- The staff reads what happened to a procedure.
create index event_procedure on event ((details->>'procedure'), id) where details ? 'procedure';
