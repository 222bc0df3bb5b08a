/**
 * What can be done with a service falls into groups that people know: DNS, e-mail, bills. A contact role is a list of
 * groups, so one table says what each contact may do, in words and in fact. See ROLE_GROUPS in role-permissions.ts.
 */
import type { Language } from './language.ts'

const WORDS = {
  view: { en: 'See the service', fr: 'Voir le service' },
  multisite: { en: 'Domains attached to the hosting', fr: 'Domaines rattachés à l’hébergement' },
  modules: { en: 'One-click modules and sites', fr: 'Modules en un clic et sites' },
  ftp: { en: 'FTP, SSH and files', fr: 'FTP, SSH et fichiers' },
  databases: { en: 'Databases', fr: 'Bases de données' },
  ssl: { en: 'SSL certificates', fr: 'Certificats SSL' },
  dns: { en: 'DNS', fr: 'DNS' },
  email: { en: 'E-mail', fr: 'E-mail' },
  servers: { en: 'Servers', fr: 'Serveurs' },
  network: { en: 'Network and IP addresses', fr: 'Réseau et adresses IP' },
  storage: { en: 'Storage and backups', fr: 'Stockage et sauvegardes' },
  telephony: { en: 'Telephony settings', fr: 'Réglages de téléphonie' },
  internet: { en: 'Internet access', fr: 'Accès Internet' },
  monitoring: { en: 'Monitoring, statistics and logs', fr: 'Surveillance, statistiques et journaux' },
  tasks: { en: 'Operations in progress', fr: 'Opérations en cours' },
  technical: { en: 'Other technical settings', fr: 'Autres réglages techniques' },
  consumption: { en: 'Consumption', fr: 'Consommation' },
  bills: { en: 'Bills', fr: 'Factures' },
  payment: { en: 'Payment and payment methods', fr: 'Paiement et moyens de paiement' },
  renewal: { en: 'Renewal', fr: 'Renouvellement' },
  orders: { en: 'Orders, options and offers', fr: 'Commandes, options et offres' },
  termination: { en: 'Termination', fr: 'Résiliation' },
  transfer: { en: 'Transfer to another provider', fr: 'Transfert vers un autre prestataire' },
  owner: { en: 'Owner', fr: 'Propriétaire' },
  contacts: { en: 'Contacts', fr: 'Contacts' },
  access: { en: 'Access of others', fr: 'Accès accordés' },
  profile: { en: 'Profile of the account', fr: 'Profil du compte' },
  security: { en: 'Security of the account', fr: 'Sécurité du compte' },
  people: { en: 'Users of the account', fr: 'Utilisateurs du compte' },
  requests: { en: 'Requests', fr: 'Demandes' },
  services: { en: 'List of services', fr: 'Liste des services' },
  support: { en: 'Support and notifications', fr: 'Assistance et notifications' },
} as const satisfies Record<string, Record<Language, string>>

export type ActionGroup = keyof typeof WORDS

export const ACTION_GROUPS = Object.keys(WORDS) as ActionGroup[]

export const GROUP_WORDS: Record<ActionGroup, Record<Language, string>> = WORDS
