import type { Texts } from './en.ts'
import { specialFr } from './special-fr.ts'

/**
 * The French texts of all letters. The spaces before : ; ! ? and inside guillemets are the unbreakable ones of French
 * (U+00A0 and U+202F); a test holds them. No word that elides stands before a name: we do not know how names are spoken.
 */
export const fr: Texts = {
  role: { admin: 'administrateur', tech: 'technique', billing: 'facturation' },
  contact: (roles) => `contact ${roles}`,
  moment: (date, time) => `${date} à ${time} UTC`,
  greeting: (reader) => `Bonjour ${reader},`,
  greetingWithoutName: 'Bonjour,',
  footerWithoutAccount: (brand) =>
    `${brand} vous écrit parce que cette adresse est citée dans l’affaire dont parle ce message. Il est envoyé par un programme : les réponses ne sont pas lues.`,
  footer: (brand, handle) =>
    `${brand} vous écrit au sujet du compte ${handle}. Ce message est envoyé par un programme : les réponses ne sont pas lues.`,

  fact: {
    request: 'Demande',
    service: 'Service',
    roles: 'Rôle',
    askedBy: 'Demandé par',
    holds: 'Contact actuel',
    heldThen: 'Contact d’alors',
    proposed: 'Contact proposé',
    held: 'Ancien contact',
    holdsNow: 'Nouveau contact',
    until: 'Répondre avant le',
    since: 'Depuis le',
    handle: 'Votre identifiant',
    of: (label, value) => `${label} : ${value}`,
  },

  meaning: {
    gives: 'Ce que cela comprend',
    everything: 'Tout ce qui touche ce service : réglages, commandes, renouvellement, transfert, changement de propriétaire.',
    allContacts:
      'Le droit de changer les trois contacts, et de reprendre à tout moment le rôle technique ou le rôle facturation.',
    technical: 'La gestion technique du service : réglages, redémarrages, interventions.',
    bills: 'Les factures de ce service : elles passent au nouveau contact, et c’est son compte qui est débité.',
    successor: 'Le droit de désigner un successeur.',
    denies: 'Ce que cela ne comprend pas',
    noInvoices: 'Les factures et les paiements.',
    noOrders: 'Les commandes et le renouvellement.',
    noTransfer: 'Le transfert du service ou le changement de propriétaire.',
    noContacts: 'Le changement des autres contacts.',
    noTechnical: 'L’accès technique au service.',
    noBills: 'Les factures : elles restent au contact facturation.',
    noOwnership: 'La propriété : le propriétaire légal du service reste le même.',
  },

  answer: {
    title: 'Votre réponse',
    opening: (c) =>
      `Ouvrir la page ne change rien. Vous y voyez la demande, puis vous l’acceptez ou la refusez depuis votre compte, ${c.reader}.`,
    button: 'Voir la demande et répondre',
    code: 'Votre code personnel',
    codeNote:
      'Il est destiné à vous seul, ne sert qu’une fois et seulement depuis votre propre compte. Ne le communiquez à personne, pas même à nous.',
    api: (id) =>
      `Pour répondre sans le bouton, collez le code sur la page de la demande ${id}, ou appelez POST /me/task/contactChange/${id}/accept (ou /refuse) avec ce code comme « token ».`,
    stray: 'Si vous n’attendiez pas ce message',
    strayAsker:
      'Si vous n’avez rien demandé, quelqu’un utilise peut-être votre compte : refusez la demande, puis changez votre mot de passe. Rien ne change sans votre code.',
    strayReceiver: (c) =>
      `Si vous ne connaissez pas l’auteur de cette demande, ou si vous n’en voulez pas, refusez-la ou laissez-la sans réponse. Rien ne change sans votre code, et la demande prend fin d’elle-même le ${c.until}.`,
  },

  'asked-asker': {
    subject: (c) => `Confirmez votre demande : ${c.roles} du service ${c.service}`,
    title: 'Confirmez votre demande',
    taking: (c) =>
      `Vous avez demandé à devenir vous-même ${c.roles} du service ${c.service}. Seule votre validation est nécessaire ; une fois le changement effectué, ${c.from} en recevra l’information.`,
    handing: (c) =>
      `Vous avez proposé ${c.to} comme ${c.roles} du service ${c.service}, à votre place. Le changement prend effet dès que les deux parties ont validé ; à partir de ce moment, vous ne serez plus ${c.roles}.`,
    naming: (c) =>
      `Vous avez proposé ${c.to} comme ${c.roles} du service ${c.service}, à la place du contact actuel, ${c.from}. Le changement prend effet dès que le contact proposé et vous-même avez validé ; le contact actuel en recevra l’information.`,
  },
  'asked-receiver': {
    subject: (c) => `${c.asker} vous demande de devenir ${c.roles} du service ${c.service}`,
    title: 'Un rôle vous est proposé',
    intro: (c) =>
      `${c.asker} vous demande de devenir ${c.roles} du service ${c.service}. Le changement prend effet dès que les deux parties ont validé ; d’ici là, rien ne change.`,
  },
  resent: {
    subject: (c) => `Votre nouveau code : ${c.roles} du service ${c.service}`,
    title: 'Votre nouveau code',
    intro: (c) =>
      `Voici le nouveau code que vous avez demandé pour la demande ${c.id}. Celui du message précédent n’est plus valable.`,
  },
  reminder: {
    subject: (c) => `Votre réponse est attendue : ${c.roles} du service ${c.service}`,
    title: 'Votre réponse est toujours attendue',
    intro: (c) =>
      `La demande ${c.id} attend toujours que vous l’acceptiez ou la refusiez. Sans réponse de votre part, elle prend fin d’elle-même le ${c.until}, et rien ne change.`,
    code: 'Votre code personnel se trouve dans le message que nous vous avons déjà envoyé. Si vous ne l’avez plus, la page de la demande vous en envoie un nouveau.',
    button: 'Voir la demande',
  },
  agreed: {
    subject: (c, by) => `${by} a validé : ${c.roles} du service ${c.service}`,
    title: 'L’autre partie a validé',
    intro: (c, by) => `${by} a validé la demande ${c.id}. Elle prend effet dès que les deux parties l’ont validée.`,
    yours: (c) =>
      `Si vous n’avez pas encore répondu, vous avez jusqu’au ${c.until}. Votre code personnel se trouve dans le message que nous vous avons déjà envoyé.`,
    button: 'Voir la demande',
  },
  refused: {
    subject: (c) => `Demande refusée : ${c.roles} du service ${c.service}`,
    title: 'La demande a été refusée',
    intro: (c, by) =>
      `${by} a refusé la demande ${c.id}. Elle est close, et les contacts du service ${c.service} restent les mêmes.`,
    next: 'Votre code pour cette demande n’est plus valable. Vous n’avez rien à faire.',
  },
  withdrawn: {
    subject: (c) => `Demande retirée : ${c.roles} du service ${c.service}`,
    title: 'La demande a été retirée',
    intro: (c) =>
      `${c.asker} a retiré la demande ${c.id}. Elle est close, et les contacts du service ${c.service} restent les mêmes.`,
    next: 'Votre code pour cette demande n’est plus valable. Vous n’avez rien à faire.',
  },
  aborted: {
    subject: (c) => `Demande interrompue : ${c.roles} du service ${c.service}`,
    title: 'La demande a pris fin',
    intro: (c) => `La demande ${c.id} a pris fin sans effet, avant que toutes les réponses soient données.`,
    why: {
      withdrawn: (c) => `${c.asker} l’a retirée.`,
      overtaken: (c) =>
        `Le contact administrateur du service ${c.service} a demandé un autre changement du même rôle. Une demande du contact administrateur passe en premier.`,
      asker_replaced: (c) =>
        `Le service ${c.service} a désormais un autre contact administrateur ; ce que le précédent avait demandé prend fin avec son rôle.`,
      contacts_set: (c) => `L’hébergeur a fixé lui-même les contacts du service ${c.service}.`,
      service_removed: (c) => `Le service ${c.service} n’existe plus.`,
    },
    next: 'Les codes de cette demande ne sont plus valables. Si le changement est toujours souhaité, une nouvelle demande peut être faite.',
  },
  expired: {
    subject: (c) => `Demande expirée : ${c.roles} du service ${c.service}`,
    title: 'La demande a expiré',
    intro: (c) =>
      `La demande ${c.id} n’a pas reçu toutes les réponses à temps. Elle est close, et les contacts du service ${c.service} restent les mêmes.`,
    next: 'Votre code pour cette demande n’est plus valable. Si le changement est toujours souhaité, une nouvelle demande peut être faite.',
  },
  'done-party': {
    subject: (c) => `C’est fait : ${c.roles} du service ${c.service}`,
    title: 'Le changement a pris effet',
    yours: (c) => `Vous êtes désormais ${c.roles} du service ${c.service}.`,
    theirs: (c) => `Le ${c.roles} du service ${c.service} est désormais ${c.to}.`,
    noLonger: (c) => `Vous n’êtes plus ${c.roles}.`,
    told: (c) => `L’ancien contact, ${c.from}, en a reçu l’information.`,
    button: 'Voir la demande',
  },
  'done-told': {
    subject: (c) => `Vous n’êtes plus ${c.roles} du service ${c.service}`,
    title: 'Un rôle est passé à quelqu’un d’autre',
    intro: (c, since) =>
      `Depuis le ${since}, vous n’êtes plus ${c.roles} du service ${c.service}. Le nouveau contact est ${c.to}.`,
    by: (c) =>
      `${c.asker} l’a demandé. Le contact administrateur d’un service peut à tout moment en changer les autres contacts ; ils en sont informés, sans avoir à donner leur accord.`,
    stray: (c) =>
      `Si cela vous surprend, adressez-vous à ${c.asker}. Si vous pensez qu’il s’agit d’une erreur, écrivez à votre hébergeur en indiquant la demande ${c.id}.`,
  },
  failed: {
    subject: (c) => `Changement impossible : ${c.roles} du service ${c.service}`,
    title: 'Le changement n’a pas pu prendre effet',
    intro: (c) =>
      `La demande ${c.id} a été validée par toutes les parties, mais ses conditions n’étaient plus remplies à ce moment-là. Elle est close, et les contacts du service ${c.service} restent les mêmes.`,
    reason: {
      unpaid_bill: (whose) => `Motif : une facture est impayée. Compte concerné : ${whose}.`,
      no_payment_method: (whose) => `Motif : il manque un moyen de paiement valable. Compte concerné : ${whose}.`,
      other_zone: (whose) => `Motif : un compte se trouve dans une autre zone géographique. Compte concerné : ${whose}.`,
      not_voip_validated: (whose) => `Motif : un compte n’est pas validé pour la téléphonie. Compte concerné : ${whose}.`,
      service_not_ready: () => 'Motif : le service n’est pas encore prêt.',
      other: () => 'Motif : l’une des conditions du changement n’est plus remplie.',
    },
    next: 'Une fois ce point réglé, une nouvelle demande peut être faite.',
  },

  account: {
    once: 'Le lien ne sert qu’une fois, et pour une durée limitée.',
    choose: 'Choisir un mot de passe',
  },
  'account-created': {
    subject: (brand, handle) => `Votre compte ${brand} : ${handle}`,
    title: 'Votre compte',
    signedUp: (handle) =>
      `Votre compte est créé. Son identifiant est ${handle} : il vous sert à vous connecter, tout comme votre adresse e-mail.`,
    provided: (handle) =>
      `Votre hébergeur vous a créé un compte. Son identifiant est ${handle} : il vous sert à vous connecter, tout comme votre adresse e-mail.`,
    naming: 'L’identifiant ne change jamais. Donnez-le à qui veut vous désigner comme contact de son service.',
    verify: 'Veuillez confirmer que cette adresse est bien la vôtre : sans cela, votre compte ne peut pas valider de demande.',
    verifyButton: 'Confirmer mon adresse',
    password: 'Pour vous connecter la première fois, choisissez un mot de passe.',
    stray: 'Si vous n’avez demandé aucun compte, vous n’avez rien à faire.',
  },
  'already-registered': {
    subject: 'Vous avez déjà un compte',
    title: 'Vous avez déjà un compte',
    intro: (handle) =>
      `Quelqu’un, sans doute vous, s’est inscrit avec cette adresse e-mail. Elle appartient déjà à votre compte ${handle} ; aucun autre n’a été créé.`,
    forgotten: 'Si vous avez oublié votre mot de passe, vous pouvez en choisir un nouveau.',
    button: 'Réinitialiser mon mot de passe',
    stray: 'Si ce n’était pas vous, vous n’avez rien à faire : personne n’a appris que vous avez un compte.',
  },
  'verify-address': {
    subject: 'Confirmez votre adresse e-mail',
    title: 'Confirmez votre adresse e-mail',
    intro: (handle) => `Veuillez confirmer, connecté à votre compte ${handle}, que cette adresse e-mail est bien la sienne.`,
    button: 'Confirmer mon adresse',
    stray: 'Si ce compte ne vous dit rien, ne confirmez pas l’adresse.',
  },
  'reset-password': {
    subject: 'Choisissez un nouveau mot de passe',
    title: 'Choisissez un nouveau mot de passe',
    intro: (handle) => `Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour le compte ${handle}.`,
    stray: 'Si ce n’était pas vous, vous n’avez rien à faire : votre mot de passe reste le même.',
  },
  'password-changed': {
    subject: 'Votre mot de passe a été changé',
    title: 'Votre mot de passe a été changé',
    own: (handle, since) => `Le mot de passe de votre compte ${handle} a été changé le ${since}. Le précédent n’ouvre plus rien.`,
    provided: (handle, since) =>
      `Votre hébergeur a changé le mot de passe de votre compte ${handle} le ${since}. Le précédent n’ouvre plus rien.`,
    stray: (handle) =>
      `Si ce n’était pas vous, quelqu’un utilise peut-être votre compte ou lit vos messages. Choisissez aussitôt un nouveau mot de passe pour ${handle}, puis vérifiez vos sessions, vos applications et votre adresse e-mail, et écrivez à votre hébergeur.`,
    unexpected:
      'Si vous ne vous y attendiez pas, choisissez vous-même un nouveau mot de passe et demandez-en la raison à votre hébergeur.',
  },
  'address-change': {
    subject: 'Confirmez votre nouvelle adresse e-mail',
    title: 'Confirmez votre nouvelle adresse e-mail',
    intro: (handle, address) =>
      `Pour le compte ${handle}, une nouvelle adresse e-mail principale est demandée : ${address}. Les messages y arriveront désormais.`,
    button: 'Confirmer cette adresse',
    stray: 'Si ce compte ne vous dit rien, ne confirmez pas : votre adresse ne sera pas utilisée.',
  },
  'address-changed': {
    subject: 'Votre adresse e-mail a été changée',
    title: 'Votre adresse e-mail a été changée',
    intro: (handle, address) =>
      `L’adresse e-mail principale de votre compte ${handle} est désormais ${address}. Tous les messages, et les codes qu’ils contiennent, y sont envoyés.`,
    stray: (handle) =>
      `Si ce n’était pas vous, quelqu’un utilise peut-être votre compte. Connectez-vous avec votre identifiant ${handle}, changez votre mot de passe et votre adresse, fermez toutes les sessions et écrivez sans attendre à votre hébergeur.`,
  },
  'second-factor-changed': {
    factor: {
      authenticator: 'une application d’authentification',
      passkey: 'une clé d’accès',
    },
    added: {
      title: 'Un second facteur a été ajouté',
      intro: (handle, since, factor) =>
        `Le ${since}, votre compte ${handle} a reçu un second facteur : ${factor}. Désormais, le mot de passe ne suffit plus pour s’y connecter.`,
    },
    removed: {
      title: 'Un second facteur a été supprimé',
      intro: (handle, since, factor) =>
        `Le ${since}, votre compte ${handle} a perdu un second facteur : ${factor}. Il n’y a plus aucun effet.`,
    },
    codesMade: {
      title: 'Vous avez de nouveaux codes de secours',
      intro: (handle, since) =>
        `Le ${since}, de nouveaux codes de secours ont été créés pour votre compte ${handle}. Les précédents n’ouvrent plus rien.`,
    },
    codeUsed: {
      title: 'Un code de secours a été utilisé',
      intro: (handle, since) =>
        `Le ${since}, un code de secours de votre compte ${handle} a été utilisé à la place du second facteur.`,
      left: (left) => `Il vous en reste ${left}.`,
      oneLeft: 'Il vous en reste un seul. Créez-en de nouveaux dans l’espace client.',
      noneLeft: 'C’était le dernier. Créez-en de nouveaux dans l’espace client.',
    },
    needed: {
      title: 'Votre second facteur protège désormais le rôle administrateur',
      intro: (handle, since) =>
        `Depuis le ${since}, votre compte ${handle} n’accepte un changement de contact administrateur qu’avec son second facteur.`,
    },
    notNeeded: {
      title: 'Votre second facteur ne protège plus le rôle administrateur',
      intro: (handle, since) =>
        `Depuis le ${since}, votre compte ${handle} accepte un changement de contact administrateur sans son second facteur.`,
    },
    stray: (handle) =>
      `Si ce n’était pas vous, quelqu’un utilise votre compte. Choisissez aussitôt un nouveau mot de passe pour ${handle}, puis vérifiez vos sessions et vos seconds facteurs, et écrivez à votre hébergeur.`,
  },
  'second-factor-guessed': {
    title: 'Quelqu’un connaît peut-être votre mot de passe',
    intro: (handle, since) =>
      `Le ${since}, un second facteur erroné a été présenté, après plusieurs autres, pour votre compte ${handle}. Pour en arriver là, il faut connaître votre mot de passe. Personne n’est entré de cette façon.`,
    stray: (handle) =>
      `Si c’était vous, vous n’avez rien à faire. Sinon, choisissez pour ${handle} un nouveau mot de passe, que vous réserverez à ce compte.`,
  },
  user: {
    signInName: 'Nom de connexion',
  },
  'user-invited': {
    subject: (owner) => `${owner} vous donne un accès personnel`,
    title: 'Votre accès personnel',
    intro: (owner) =>
      `Vous pouvez désormais travailler, avec un nom et un mot de passe qui vous sont propres, dans le compte suivant : ${owner}.`,
    first: 'Pour vous connecter une première fois, choisissez un mot de passe.',
    later: 'Conservez ce nom de connexion : il se saisit en entier, avec la partie qui précède la barre oblique.',
    stray:
      'Si vous ne connaissez pas ce compte, vous n’avez rien à faire : sans mot de passe, personne ne peut se connecter sous ce nom.',
  },
  'user-reset-password': {
    subject: 'Choisissez un nouveau mot de passe',
    title: 'Choisissez un nouveau mot de passe',
    intro: (name, owner) =>
      `Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour ${name}, votre nom de connexion au compte suivant : ${owner}.`,
    stray: 'Si ce n’était pas vous, vous n’avez rien à faire : votre mot de passe reste le même.',
  },
  'user-password-changed': {
    subject: 'Votre mot de passe a été changé',
    title: 'Votre mot de passe a été changé',
    intro: (name, owner, since) =>
      `Le mot de passe associé à ${name}, votre nom de connexion au compte ci-après, a été changé le ${since}. Le précédent n’ouvre plus rien. Compte concerné : ${owner}.`,
    stray: (owner) =>
      `Si ce n’était pas vous, quelqu’un utilise peut-être votre accès ou lit vos messages. Choisissez aussitôt un nouveau mot de passe, et prévenez le titulaire du compte : ${owner}.`,
  },
  'access-given': {
    subject: (owner) => `${owner} vous donne un accès`,
    title: 'Vous avez reçu un accès',
    intro: (owner, handle) =>
      `${owner} a créé une règle d’accès qui désigne votre compte ${handle} : vous pouvez désormais y faire ce que cette règle autorise.`,
    policy: 'Règle d’accès',
    until: 'Échéance',
    unlimited: 'sans limite de durée',
    where: 'Ce que vous pouvez faire, et sur quoi, figure parmi les règles d’accès que vous avez reçues.',
    button: 'Voir ce que je peux faire',
    stray:
      'Si vous ne connaissez pas ce compte, vous n’avez rien à faire : rien n’a changé chez vous, et vous ne devez rien à personne.',
  },
  'access-ended': {
    subject: (owner) => `${owner} a mis fin à votre accès`,
    title: 'Votre accès a pris fin',
    intro: (owner, handle) =>
      `Une règle d’accès établie par ${owner} ne désigne plus votre compte ${handle}. Vous n’avez plus ce qu’elle vous autorisait, et ceux à qui vous l’aviez transmis non plus.`,
    left: 'Ce que d’autres règles d’accès, ou vos rôles de contact, vous autorisent reste inchangé.',
  },
  ...specialFr,
}
