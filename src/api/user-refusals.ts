/** How refusals about users and their groups are answered: a part of the table in `refusals.ts`. */
export const USER_ANSWERS = {
  unknown_group: {
    status: 400,
    en: ({ entered }: { entered: string }) =>
      `There is no group “${entered}” of users in this account. GET /1.0/me/identity/group lists them.`,
    fr: ({ entered }: { entered: string }) =>
      `Ce compte n’a pas de groupe d’utilisateurs « ${entered} ». GET /1.0/me/identity/group les énumère.`,
  },
  group_not_empty: {
    status: 409,
    en: ({ entered }: { entered: string }) =>
      `There still are users in the group “${entered}”. Move them to another, then delete it.`,
    fr: ({ entered }: { entered: string }) =>
      `Le groupe « ${entered} » compte encore des utilisateurs. Changez-les de groupe, puis supprimez-le.`,
  },
  still_named: {
    status: 409,
    en: ({ entered }: { entered: string }) =>
      `A policy still names “${entered}”, and whoever has this name would get what it gives. Take it out of your policies, or choose another name.`,
    fr: ({ entered }: { entered: string }) =>
      `Une règle d’accès désigne encore « ${entered} » : qui porterait ce nom recevrait ce qu’elle accorde. Retirez-le de vos règles d’accès, ou choisissez un autre nom.`,
  },
  above_your_role: {
    status: 403,
    en: () => 'That could give more than you may do yourself. Ask the account holder, or a user of a group with the role ADMIN.',
    fr: () =>
      'Cela pourrait donner plus que ce que vous pouvez faire vous-même. Adressez-vous au titulaire du compte ou à un utilisateur d’un groupe de rôle ADMIN.',
  },
}
