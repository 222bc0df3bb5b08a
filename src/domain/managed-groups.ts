/** The groups of permissions that everybody can grant, in words. What they hold is in role-permissions.ts. */
import type { Language } from './language.ts'
import type { ManagedGroup } from './role-permissions.ts'

export const MANAGED_WORDS: Record<ManagedGroup, Record<Language, string>> = {
  globalAdmin: {
    en: 'Everything that the account itself may do.',
    fr: 'Tout ce que le compte lui-même peut faire.',
  },
  globalTechnicalAccount: {
    en: 'What a technical contact may do: all that is technical, but no bills, orders, renewal or transfer.',
    fr: 'Ce qu’un contact technique peut faire : tout ce qui est technique, mais ni factures, ni commandes, ni renouvellement, ni transfert.',
  },
  globalBillingAccount: {
    en: 'What a billing contact may do: bills, payment, renewal and consumption, but nothing technical.',
    fr: 'Ce qu’un contact facturation peut faire : factures, paiement, renouvellement et consommation, mais rien de technique.',
  },
  globalReadOnly: {
    en: 'To read everything, except what opens a transfer or the account itself.',
    fr: 'Tout consulter, sauf ce qui donne accès à un transfert ou au compte lui-même.',
  },
}
