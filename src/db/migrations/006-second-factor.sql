-- A session that knows the password alone opens nothing: it waits ten minutes for the second factor.
alter table session
  add column awaits_second_factor boolean not null default false,
  add column second_factor_at timestamptz,
  add check (not awaits_second_factor or (second_factor_at is null and expires_at <= created_at + interval '10 minutes'));

-- Whether the account takes over, or hands over, the administrative role with a fresh second factor only.
alter table account add column second_factor_for_admin boolean not null default false;

-- An authenticator app: its secret is encrypted (nonce, tag, 20 bytes). In force once a code has confirmed it.
create table authenticator (
  id            bigint generated always as identity primary key,
  account       text not null references account on delete cascade,
  sealed_secret bytea not null check (length(sealed_secret) = 48),
  created_at    timestamptz not null,
  confirmed_at  timestamptz,
  last_step     bigint,
  check ((confirmed_at is null) = (last_step is null))
);
create unique index authenticator_in_force on authenticator (account) where confirmed_at is not null;
create unique index authenticator_begun on authenticator (account) where confirmed_at is null;

-- A code of a step that was used, or of an earlier one, opens nothing any more.
create function steps_only_rise() returns trigger language plpgsql as $$
begin
  raise exception 'authenticator %: step % was used', old.id, new.last_step;
end $$;
create trigger steps_only_rise before update on authenticator for each row
  when (old.last_step is not null and (new.last_step is null or new.last_step <= old.last_step))
  execute function steps_only_rise();

create table passkey (
  id            bigint generated always as identity primary key,
  account       text not null references account on delete cascade,
  credential_id bytea not null unique check (length(credential_id) between 1 and 1023),
  public_key    bytea not null check (length(public_key) > 0),
  counter       bigint not null check (counter >= 0),
  transports    text[] not null default '{}',
  name          text not null check (name = btrim(name) and length(name) between 1 and 60),
  created_at    timestamptz not null,
  last_used_at  timestamptz
);
create index passkey_account on passkey (account);

-- What stands in for a lost factor. The codes of one set share a salt, so that one hash finds the code.
create table recovery_code (
  id         bigint generated always as identity primary key,
  account    text not null references account on delete cascade,
  salt       bytea not null check (length(salt) = 16),
  code_hash  bytea not null check (length(code_hash) = 32),
  created_at timestamptz not null,
  used_at    timestamptz,
  unique (account, code_hash)
);
create function recovery_code_stays_used() returns trigger language plpgsql as $$
begin
  raise exception 'recovery code %: it was used', old.id;
end $$;
create trigger recovery_code_stays_used before update on recovery_code for each row
  when (old.used_at is not null)
  execute function recovery_code_stays_used();

-- What a passkey signs, once: bound to the session that asked for it.
create table passkey_challenge (
  session    bigint not null references session on delete cascade,
  purpose    text not null check (purpose in ('add', 'use')),
  challenge  bytea not null check (length(challenge) = 32),
  expires_at timestamptz not null,
  primary key (session, purpose)
);
create index passkey_challenge_expires on passkey_challenge (expires_at);

-- Who needs a second factor has one. Judged at the end of a transaction, because one may replace another.
create function needed_factor_is_there() returns trigger language plpgsql as $$
declare
  who text := to_jsonb(case when tg_op = 'DELETE' then old else new end) ->> tg_argv[0];
begin
  if exists (select from account where nichandle = who and second_factor_for_admin)
     and not exists (select from authenticator where account = who and confirmed_at is not null)
     and not exists (select from passkey where account = who) then
    raise exception 'account % needs a second factor, and has none', who;
  end if;
  return null;
end $$;
create constraint trigger needed_factor_is_there after insert or update of second_factor_for_admin on account
  deferrable initially deferred for each row
  when (new.second_factor_for_admin)
  execute function needed_factor_is_there('nichandle');
create constraint trigger needed_factor_is_there after delete or update on authenticator
  deferrable initially deferred for each row
  execute function needed_factor_is_there('account');
create constraint trigger needed_factor_is_there after delete or update on passkey
  deferrable initially deferred for each row
  execute function needed_factor_is_there('account');
