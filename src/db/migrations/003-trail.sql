-- The audit trail: everything that happened, for ever. It names accounts and services by their text,
-- because it must outlive them.
create table event (
  id           bigint generated always as identity primary key,
  at           timestamptz not null,
  kind         text not null,
  actor        text not null,
  account      text,
  credential   bigint,
  address      text,
  agent        text,
  product      text,
  service_name text,
  change_id    bigint,
  concerns     text[] not null default '{}',
  details      jsonb not null default '{}'
);
create index event_service on event (product, service_name, id) where service_name is not null;
create index event_concerns on event using gin (concerns);

create function trail_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only: % on % is refused', tg_op, tg_table_name;
end $$;
create trigger event_is_append_only before update or delete or truncate on event
  for each statement execute function trail_is_append_only();

-- Events commit in another order than their ids: this queue tells the seal which ones it has not seen,
-- and survives dump and restore (a watermark on ids or transaction numbers would not).
create table event_to_seal (event_id bigint primary key);
create function queue_for_seal() returns trigger language plpgsql as $$
begin
  insert into event_to_seal select id from added;
  return null;
end $$;
create trigger event_queued_for_seal after insert on event referencing new table as added
  for each statement execute function queue_for_seal();

-- The seal: hash(n) = sha256(hash(n-1) || digest of the event).
create table seal (
  position bigint primary key,
  event_id bigint not null unique references event,
  hash     bytea not null check (length(hash) = 32)
);
create trigger seal_is_append_only before update or delete or truncate on seal
  for each statement execute function trail_is_append_only();

-- One definition of "the content of an event", independent of time zone and client.
create function event_digest(e event) returns bytea language sql stable as $$
  select sha256(convert_to(jsonb_build_array(
    e.id, (extract(epoch from e.at) * 1000000)::bigint, e.kind, e.actor, e.account, e.credential, e.address, e.agent,
    e.product, e.service_name, e.change_id, to_jsonb(e.concerns), e.details)::text, 'UTF8'))
$$;

-- Letters waiting for the post. A row lives from the event's transaction until the mail server took it;
-- a code in `values` lives no longer than the row.
create table letter (
  id          bigint generated always as identity primary key,
  message_id  uuid not null unique,
  event_id    bigint not null,
  kind        text not null,
  account     text,
  address     text not null,
  language    text not null,
  values      jsonb not null,
  created_at  timestamptz not null,
  next_try_at timestamptz not null,
  tries       int not null default 0,
  last_error  text,
  dead_at     timestamptz
);
create index letter_due on letter (next_try_at) where dead_at is null;
create index letter_dead on letter (dead_at) where dead_at is not null;
