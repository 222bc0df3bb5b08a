/** The title and the sentences of each scene. Their keys are the scene and, where it matters, the reader's part in it. */
import { defineTexts } from '../../words.ts'

export const SCENE_TITLES = defineTexts(
  'requestTitles',
  {
    answer: 'Confirm your request',
    answer_receiver: 'Will you become {{roles}}?',
    addressUnverified: 'Verify your e-mail address first',
    codeDead: 'Have a new code sent',
    answered: 'Your part is done',
    watching: 'You are told, not asked',
    underWay: 'The change is under way',
    done: 'Done: {{to}} is {{roles}} now',
    done_mine: 'Done: you are {{roles}} now',
    done_lost: 'You are no longer {{roles}}',
    refused: 'The request was declined',
    refused_mine: 'You declined the request',
    expired: 'The request has expired',
    aborted: 'The request was cancelled',
    withdrawn: 'The request was withdrawn',
    error: 'The change could not be made',
  },
  {
    answer: 'Confirmez votre demande',
    answer_receiver: 'Voulez-vous devenir {{roles}} ?',
    addressUnverified: 'Vérifiez d’abord votre adresse e-mail',
    codeDead: 'Demandez un nouveau code',
    answered: 'Vous avez répondu',
    watching: 'Vous êtes informé, sans avoir à répondre',
    underWay: 'Le changement est en cours',
    done: 'C’est fait : {{to}} est désormais {{roles}}',
    done_mine: 'C’est fait : vous êtes désormais {{roles}}',
    done_lost: 'Vous n’êtes plus {{roles}}',
    refused: 'La demande a été refusée',
    refused_mine: 'Vous avez refusé la demande',
    expired: 'La demande a expiré',
    aborted: 'La demande a été annulée',
    withdrawn: 'La demande a été retirée',
    error: 'Le changement n’a pas pu être effectué',
  },
)

/** What is asked, told to each part. */
export const ASKED_TEXTS = defineTexts(
  'requestAsked',
  {
    taker: 'You asked to become {{roles}} of {{service}} yourself, in place of {{from}}. Only your own answer is needed.',
    giver: 'You asked for {{to}} to become {{roles}} of {{service}}, in your place. It takes your answer and theirs.',
    namer: 'You asked for {{to}} to become {{roles}} of {{service}}, in place of {{from}}. It takes your answer and theirs.',
    receiver: '{{asker}} asks you to become {{roles}} of {{service}}, in place of {{from}}.',
    receiver_own: '{{asker}} asks you to become {{roles}} of {{service}}, in their own place.',
    loser: '{{asker}} asks for {{to}} to become {{roles}} of {{service}}, in your place.',
    loser_taken: '{{asker}} asks to become {{roles}} of {{service}}, in your place.',
  },
  {
    taker:
      'Vous avez demandé à devenir vous-même {{roles}} de {{service}}, à la place de {{from}}. Seule votre réponse est nécessaire.',
    giver:
      'Vous avez demandé que {{to}} devienne {{roles}} de {{service}}, à votre place. Votre réponse et la sienne sont nécessaires.',
    namer:
      'Vous avez demandé que {{to}} devienne {{roles}} de {{service}}, à la place de {{from}}. Votre réponse et la sienne sont nécessaires.',
    receiver: '{{asker}} vous demande de devenir {{roles}} de {{service}}, à la place de {{from}}.',
    receiver_own: '{{asker}} vous demande de devenir {{roles}} de {{service}}, à sa place.',
    loser: '{{asker}} demande que {{to}} devienne {{roles}} de {{service}}, à votre place.',
    loser_taken: '{{asker}} demande à devenir {{roles}} de {{service}}, à votre place.',
  },
)

/** What comes of it now, and what to do. */
export const OUTCOME_TEXTS = defineTexts(
  'requestOutcome',
  {
    codeDead: 'Five wrong codes were entered, so none works any more, not even the right one. A new code puts that right.',
    answered: 'You have validated. Now it waits for {{who}}. Nothing changes until then.',
    watching:
      'The administrative contact decides on the other contacts. Once everybody who is asked has validated, your role passes on; until then nothing changes. You get a letter when it does.',
    underWay: 'Everybody has validated. This page shows when it is done.',
    done: 'In force since {{when}}.',
    doneLost: 'In force since {{when}}. You no longer are {{roles}}; your other roles stay yours.',
    doneBills: 'Bills and renewals of this service come to you from now on.',
    unchanged: 'The contacts of {{service}} stay as they are.',
    haveAsked: 'If the change is still wanted, {{asker}} can ask again.',
    haveAskedAdmin: 'If the change is still wanted, the administrative contact of the service can ask again.',
    askAgain: 'Ask again',
    askAgainLead: 'If the change is still wanted, you can ask again.',
    firstSettle: 'Once that is settled, you can ask again.',
    more_one: 'One more request waits for you',
    more_other: '{{count}} more requests wait for you',
    toServices: 'See the service',
    toRights: 'What each contact may do',
  },
  {
    codeDead: 'Cinq codes erronés ont été saisis : plus aucun ne fonctionne, pas même le bon. Un nouveau code y remédie.',
    answered: 'Vous avez validé. La réponse de {{who}} est attendue ; rien ne change d’ici là.',
    watching:
      'Le contact administrateur décide des autres contacts. Dès que toutes les réponses attendues sont données, votre rôle est transmis ; d’ici là, rien ne change. Vous recevrez alors un message.',
    underWay: 'Toutes les réponses sont données. Cette page indiquera quand le changement sera effectué.',
    done: 'En vigueur depuis le {{when}}.',
    doneLost: 'En vigueur depuis le {{when}}. Vous n’êtes plus {{roles}} ; vos autres rôles vous restent.',
    doneBills: 'Les factures et les renouvellements de ce service vous parviennent désormais.',
    unchanged: 'Les contacts de {{service}} restent les mêmes.',
    haveAsked: 'Si le changement est toujours souhaité, {{asker}} peut refaire la demande.',
    haveAskedAdmin: 'Si le changement est toujours souhaité, le contact administrateur du service peut refaire la demande.',
    askAgain: 'Refaire la demande',
    askAgainLead: 'Si le changement est toujours souhaité, vous pouvez refaire la demande.',
    firstSettle: 'Une fois ce point réglé, vous pourrez refaire la demande.',
    more_one: 'Une autre demande vous attend',
    more_other: '{{count}} autres demandes vous attendent',
    toServices: 'Voir le service',
    toRights: 'Ce que peut faire chaque contact',
  },
)
