-- The least SQL that a complete contact change needs on this schema: three transactions, with the same locks, triggers and
-- indexes, and nobody in front. pgbench runs it with prepared statements; each client keeps to services of its own.
\set service 1 + :client_id + :clients * random(0, :services / :clients - 1)
\set asker 1 + (:service % :accounts)
\set receiver 1 + ((:service + 1) % :accounts)

-- Ask: who calls, lock, look, insert, record.
select account from session where id = :asker;
begin;
select id, contact_admin, contact_tech, contact_billing from service where id = :service for no key update;
select nichandle, zone, email_verified_at is not null,
       exists (select from bill b where b.account = a.nichandle and b.status = 'unpaid'),
       exists (select from payment_method p where p.account = a.nichandle and p.status = 'VALID')
  from account a where nichandle in ('b' || :asker, 'b' || :receiver, 'loser');
insert into contact_change (request_id, service_id, product, service_name, asked_by, from_account, to_account,
                            admin, tech, billing, state, requested_at, expires_at)
select gen_random_uuid(), :service, 'domain', 'pg', 'b' || :asker, 'loser', 'b' || :receiver,
       false, true, false, 'validatingByCustomers', now(), now() + interval '7 days'
returning id as change \gset
insert into validation (change_id, side, account, state, token_hash, sent_at)
values (:change, 'asking', 'b' || :asker, 'waiting', sha256('a'), now()),
       (:change, 'receiving', 'b' || :receiver, 'waiting', sha256('b'), now());
insert into event (at, kind, actor, account, product, service_name, change_id, concerns, details)
values (now(), 'contact-change.asked', 'account', 'b' || :asker, 'domain', 'pg', :change,
        array['b' || :asker, 'b' || :receiver, 'loser'], '{"roles": ["tech"], "askedBy": "b", "from": "loser", "to": "c"}')
returning id as asked \gset
insert into letter (message_id, event_id, kind, account, address, language, values, created_at, next_try_at)
values (gen_random_uuid(), :asked, 'asked-asker', 'b' || :asker, 'b@mail.example', 'en', '{"token": "abcdefghijklmnopqrstuvwxyzabcdef"}', now(), now()),
       (gen_random_uuid(), :asked, 'asked-receiver', 'b' || :receiver, 'b@mail.example', 'en', '{"token": "abcdefghijklmnopqrstuvwxyzabcdef"}', now(), now());
commit;

-- The asker's yes: who calls, lock, look, answer, record.
select account from session where id = :asker;
begin;
select id from service where id = (select service_id from contact_change where id = :change) for no key update;
select c.*, v.* from contact_change c join validation v on v.change_id = c.id where c.id = :change;
update validation set state = 'validated', answered_at = now() where change_id = :change and side = 'asking' and state = 'waiting';
insert into event (at, kind, actor, account, product, service_name, change_id, concerns, details)
values (now(), 'contact-change.validated', 'account', 'b' || :asker, 'domain', 'pg', :change,
        array['b' || :asker, 'b' || :receiver, 'loser'], '{"roles": ["tech"], "askedBy": "b", "from": "loser", "to": "c"}')
returning id as agreed \gset
insert into letter (message_id, event_id, kind, account, address, language, values, created_at, next_try_at)
values (gen_random_uuid(), :agreed, 'agreed', 'b' || :receiver, 'b@mail.example', 'en', '{}', now(), now());
commit;

-- The receiver's yes, and the effect: who calls, lock, look, answer, look again, swap, settle, record.
select account from session where id = :receiver;
begin;
select id from service where id = (select service_id from contact_change where id = :change) for no key update;
select c.*, v.* from contact_change c join validation v on v.change_id = c.id where c.id = :change;
update validation set state = 'validated', answered_at = now() where change_id = :change and side = 'receiving' and state = 'waiting';
select nichandle from account where nichandle in ('b' || :asker, 'b' || :receiver, 'loser') for key share;
select nichandle, zone, email_verified_at is not null,
       exists (select from bill b where b.account = a.nichandle and b.status = 'unpaid'),
       exists (select from payment_method p where p.account = a.nichandle and p.status = 'VALID')
  from account a where nichandle in ('b' || :asker, 'b' || :receiver, 'loser');
update service set contact_tech = 'b' || :receiver where id = :service;
update contact_change set state = 'done', settled_at = now() where id = :change and state = 'validatingByCustomers';
insert into event (at, kind, actor, account, product, service_name, change_id, concerns, details)
values (now(), 'contact-change.done', 'account', 'b' || :receiver, 'domain', 'pg', :change,
        array['b' || :asker, 'b' || :receiver, 'loser'], '{"roles": ["tech"], "askedBy": "b", "from": "loser", "to": "c"}')
returning id as done \gset
insert into letter (message_id, event_id, kind, account, address, language, values, created_at, next_try_at)
values (gen_random_uuid(), :done, 'done-party', 'b' || :asker, 'b@mail.example', 'en', '{}', now(), now()),
       (gen_random_uuid(), :done, 'done-party', 'b' || :receiver, 'b@mail.example', 'en', '{}', now(), now()),
       (gen_random_uuid(), :done, 'done-told', 'loser', 'b@mail.example', 'en', '{}', now(), now());
commit;
