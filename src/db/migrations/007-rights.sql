-- People of an account who sign in by a name of their own. They act for the account, as far as its policies let them.
create table user_group (
  account     text not null references account on delete cascade,
  name        text not null check (name ~ '^[A-Za-z0-9._-]{1,64}$'),
  role        text not null check (role in ('ADMIN', 'REGULAR', 'UNPRIVILEGED', 'NONE')),
  description text not null default '',
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  primary key (account, name)
);

create table account_user (
  account             text not null references account on delete cascade,
  login               text not null check (login ~ '^[a-z0-9._-]{1,64}$'),
  email               text not null,
  description         text not null default '',
  group_name          text not null,
  language            text not null check (language in ('en', 'fr')),
  status              text not null check (status in ('OK', 'DISABLED', 'PASSWORD_CHANGE_REQUIRED')),
  password_hash       text,
  created_at          timestamptz not null,
  updated_at          timestamptz not null,
  password_updated_at timestamptz,
  primary key (account, login)
);
create index account_user_group on account_user (account, group_name);

-- A one-time code that proves the mailbox of a user, to choose a password.
create table user_code (
  id         bigint generated always as identity primary key,
  account    text not null,
  login      text not null,
  email      text not null,
  token_hash bytea not null unique check (length(token_hash) = 32),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  foreign key (account, login) references account_user (account, login) on delete cascade
);
create index user_code_user on user_code (account, login);

-- Whose session or credential it is, if not the account holder's. It ends with the user.
alter table session
  add column user_login text,
  add foreign key (account, user_login) references account_user (account, login) on delete cascade;
create index session_of_user on session (account, user_login) where user_login is not null;
alter table credential
  add column user_login text,
  add foreign key (account, user_login) references account_user (account, login) on delete cascade;
create index credential_of_user on credential (account, user_login) where user_login is not null;

-- Tags of a service: set by its administrative contact, asked by the conditions of policies.
alter table service add column tags jsonb not null default '{}' check (jsonb_typeof(tags) = 'object');

-- Groups of permissions that accounts make; those of the contact roles are part of the program.
create table permissions_group (
  id          uuid primary key,
  owner       text not null references account on delete cascade,
  name        text not null check (name ~ '^[A-Za-z0-9._-]{1,64}$'),
  description text not null default '',
  allow       text[] not null default '{}',
  "except"    text[] not null default '{}',
  deny        text[] not null default '{}',
  created_at  timestamptz not null,
  updated_at  timestamptz,
  unique (owner, name)
);

create table resource_group (
  id         uuid primary key,
  owner      text not null references account on delete cascade,
  name       text not null check (length(name) between 1 and 100),
  created_at timestamptz not null,
  updated_at timestamptz,
  unique (owner, name)
);
create table resource_group_member (
  group_id   uuid not null references resource_group on delete cascade,
  service_id bigint not null references service on delete cascade,
  primary key (group_id, service_id)
);
create index resource_group_of_service on resource_group_member (service_id, group_id);

-- A policy: these identities may do these actions on these resources.
create table policy (
  id                 uuid primary key,
  owner              text not null references account on delete cascade,
  name               text not null check (length(name) between 1 and 100),
  description        text not null default '',
  identities         text[] not null check (cardinality(identities) between 1 and 500),
  -- The accounts that the identities belong to: whose book it stands in.
  accounts           text[] not null check (cardinality(accounts) between 1 and 500),
  resources          text[] not null check (cardinality(resources) between 1 and 1000),
  allow              text[] not null default '{}',
  "except"           text[] not null default '{}',
  deny               text[] not null default '{}',
  permissions_groups text[] not null default '{}',
  conditions         jsonb,
  expired_at         timestamptz,
  created_at         timestamptz not null,
  updated_at         timestamptz,
  unique (owner, name)
);
create index policy_accounts on policy using gin (accounts) with (fastupdate = off);
create index policy_owner on policy (owner, created_at, id);
create index policy_permissions_groups on policy using gin (permissions_groups);

-- How often the policies that name an account have changed: a node that knows the version it read knows whether it still
-- holds. It moves in the transaction of the change, so no node can see the one without the other.
create table access_book (
  account text primary key references account on delete cascade,
  version bigint not null
);

create function books_move(named text[]) returns void language sql as $$
  insert into access_book (account, version)
  select nichandle, 1 from account where nichandle = any(named) order by nichandle
  on conflict (account) do update set version = access_book.version + 1
$$;

create function policy_moves_books() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then perform books_move(new.accounts);
  elsif tg_op = 'UPDATE' then perform books_move(old.accounts || new.accounts);
  else perform books_move(old.accounts);
  end if;
  return null;
end $$;
create trigger policy_moves_books after insert or update or delete on policy
  for each row execute function policy_moves_books();

create function permissions_group_moves_books() returns trigger language plpgsql as $$
begin
  perform books_move(coalesce((select array_agg(distinct named)
    from policy, unnest(policy.accounts) named
   where policy.owner = old.owner
     and exists (select from unnest(policy.permissions_groups) g where g like '%:permissionsGroup:' || old.owner || ':' || old.name)), '{}'));
  return null;
end $$;
create trigger permissions_group_moves_books after update or delete on permissions_group
  for each row execute function permissions_group_moves_books();

-- Questions that were answered with no, for whoever answers for the resource: one row for all that are alike within an hour.
create table access_refusal (
  id         bigint generated always as identity primary key,
  product    text not null,
  name       text not null,
  account    text not null,
  user_login text not null default '',
  action     text not null,
  reason     text not null,
  policy     text not null default '',
  asked_by   text not null,
  hour       timestamptz not null,
  count      int not null check (count > 0),
  first_at   timestamptz not null,
  last_at    timestamptz not null,
  address    text,
  unique (product, name, hour, account, user_login, action, asked_by)
);
create index access_refusal_read on access_refusal (product, name, id);
create index access_refusal_hour on access_refusal (hour);
