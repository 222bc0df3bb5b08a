/** How refusals about telephony groups, owners and procedures are answered: a part of the table in `refusals.ts`. */
type About = { entered: string }

export const SPECIAL_ANSWERS = {
  contacts_of_group: {
    status: 409,
    en: ({ entered }: About) =>
      `It has the contacts of its group, ${entered}. Change them on the group: they count for all that it holds.`,
    fr: ({ entered }: About) =>
      `Ses contacts sont ceux de son groupe, ${entered}. Changez-les sur le groupe : ils valent pour tout ce qu’il contient.`,
  },
  internal_group: {
    status: 409,
    en: ({ entered }: About) =>
      `The group ${entered} is the hosting company’s own. Its contacts and what it holds can not be changed.`,
    fr: ({ entered }: About) =>
      `Le groupe ${entered} est interne à l’hébergeur. Ni ses contacts ni son contenu ne peuvent être modifiés.`,
  },
  belongs_to_pack: {
    status: 409,
    en: ({ entered }: About) =>
      `It belongs to the internet pack ${entered} and has its contacts. Change the contacts of the pack instead.`,
    fr: ({ entered }: About) =>
      `Il fait partie du pack internet ${entered} et en a les contacts. Changez plutôt les contacts du pack.`,
  },
  special_numbers: {
    status: 409,
    en: () =>
      'There are special numbers here: the administrative and the billing contact are changed by our staff. Ask for it in the contact management of the group.',
    fr: () =>
      'Il y a ici des numéros spéciaux : les contacts administrateur et facturation sont changés par notre équipe. Demandez-le dans la gestion des contacts du groupe.',
  },
  no_special_numbers: {
    status: 409,
    en: () =>
      'There are no special numbers here, so nothing is to be asked of our staff: change the contacts of the group yourself.',
    fr: () =>
      'Il n’y a pas de numéros spéciaux ici : rien n’est à demander à notre équipe. Changez vous-même les contacts du groupe.',
  },
  same_group: {
    status: 400,
    en: () => 'Nothing would move: this is the group that holds it today. Choose another one.',
    fr: () => 'Rien ne serait déplacé : c’est le groupe qui le contient aujourd’hui. Choisissez-en un autre.',
  },
  owner_change_needed: {
    status: 409,
    en: () =>
      'Name, organisation, legal form and e-mail say who the owner is. To change them, ask for a change of owner: both owners confirm it.',
    fr: () =>
      'Nom, organisation, forme juridique et e-mail désignent le propriétaire. Pour les modifier, demandez un changement de propriétaire : les deux le confirment.',
  },
  owner_unnamed: {
    status: 400,
    en: () => 'Nobody is named as the owner: the name of the person, or of the organisation, is missing. Nothing was changed.',
    fr: () =>
      'Aucun propriétaire n’est désigné : il manque le nom de la personne, ou celui de l’organisation. Rien n’a été modifié.',
  },
  owner_unreachable: {
    status: 409,
    en: () =>
      'No e-mail address of the present owner is known, so it can not confirm. Use the procedure “Change the owner of a service”: our staff checks proofs.',
    fr: () =>
      'Aucune adresse e-mail du propriétaire actuel n’est connue : il ne peut pas confirmer. Utilisez la procédure « Changer le propriétaire d’un service » : notre équipe vérifie des justificatifs.',
  },
  same_owner: {
    status: 400,
    en: () => 'Nothing would change: name, organisation, legal form and e-mail are those of the present owner.',
    fr: () => 'Rien ne changerait : nom, organisation, forme juridique et e-mail sont ceux du propriétaire actuel.',
  },
  identity_not_confirmed: {
    status: 400,
    en: () => 'Tick that you are the person named, or may act for the organisation. Nothing was confirmed.',
    fr: () => 'Cochez que vous êtes la personne désignée, ou que vous pouvez agir pour l’organisation. Rien n’a été confirmé.',
  },
  transfer_locked: {
    status: 403,
    en: () => 'The owner of this domain has changed lately, so it may not leave yet. The page of its owner says until when.',
    fr: () =>
      'Le propriétaire de ce domaine a changé récemment : le domaine ne peut pas encore partir. La page du propriétaire indique jusqu’à quand.',
  },
  procedure_elsewhere: {
    status: 409,
    en: () => 'The procedure has moved on meanwhile, and this can not be done with it now. Look at where it stands.',
    fr: () => 'La procédure a avancé entre-temps et cette action n’est plus possible. Regardez où elle en est.',
  },
  procedure_waits: {
    status: 409,
    en: () =>
      'A procedure about this service has been accepted. Until it has ended, neither its owner nor its administrative contact changes, and it is not moved. If it is not right, object by the link of the letter about it.',
    fr: () =>
      'Une procédure concernant ce service a été acceptée. Tant qu’elle n’est pas terminée, ni son propriétaire ni son contact administrateur ne changent, et il n’est pas déplacé. Si elle n’est pas légitime, opposez-vous par le lien du message reçu.',
  },
  procedure_incomplete: {
    status: 400,
    en: ({ entered }: About) => `Something is missing before this can be submitted: ${entered}. Fill it in, then submit again.`,
    fr: ({ entered }: About) =>
      `Il manque quelque chose avant de déposer la demande : ${entered}. Complétez, puis déposez à nouveau.`,
  },
  another_must_review: {
    status: 409,
    en: () => 'You have already said yes. A second member of staff must review it.',
    fr: () => 'Vous avez déjà donné un avis favorable. Un autre membre de l’équipe doit l’examiner.',
  },
  beneficiary: {
    status: 403,
    en: () =>
      'You are concerned yourself, as the one who would gain or lose, so it is not yours to decide. Another member of staff must.',
    fr: () => 'Vous êtes vous-même concerné : vous y gagneriez ou y perdriez. La décision revient à un autre membre de l’équipe.',
  },
  taken_by_another: {
    status: 409,
    en: ({ entered }: About) => `${entered} works on this procedure. Take it over first if it is to be yours.`,
    fr: ({ entered }: About) => `${entered} s’occupe de cette procédure. Reprenez-la d’abord si elle doit vous revenir.`,
  },
  unknown_service: {
    status: 409,
    en: ({ entered }: About) => `There is no service ${entered}. Ask the applicant which one is meant, or refuse.`,
    fr: ({ entered }: About) => `Il n’existe pas de service ${entered}. Demandez au demandeur lequel il entend, ou refusez.`,
  },
  unverified_contact: {
    status: 409,
    en: ({ entered }: About) => `The account ${entered} has not verified its e-mail address yet. It must do so first.`,
    fr: ({ entered }: About) => `Le compte ${entered} n’a pas encore vérifié son adresse e-mail. Il doit d’abord le faire.`,
  },
  proof_of_other_kind: {
    status: 415,
    en: () => 'This file is no PDF, PNG, JPEG or HEIC, whatever its name says. Nothing was kept: send it as one of these.',
    fr: () =>
      'Ce fichier n’est ni un PDF, ni un PNG, ni un JPEG, ni un HEIC, quel que soit son nom. Rien n’a été conservé : envoyez-le dans l’un de ces formats.',
  },
  proof_too_large: {
    status: 413,
    en: () => 'This file is larger than 10 MB. Nothing was kept: send a smaller scan or photo.',
    fr: () => 'Ce fichier dépasse 10 Mo. Rien n’a été conservé : envoyez un scan ou une photo plus légers.',
  },
  proof_unreadable: {
    status: 422,
    en: () =>
      'This file is damaged or protected by a password, so nobody could read it. Nothing was kept: send it again, unprotected.',
    fr: () =>
      'Ce fichier est endommagé ou protégé par un mot de passe : personne ne pourrait le lire. Rien n’a été conservé : renvoyez-le sans protection.',
  },
  proof_too_long: {
    status: 422,
    en: () => 'This document has more than 50 pages. Nothing was kept: send the pages that matter.',
    fr: () => 'Ce document dépasse 50 pages. Rien n’a été conservé : envoyez seulement les pages utiles.',
  },
  proof_suspicious: {
    status: 422,
    en: () =>
      'This file would unfold to far more than it shows, which no scan does. Nothing was kept: send a plain scan or photo.',
    fr: () =>
      'Ce fichier se déploierait bien au-delà de ce qu’il montre, ce qu’aucun scan ne fait. Rien n’a été conservé : envoyez un simple scan ou une photo.',
  },
  too_many_proofs: {
    status: 409,
    en: () => 'Ten documents are all that a procedure takes. Remove one first.',
    fr: () => 'Une procédure accepte dix documents au plus. Retirez-en un d’abord.',
  },
} as const
