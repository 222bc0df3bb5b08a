/** What a change means to its reader: what comes with the role, what it costs, what the others keep. */
import { defineTexts } from '../../words.ts'

export const MEANING_TEXTS = defineTexts(
  'requestMeaning',
  {
    youMay: 'What you will be able to do',
    youMayNot: 'What you will not be able to do',
    theyMay: 'What {{to}} will be able to do',
    theyMayNot: 'What {{to}} will not be able to do',
    cost: 'What it costs',
    billsToYou:
      'Bills and renewals of this service come to you from then on, and are charged to your payment method. You need a valid one, and no unpaid bill, when the change takes effect.',
    billsToThem: 'Bills and renewals of this service go to {{to}} from then on, and are charged to their payment method.',
    billsLeaveYou: 'Bills and renewals of this service no longer come to you from then on: they go to {{to}}.',
    noBills: 'Nothing: the bills stay with the billing contact of the service.',
    others: 'What changes, and what stays',
    ownerStays: 'The legal owner of the service stays the same.',
    noWayBack: 'You can not take the administrative role back by yourself.',
    roleLeaves: '{{from}} stops being {{roles}} at that moment. Every other role stays where it is.',
    roleLeavesYou: 'You stop being {{roles}} at that moment. Every other role stays where it is.',
    howLong: 'For how long',
    untilReplaced: 'Until somebody is named in your place. The administrative contact can do that at any time, and so can you.',
    untilReplacedByAdmin: 'Until the administrative contact names somebody in your place, which they can do at any time.',
    untilYouPass: 'Until you pass the role on. Nobody else can take it from you here.',
    youCanTakeBack: 'As long as you like: as administrative contact you can take the role back at any time.',
    theyPass: 'Until {{to}} passes the role on.',
  },
  {
    youMay: 'Ce que vous pourrez faire',
    youMayNot: 'Ce que vous ne pourrez pas faire',
    theyMay: 'Ce que {{to}} pourra faire',
    theyMayNot: 'Ce que {{to}} ne pourra pas faire',
    cost: 'Ce que cela coûte',
    billsToYou:
      'Les factures et les renouvellements de ce service vous parviendront alors, et seront prélevés sur votre moyen de paiement. Il vous en faut un valide, et aucune facture impayée, au moment où le changement prend effet.',
    billsToThem:
      'Les factures et les renouvellements de ce service iront alors à {{to}}, et seront prélevés sur son moyen de paiement.',
    billsLeaveYou: 'Les factures et les renouvellements de ce service ne vous parviendront plus : ils iront à {{to}}.',
    noBills: 'Rien : les factures restent au contact facturation du service.',
    others: 'Ce qui change, ce qui reste',
    ownerStays: 'Le propriétaire légal du service reste le même.',
    noWayBack: 'Vous ne pourrez pas reprendre de vous-même le rôle administrateur.',
    roleLeaves: '{{from}} cesse alors d’être {{roles}}. Tous les autres rôles restent les mêmes.',
    roleLeavesYou: 'Vous cessez alors d’être {{roles}}. Tous les autres rôles restent les mêmes.',
    howLong: 'Pour combien de temps',
    untilReplaced:
      'Jusqu’à ce que quelqu’un soit désigné à votre place. Le contact administrateur peut le faire à tout moment, et vous aussi.',
    untilReplacedByAdmin:
      'Jusqu’à ce que le contact administrateur désigne quelqu’un à votre place, ce qu’il peut faire à tout moment.',
    untilYouPass: 'Jusqu’à ce que vous transmettiez le rôle. Personne d’autre ne peut vous le retirer ici.',
    youCanTakeBack:
      'Aussi longtemps que vous le souhaitez : en tant que contact administrateur, vous pouvez reprendre le rôle à tout moment.',
    theyPass: 'Jusqu’à ce que {{to}} transmette le rôle.',
  },
)
