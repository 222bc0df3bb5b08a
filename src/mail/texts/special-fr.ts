/** The French texts of letters about telephony groups, owners and procedures: a part of the catalogue in `fr.ts`. */
import type { specialEn } from './special-en.ts'

export const specialFr: typeof specialEn = {
  owner: { present: 'Propriétaire actuel', former: 'Ancien propriétaire', next: 'Nouveau propriétaire' },
  procedure: {
    number: 'Numéro',
    of: 'Procédure',
    about: 'Objet',
    see: 'Voir où elle en est',
    kind: {
      owner: 'Changer le propriétaire d’un service',
      contacts: 'Modifier les contacts d’un domaine',
      'voip-validation': 'Validation VoIP d’un compte',
      'group-contacts': 'Contacts d’un groupe de téléphonie avec numéros spéciaux',
    },
  },
  'services-moved': {
    subject: (count, to) => `${count === 1 ? 'Un service déplacé' : `${count} services déplacés`} vers le groupe ${to}`,
    title: 'Des services de téléphonie ont été déplacés',
    intro: (by, count, from, to) =>
      `${by} a déplacé ${count === 1 ? 'un service' : `${count} services`} du groupe de téléphonie ${from} vers le groupe ${to}.`,
    contacts: 'Les contacts sont désormais ceux du nouveau groupe :',
    admin: 'Administrateur',
    tech: 'Technique',
    billing: 'Facturation',
    button: 'Voir les groupes de téléphonie',
  },
  'owner-asked': {
    subject: ({ service }) => `À confirmer : un autre propriétaire pour ${service}`,
    title: 'Un changement de propriétaire attend votre réponse',
    present: ({ service, next, asker, until }) =>
      `${asker} demande que ${next} devienne, à votre place, propriétaire légal du service ${service}. Rien ne se fait sans votre confirmation à tous les deux, au plus tard le ${until}.`,
    new: ({ service, present, asker, until }) =>
      `${asker} demande que vous deveniez propriétaire légal du service ${service}, qui appartient aujourd’hui à ${present}. Rien ne se fait sans votre confirmation à tous les deux, au plus tard le ${until}.`,
    how: 'Consultez la demande, puis confirmez ou refusez. Aucun compte n’est nécessaire : le lien ci-dessous est personnel.',
    button: 'Voir et répondre',
    nothing: 'Ouvrir la page ne change rien. Ne transmettez pas ce lien : qui le détient répond à votre place.',
    stray: ({ service }) =>
      `Si vous ne connaissez pas ${service}, ou ne voulez pas de ce changement, refusez-le sur la page ou ne faites rien : sans réponse, il devient caduc.`,
  },
  'owner-reminder': {
    subject: ({ service }) => `Votre réponse est toujours attendue : ${service}`,
    title: 'Votre réponse est attendue',
    intro: ({ service, until }) =>
      `Un changement du propriétaire du service ${service} attend toujours votre réponse. Sans elle, il devient caduc le ${until}.`,
    where:
      'Le lien personnel pour répondre se trouve dans notre premier message. Si vous ne l’avez plus, demandez au contact administrateur du service de le faire renvoyer.',
  },
  'owner-ended': {
    subject: ({ service }) => `Pas de changement de propriétaire pour ${service}`,
    title: 'Le propriétaire reste le même',
    refused: ({ service }) => `L’un des deux propriétaires a refusé le changement de propriétaire du service ${service}.`,
    withdrawn: ({ service }) => `Le changement de propriétaire du service ${service} a été retiré par son auteur.`,
    aborted: ({ service }) =>
      `Le changement de propriétaire du service ${service} a été interrompu : le service, son contact administrateur ou son propriétaire a changé entre-temps, ou une procédure le concernant a été acceptée.`,
    expired: ({ service }) =>
      `Le changement de propriétaire du service ${service} est caduc : tous ne l’ont pas confirmé dans les délais.`,
    left: ({ present }) => `Propriétaire inchangé : ${present}. Les liens des messages précédents ne servent plus à rien.`,
  },
  'owner-changed': {
    subject: ({ service }) => `${service} a un nouveau propriétaire`,
    title: 'Le propriétaire a changé',
    intro: ({ service, present, next }) =>
      `Les deux parties ont confirmé : ${next} est désormais propriétaire légal du service ${service}, à la place de ${present}.`,
    locked: (until) =>
      `Jusqu’au ${until}, le domaine ne peut pas être transféré vers un autre prestataire : cela laisse le temps de relever une erreur.`,
    stray:
      'Si vous n’étiez pas d’accord, opposez-vous sans attendre par la procédure « Changer le propriétaire d’un service » : notre équipe vérifie vos justificatifs, sans compte nécessaire.',
    button: 'M’opposer',
  },
  'procedure-code': {
    subject: (number) => `Votre accès à la procédure ${number}`,
    title: 'Confirmez votre adresse',
    intro: (kind) => `Quelqu’un, sans doute vous, a commencé la procédure « ${kind} » en donnant cette adresse pour être joint.`,
    how: 'Ouvrez le lien pour confirmer l’adresse. Il vous permet de continuer, de suivre la procédure et de répondre aux questions.',
    button: 'Ouvrir ma procédure',
    byHand: 'Ou saisissez le numéro ci-dessus et ce code sur la page des procédures :',
    keep: 'Conservez ce message tant que dure la procédure, et ne le transmettez pas : qui détient le lien agit à votre place.',
    stray: 'Si ce n’était pas vous, vous n’avez rien à faire : ce que personne ne confirme prend fin au bout de sept jours.',
  },
  'procedure-too-many': {
    subject: 'Pas de nouvelle procédure pour cette adresse',
    title: 'Trois procédures sont déjà en cours',
    intro:
      'Quelqu’un, sans doute vous, a voulu commencer une procédure avec cette adresse. Trois sont en cours, c’est le maximum :',
    next: 'Poursuivez l’une d’elles par le lien de son message, ou retirez-en une. Vous pourrez alors en commencer une autre.',
    stray: 'Si ce n’était pas vous, vous n’avez rien à faire.',
  },
  'procedure-received': {
    subject: (number) => `Nous avons bien reçu votre procédure ${number}`,
    title: 'Votre demande est déposée',
    intro: (number) => `Votre demande porte le numéro ${number}. Notre équipe l’examine.`,
    next: 'Vous recevez un message à chaque étape. Vos justificatifs sont conservés chiffrés, vus de notre équipe seule, et supprimés 30 jours après la fin.',
  },
  'procedure-more': {
    subject: (number) => `Votre procédure ${number} : il nous manque quelque chose`,
    title: 'Un complément est nécessaire',
    intro: 'Notre équipe a examiné votre demande et vous demande :',
    button: 'Répondre et ajouter des documents',
    until: 'Merci de répondre sous 30 jours. Passé ce délai, la procédure devient caduque et serait à recommencer.',
  },
  'procedure-waiting': {
    subject: (number) => `Votre procédure ${number} est acceptée`,
    title: 'Acceptée, avec un délai d’opposition',
    intro: (at) => `Deux membres de notre équipe ont accepté votre demande. Elle prend effet le ${at}, sauf opposition.`,
    next: 'Toutes les personnes connues pour ce service ont été prévenues et peuvent s’opposer d’ici là. Vous n’avez rien à faire.',
  },
  'procedure-notice': {
    subject: (about) => `À lire : un changement se prépare pour ${about}`,
    title: 'Vous pouvez vous opposer',
    owner: (about, at) =>
      `Une personne a prouvé à notre équipe que ${about} devait changer de propriétaire légal. Cela prend effet le ${at}.`,
    contacts: (about, at) =>
      `Une personne a prouvé à notre équipe son droit de faire désigner un autre contact administrateur pour ${about}. Cela prend effet le ${at}.`,
    object:
      'Si ce n’est pas légitime, opposez-vous et dites pourquoi. Le changement s’arrête alors, et notre équipe reprend l’examen.',
    button: 'Consulter, ou m’opposer',
    agree: 'Si c’est légitime, vous n’avez rien à faire.',
  },
  'procedure-again': {
    subject: (number) => `Votre procédure ${number} est réexaminée`,
    title: 'Retour à l’examen',
    objected: 'Une personne connue pour ce service s’est opposée à votre demande. Notre équipe la réexamine en en tenant compte.',
    returned: 'Un élément nouveau est apparu avant la prise d’effet de votre demande. Notre équipe la réexamine.',
    next: 'Vous n’avez rien à faire pour l’instant. S’il nous manque quelque chose, un message vous le dira.',
  },
  'procedure-refused': {
    subject: (number) => `Votre procédure ${number} est refusée`,
    title: 'Votre demande est refusée',
    intro: (reason) => `Notre équipe n’a pas pu accepter votre demande : ${reason}. Elle précise :`,
    reason: {
      proof_unreadable: 'un document est illisible',
      proof_missing: 'un justificatif manque',
      identity_differs: 'vos indications ne concordent pas avec ce que nous connaissons',
      not_entitled: 'les documents n’établissent pas votre droit à faire cette demande',
      service_unknown: 'ce service nous est inconnu',
      objection_upheld: 'une opposition fondée a été reçue',
      dispute: 'il existe un litige, qui relève d’un tribunal',
      duplicate: 'une autre demande porte sur la même affaire',
      other: 'la raison est indiquée ci-dessous',
    },
    next: 'Rien n’a changé. Vous pouvez recommencer avec de meilleurs justificatifs. Vos documents seront supprimés dans 30 jours.',
  },
  'procedure-ended': {
    subject: (number) => `La procédure ${number} est terminée`,
    title: 'Rien ne change',
    withdrawn: (number) => `La procédure ${number} a été retirée par son auteur.`,
    expired: (number) => `La procédure ${number} est caduque : elle n’a pas été poursuivie à temps.`,
    refused: (number) => `La procédure ${number}, dont nous vous avions parlé, a été refusée par notre équipe.`,
    left: 'Le service reste tel quel. Les liens des messages précédents ne servent plus à rien.',
  },
  'procedure-done': {
    subject: (number) => `La procédure ${number} a été menée à bien`,
    title: 'C’est fait',
    what: {
      owner: (about) => `${about} a désormais un autre propriétaire légal, comme demandé dans la procédure.`,
      contacts: (about) =>
        `${about} a désormais un autre contact administrateur, comme demandé dans la procédure. L’ancien titulaire de ce rôle ne l’a plus.`,
      'voip-validation': () =>
        'Votre compte a passé la validation VoIP. Vous pouvez être contact facturation de groupes de téléphonie.',
      'group-contacts': (about) =>
        `Notre équipe a accepté le changement de contacts du groupe ${about}. Les personnes concernées reçoivent un message avec un code pour le valider, comme pour tout changement.`,
    },
    locked: (until) => `Jusqu’au ${until}, le domaine ne peut pas être transféré vers un autre prestataire.`,
    proofs: 'Les documents envoyés pour cela seront supprimés dans 30 jours.',
  },
}
