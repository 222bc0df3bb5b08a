/** What a contact may do, as parts of a list: they follow "may" and "may not". */
import { defineTexts } from '../words.ts'

export const MAY_TEXTS = defineTexts(
  'may',
  {
    contacts: 'Change all three contacts, and take the technical or the billing role at any time',
    owner: 'Change the details of the owner, transfer the service, or terminate it',
    transferDomain: 'Unlock the domain and transfer it, and change its owner',
    orders: 'Order options and renew',
    hosting:
      'Attach domains and subdomains to the hosting, install one-click modules, change FTP and database passwords, create certificates',
    records: 'Edit the records of the DNS zone',
    nameServers: 'Change the technical settings of the domain, such as its name servers',
    mailboxes: 'Create mailboxes and redirections, and change their passwords',
    lines: 'Set up numbers, lines and call forwarding',
    technical: 'Run the service: its settings, restarts and repairs',
    bills: 'See the bills and pay them: they are charged to the billing contact',
    renewal: 'Decide on renewal, and see what was consumed',
    successor: 'Name who takes this role next',
  },
  {
    contacts: 'Changer les trois contacts, et reprendre à tout moment le rôle technique ou facturation',
    owner: 'Modifier les informations du propriétaire, transférer le service ou le résilier',
    transferDomain: 'Déverrouiller le nom de domaine, le transférer et en changer le propriétaire',
    orders: 'Commander des options et renouveler',
    hosting:
      'Rattacher des domaines et sous-domaines à l’hébergement, installer des modules en un clic, changer les mots de passe FTP et des bases de données, créer des certificats',
    records: 'Modifier les enregistrements de la zone DNS',
    nameServers: 'Modifier les réglages techniques du nom de domaine, comme ses serveurs DNS',
    mailboxes: 'Créer des boîtes et des redirections, et en changer les mots de passe',
    lines: 'Configurer les numéros, les lignes et les renvois d’appel',
    technical: 'Faire fonctionner le service : réglages, redémarrages, interventions',
    bills: 'Consulter et régler les factures : elles sont prélevées auprès du contact facturation',
    renewal: 'Décider du renouvellement et consulter les consommations',
    successor: 'Désigner qui prendra la suite dans ce rôle',
  },
)

export const MAY_NOT_TEXTS = defineTexts(
  'mayNot',
  {
    contacts: 'Change the other contacts',
    anyContact: 'Change a contact: on telephony, only the administrative contact does',
    owner: 'Transfer the service, terminate it, or change its owner',
    transferDomain: 'Unlock or transfer the domain, or change its owner',
    orders: 'Order or renew anything',
    technical: 'Change anything technical',
    bills: 'See bills, or touch payment methods: they stay with the billing contact',
    zone: 'Edit the DNS zone of the domain: it has contacts of its own',
    ownership: 'Become the owner: the legal owner of the service stays the same',
  },
  {
    contacts: 'Changer les autres contacts',
    anyContact: 'Changer un contact : en téléphonie, seul le contact administrateur le peut',
    owner: 'Transférer le service, le résilier ou en changer le propriétaire',
    transferDomain: 'Déverrouiller ou transférer le nom de domaine, ou en changer le propriétaire',
    orders: 'Commander ou renouveler quoi que ce soit',
    technical: 'Modifier quoi que ce soit de technique',
    bills: 'Accéder aux factures et aux moyens de paiement : ils restent au contact facturation',
    zone: 'Modifier la zone DNS du domaine : elle a ses propres contacts',
    ownership: 'Devenir propriétaire : le propriétaire légal du service reste le même',
  },
)
