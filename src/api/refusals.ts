/** How each refusal is answered: its status, and a sentence in both languages that says what to do next. */
import type { Refusal, RefusalAbout, RefusalCode } from '../domain/refusal.ts'
import type { Role } from '../domain/role.ts'
import { ACCESS_ANSWERS } from './access-refusals.ts'
import type { Language } from './language.ts'
import { SECOND_FACTOR_ANSWERS } from './second-factor-refusals.ts'
import { SPECIAL_ANSWERS } from './special-refusals.ts'
import { USER_ANSWERS } from './user-refusals.ts'
import { contactTypeOf } from './wire.ts'

type Sentence = (about: { role: string; account: string; entered: string; side: 'from' | 'to' | undefined }) => string

const ANSWERS: Record<RefusalCode, { status: number; en: Sentence; fr: Sentence }> = {
  not_your_role: {
    status: 403,
    en: ({ role }) =>
      `You may not change the ${role} of this service: its administrative contact may, and each contact may name a successor in their own place.`,
    fr: ({ role }) =>
      `Vous ne pouvez pas changer le ${role} de ce service : son contact administrateur le peut, et chaque contact peut désigner son propre successeur.`,
  },
  not_your_right: {
    status: 403,
    en: () => 'Your role on this service does not reach this far. Ask its administrative contact.',
    fr: () => 'Votre rôle sur ce service ne va pas jusque-là. Adressez-vous à son contact administrateur.',
  },
  telephony_admin_only: {
    status: 403,
    en: () => 'On telephony, only the administrative contact may change contacts. Ask the administrative contact to do it.',
    fr: () => 'En téléphonie, seul le contact administrateur peut changer les contacts. Demandez-lui de le faire.',
  },
  unknown_account: {
    status: 400,
    en: ({ entered }) => `No account is known as “${entered}”. Enter a NIC handle or the primary e-mail address of an account.`,
    fr: ({ entered }) =>
      `Aucun compte n’est connu sous « ${entered} ». Saisissez un identifiant client ou l’adresse e-mail principale d’un compte.`,
  },
  other_zone: {
    status: 409,
    en: ({ account }) =>
      `The account ${account} lives in another geographical zone. Contacts and access pass only between accounts of one zone.`,
    fr: ({ account }) =>
      `Le compte ${account} appartient à une autre zone géographique. Contacts et accès ne passent qu’entre comptes d’une même zone.`,
  },
  same_contact: {
    status: 400,
    en: () => 'Nothing would change: the contacts asked for are those of today. Name another account for at least one role.',
    fr: () =>
      'Rien ne changerait : les contacts demandés sont ceux d’aujourd’hui. Indiquez un autre compte pour au moins un rôle.',
  },
  change_already_pending: {
    status: 409,
    en: ({ role, account }) =>
      `${role ? `A change of the ${role} asked by ${account}` : 'A change of owner'} is still open. It must be answered, withdrawn or expire first.`,
    fr: ({ role, account }) =>
      `Un changement ${role ? `du ${role} demandé par ${account}` : 'de propriétaire'} est encore ouvert. Il doit d’abord être traité, retiré ou expirer.`,
  },
  unpaid_bill: {
    status: 409,
    en: ({ account }) => `The account ${account} has an unpaid bill. Once it is paid, ask again.`,
    fr: ({ account }) => `Le compte ${account} a une facture impayée. Une fois celle-ci réglée, refaites la demande.`,
  },
  no_payment_method: {
    status: 409,
    en: ({ account }) =>
      `The account ${account} has no valid payment method. It must add one before it can become billing contact.`,
    fr: ({ account }) =>
      `Le compte ${account} n’a pas de moyen de paiement valide. Il doit en ajouter un avant de devenir contact facturation.`,
  },
  not_voip_validated: {
    status: 409,
    en: ({ account, side }) =>
      `${side === 'from' ? 'Today’s billing contact' : side === 'to' ? 'The new billing contact' : 'The account'}, ${account}, has not passed the VoIP validation, which billing contacts of telephony need. They can ask for it under Telephony.`,
    fr: ({ account, side }) =>
      `${side === 'from' ? 'Le contact facturation actuel' : side === 'to' ? 'Le nouveau contact facturation' : 'Le compte'}, ${account}, n’a pas passé la validation VoIP, requise des contacts facturation en téléphonie. Il peut la demander sous Téléphonie.`,
  },
  service_not_ready: {
    status: 409,
    en: () => 'This service is still being created. Ask again once it is ready.',
    fr: () => 'Ce service est encore en cours de création. Refaites la demande lorsqu’il sera prêt.',
  },
  email_not_verified: {
    status: 403,
    en: () =>
      'Your primary e-mail address is not verified yet. Verify it with the letter you received, or ask for a new one, then validate.',
    fr: () =>
      'Votre adresse e-mail principale n’est pas encore vérifiée. Vérifiez-la avec le message reçu, ou demandez-en un nouveau, puis validez.',
  },
  not_awaiting_you: {
    status: 403,
    en: () => 'This request does not wait for your answer. Its parties are the one who asked and the one who receives.',
    fr: () => 'Cette demande n’attend pas votre réponse. Ses parties sont celui qui a demandé et celui qui reçoit.',
  },
  token_unusable: {
    status: 403,
    en: () => 'This code can not be used. Take the one of the latest e-mail about this request, or have a new one sent.',
    fr: () =>
      'Ce code est inutilisable. Prenez celui du dernier e-mail reçu pour cette demande, ou faites-en envoyer un nouveau.',
  },
  already_answered: {
    status: 409,
    en: () => 'You have already answered this request. It waits for the other party.',
    fr: () => 'Vous avez déjà répondu à cette demande. Elle attend l’autre partie.',
  },
  request_closed: {
    status: 409,
    en: () => 'This request is closed: it was answered, withdrawn, or it expired. Ask again if the change is still wanted.',
    fr: () =>
      'Cette demande est close : elle a été traitée, retirée, ou elle a expiré. Refaites-la si le changement est toujours souhaité.',
  },
  too_many_attempts: {
    status: 403,
    en: () => 'Too many wrong codes were entered, so this code is dead. Have a new one sent.',
    fr: () => 'Trop de codes erronés ont été saisis : ce code est annulé. Faites-en envoyer un nouveau.',
  },
  too_many_requests: {
    status: 429,
    en: () => 'That was asked too often. Wait a while, then try again.',
    fr: () => 'Cela a été demandé trop souvent. Patientez un moment, puis réessayez.',
  },
  sign_in_failed: {
    status: 401,
    en: () => 'This account and password do not go together. Check both, or choose a new password.',
    fr: () => 'Ce compte et ce mot de passe ne correspondent pas. Vérifiez-les, ou choisissez un nouveau mot de passe.',
  },
  sign_in_again: {
    status: 403,
    en: () => 'For this, a recent sign-in is needed. Sign in again with your password, then repeat it.',
    fr: () => 'Cette action demande une connexion récente. Reconnectez-vous avec votre mot de passe, puis recommencez.',
  },
  sign_up_closed: {
    status: 403,
    en: () => 'Nobody can sign up here. Accounts are made by the hosting company: ask it for yours.',
    fr: () => 'L’inscription est fermée. Les comptes sont créés par l’hébergeur : demandez-lui le vôtre.',
  },
  wrong_password: {
    status: 403,
    en: () => 'This is not the current password of your account.',
    fr: () => 'Ce n’est pas le mot de passe actuel de votre compte.',
  },
  weak_password: {
    status: 400,
    en: () => 'Choose another password: 8 to 128 characters, not your handle or address, and none that everybody uses.',
    fr: () =>
      'Choisissez un autre mot de passe : de 8 à 128 caractères, ni votre identifiant ni votre adresse, et aucun de ceux que tout le monde utilise.',
  },
  invalid_email: {
    status: 400,
    en: () => 'This is not an e-mail address. Enter one such as anna@example.org.',
    fr: () => 'Ceci n’est pas une adresse e-mail. Saisissez-en une comme anna@example.org.',
  },
  email_taken: {
    status: 409,
    en: () => 'This e-mail address is the one of another account. Enter another address.',
    fr: () => 'Cette adresse e-mail est celle d’un autre compte. Saisissez une autre adresse.',
  },
  same_email: {
    status: 400,
    en: () => 'This is your primary e-mail address already. Enter another one.',
    fr: () => 'C’est déjà votre adresse e-mail principale. Saisissez-en une autre.',
  },
  ...SECOND_FACTOR_ANSWERS,
  ...ACCESS_ANSWERS,
  ...SPECIAL_ANSWERS,
  ...USER_ANSWERS,
  malformed: {
    status: 400,
    en: ({ entered }) => `Invalid request: ${entered}`,
    fr: ({ entered }) => `Requête invalide : ${entered}`,
  },
  not_json: {
    status: 400,
    en: () => 'This line is not a JSON object. Each line is one, such as {"kind": "account", …}.',
    fr: () => 'Cette ligne n’est pas un objet JSON. Chaque ligne en est un, comme {"kind": "account", …}.',
  },
  not_utf8: {
    status: 400,
    en: () => 'This line is not UTF-8. Convert the file to UTF-8, then import it again.',
    fr: () => 'Cette ligne n’est pas en UTF-8. Convertissez le fichier en UTF-8, puis importez-le de nouveau.',
  },
  line_too_long: {
    status: 413,
    en: () => 'This line is longer than 64 kB.',
    fr: () => 'Cette ligne dépasse 64 ko.',
  },
  unknown_kind: {
    status: 400,
    en: ({ entered }) => `There is no kind “${entered}”. The kinds are account, service, bill, paymentMethod and voipValidation.`,
    fr: ({ entered }) =>
      `Le type « ${entered} » n’existe pas. Les types sont account, service, bill, paymentMethod et voipValidation.`,
  },
  unknown_product: {
    status: 404,
    en: ({ entered }) => `There is no product “${entered}”. A product is named by its path, such as domain or hosting/web.`,
    fr: ({ entered }) =>
      `Le produit « ${entered} » n’existe pas. Un produit est désigné par son chemin, comme domain ou hosting/web.`,
  },
  unusable_value: {
    status: 400,
    en: () => 'One of the values can not be kept: a character or a number that no database knows. Nothing was changed.',
    fr: () => 'L’une des valeurs ne peut pas être conservée : caractère ou nombre inutilisable. Rien n’a changé.',
  },
}

const ROLE_NAMES: Record<Language, Record<Role, string>> = {
  en: { admin: 'administrative contact', tech: 'technical contact', billing: 'billing contact' },
  fr: { admin: 'contact administrateur', tech: 'contact technique', billing: 'contact facturation' },
}

export type RefusalAnswer = { status: number; message: string; code: RefusalCode; details?: Record<string, string> }

export function refusalAnswer({ code, about }: Refusal, language: Language): RefusalAnswer {
  const answer = ANSWERS[code]
  const details = detailsOf(about)
  return {
    status: answer.status,
    message: answer[language]({
      role: about.role ? ROLE_NAMES[language][about.role] : '',
      account: about.account ?? '',
      entered: about.entered ?? '',
      side: about.side,
    }),
    code,
    ...(Object.keys(details).length > 0 && { details }),
  }
}

function detailsOf({ role, account, entered, retryAfter, actions }: RefusalAbout): Record<string, string> {
  return {
    ...(role && { contactType: contactTypeOf(role) }),
    ...(account && { account }),
    ...(entered && { entered }),
    ...(retryAfter !== undefined && { retryAfter: String(retryAfter) }),
    ...(actions && { unauthorizedActionsByIAM: actions.join(',') }),
  }
}
