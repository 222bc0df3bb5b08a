-- Each service is found once by each of its contacts: under the first role that the account holds, in the order admin, tech,
-- billing. So the three runs of an account have no row in common, and a service with one contact costs one entry an index.
drop index service_tech;
drop index service_billing;
create index service_tech on service (contact_tech, product, name)
  where contact_tech <> contact_admin;
create index service_billing on service (contact_billing, product, name)
  where contact_billing <> contact_admin and contact_billing <> contact_tech;

-- All products together, in the order of names. What a list is searched, sorted and narrowed by is in the index, so that
-- looking through all services of an account does not touch the table.
create index service_admin_all on service (contact_admin, name, product)
  include (contact_tech, contact_billing, display_name, status, expiration, id);
create index service_tech_all on service (contact_tech, name, product)
  include (contact_admin, contact_billing, display_name, status, expiration, id)
  where contact_tech <> contact_admin;
create index service_billing_all on service (contact_billing, name, product)
  include (contact_admin, contact_tech, display_name, status, expiration, id)
  where contact_billing <> contact_admin and contact_billing <> contact_tech;
