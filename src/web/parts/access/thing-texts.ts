import { defineTexts } from '../../words.ts'

export const ACCESS_THING_TEXTS = defineTexts(
  'accessThings',
  {
    remove: 'Remove {{what}}',
    aGroup: 'A group of services',
    myAccountHint: 'Bills, orders, profile and users of the account',
    everythingHint: 'Also what you order later',
    allOf: 'All of the kind “{{kind}}”',
    allTelephony: 'All of telephony',
    everythingOfYours: 'All your services and your account',
    pattern: 'Whatever matches',
  },
  {
    remove: 'Retirer {{what}}',
    aGroup: 'Un groupe de services',
    myAccountHint: 'Factures, commandes, profil et utilisateurs du compte',
    everythingHint: 'Y compris ce que vous commanderez plus tard',
    allOf: 'Tous ceux de type « {{kind}} »',
    allTelephony: 'Toute la téléphonie',
    everythingOfYours: 'Tous vos services et votre compte',
    pattern: 'Tout ce qui correspond à',
  },
)
