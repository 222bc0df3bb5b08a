-- What waits is counted at every page of the panel: among many settled requests, the few open ones are found by themselves.
create index contact_change_open_asked_by on contact_change (asked_by, id) where state = 'validatingByCustomers';
create index contact_change_open_from on contact_change (from_account, id) where state = 'validatingByCustomers';
create index contact_change_open_to on contact_change (to_account, id) where state = 'validatingByCustomers';
