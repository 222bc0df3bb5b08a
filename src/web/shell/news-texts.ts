import { defineTexts } from '../words.ts'

/** Read out when something happens to a request while somebody works here. */
export const NEWS_TEXTS = defineTexts(
  'news',
  {
    askedYou: '{{who}} asks you to become {{roles}} of {{service}}.',
    asked: '{{who}} asks for another {{roles}} of {{service}}.',
    validated: '{{who}} has validated the request on {{service}}.',
    done: 'The change on {{service}} is done: {{to}} is {{roles}} now.',
    doneYou: 'The change on {{service}} is done: you are {{roles}} now.',
    failed: 'The change on {{service}} could not be made.',
    refused: '{{who}} has declined the request on {{service}}.',
    withdrawn: '{{who}} has withdrawn the request on {{service}}.',
    aborted: 'The request on {{service}} was cancelled.',
    expired: 'The request on {{service}} has expired.',
  },
  {
    askedYou: '{{who}} vous demande de devenir {{roles}} de {{service}}.',
    asked: '{{who}} demande un autre {{roles}} pour {{service}}.',
    validated: '{{who}} a validé la demande concernant {{service}}.',
    done: 'Le changement concernant {{service}} est effectué : {{to}} est désormais {{roles}}.',
    doneYou: 'Le changement concernant {{service}} est effectué : vous êtes désormais {{roles}}.',
    failed: 'Le changement concernant {{service}} n’a pas pu être effectué.',
    refused: '{{who}} a refusé la demande concernant {{service}}.',
    withdrawn: '{{who}} a retiré la demande concernant {{service}}.',
    aborted: 'La demande concernant {{service}} a été annulée.',
    expired: 'La demande concernant {{service}} a expiré.',
  },
)
