-- Accounts and how they sign in. The NIC handle never changes, so it is the key that every other table names.
create table account (
  nichandle         text primary key check (nichandle ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  email             text not null check (email = btrim(email) and position('@' in email) > 1),
  email_verified_at timestamptz,
  zone              text not null check (zone in ('EU', 'CA', 'US', 'APAC')),
  language          text not null check (language in ('en', 'fr')),
  locale            text not null default 'en_GB',
  firstname         text not null default '',
  name              text not null default '',
  organisation      text,
  legalform         text not null default 'individual',
  country           text not null default 'FR',
  phone             text,
  address           text,
  zip               text,
  city              text,
  area              text,
  voip_validated    boolean not null default false,
  staff             boolean not null default false,
  password_hash     text,
  created_at        timestamptz not null
);
-- An address names one account, whatever its case: rule 7 depends on it.
create unique index account_email on account (lower(email));

-- A browser's session: the cookie holds the secret, this table its hash.
create table session (
  id           bigint generated always as identity primary key,
  secret_hash  bytea not null unique check (length(secret_hash) = 32),
  account      text not null references account on delete cascade,
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null,
  address      text,
  agent        text
);
create index session_account on session (account);
create index session_expires on session (expires_at);

-- An application: its secret is derived from the server's key and kept nowhere.
create table application (
  id          bigint generated always as identity primary key,
  key         text not null unique,
  name        text not null,
  description text not null default '',
  account     text not null references account on delete cascade,
  created_at  timestamptz not null
);
create index application_account on application (account);

-- What an account lets an application do in its name.
create table credential (
  id             bigint generated always as identity primary key,
  application    bigint not null references application on delete cascade,
  account        text references account on delete cascade,
  consumer_hash  bytea not null unique check (length(consumer_hash) = 32),
  approval_hash  bytea unique check (length(approval_hash) = 32),
  state          text not null check (state in ('pendingValidation', 'validated', 'refused', 'expired')),
  rules          jsonb not null,
  allowed_ips    text[],
  redirection    text,
  created_at     timestamptz not null,
  last_used_at   timestamptz,
  expires_at     timestamptz,
  check (state <> 'validated' or account is not null)
);
create index credential_account on credential (account);
create index credential_application on credential (application);

-- A one-time code that proves the mailbox of an account: verify the address, reset the password.
create table email_code (
  id          bigint generated always as identity primary key,
  account     text not null references account on delete cascade,
  purpose     text not null check (purpose in ('verify', 'password')),
  email       text not null,
  token_hash  bytea not null unique check (length(token_hash) = 32),
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  used_at     timestamptz
);
create index email_code_account on email_code (account, purpose);

-- A change of the primary address, as the wire's emailChange task: the new address confirms.
create table email_change (
  id           bigint generated always as identity primary key,
  account      text not null references account on delete cascade,
  new_email    text not null,
  token_hash   bytea not null check (length(token_hash) = 32),
  wrong_codes  int not null default 0,
  state        text not null check (state in ('todo', 'done', 'refused', 'aborted')),
  requested_at timestamptz not null,
  expires_at   timestamptz not null,
  done_at      timestamptz,
  check ((state = 'todo') = (done_at is null))
);
create unique index email_change_open on email_change (account) where state = 'todo';
create index email_change_account on email_change (account, id);

-- Keys of the hosting company's own systems.
create table provider_key (
  id         bigint generated always as identity primary key,
  name       text not null unique,
  key_hash   bytea not null unique check (length(key_hash) = 32),
  created_at timestamptz not null,
  revoked_at timestamptz
);

create table bill (
  account    text not null references account on delete cascade,
  bill_id    text not null,
  date       timestamptz not null,
  due_date   timestamptz,
  amount     numeric(14, 2) not null,
  currency   text not null,
  status     text not null check (status in ('paid', 'unpaid')),
  primary key (account, bill_id)
);
create index bill_unpaid on bill (account) where status = 'unpaid';

create table payment_method (
  account         text not null references account on delete cascade,
  id              bigint not null,
  payment_type    text not null,
  status          text not null,
  is_default      boolean not null default false,
  expiration_date timestamptz,
  primary key (account, id)
);
create index payment_method_valid on payment_method (account) where status = 'VALID';

-- Counters of rate-limiter-flexible: one limit holds on every node.
create table throttle (
  key    varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);

-- What this installation is, written once: the fingerprint of its secret key, the demo mark.
create table installation (
  key   text primary key,
  value text not null
);
