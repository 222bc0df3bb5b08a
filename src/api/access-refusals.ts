/** How refusals about policies and their groups are answered: a part of the table in `refusals.ts`. */
export const ACCESS_ANSWERS = {
  not_allowed: {
    status: 403,
    en: () =>
      'You have not been given the right to do this. Ask whoever gives you access here: the details name what is missing.',
    fr: () =>
      'Vous n’avez pas reçu le droit de faire cela. Demandez-le à qui vous donne accès : les détails indiquent ce qui manque.',
  },
  holder_only: {
    status: 403,
    en: () => 'Only the account holder can do this: it decides who enters the account. No access policy gives it to a user.',
    fr: () =>
      'Seul le titulaire du compte peut le faire : cela décide de qui entre dans le compte. Aucune règle d’accès ne le donne à un utilisateur.',
  },
  name_taken: {
    status: 409,
    en: ({ entered }: { entered: string }) => `You have one that is called “${entered}” already. Choose another name.`,
    fr: ({ entered }: { entered: string }) => `Le nom « ${entered} » est déjà pris. Choisissez-en un autre.`,
  },
  not_yourself: {
    status: 400,
    en: () => 'A policy can not name your own account. Name its users or groups, or another account.',
    fr: () =>
      'Une règle d’accès ne peut pas désigner votre propre compte. Désignez ses utilisateurs ou ses groupes, ou un autre compte.',
  },
  unknown_identity: {
    status: 400,
    en: ({ entered }: { entered: string }) =>
      `“${entered}” names nobody whom you can give access: another account, or a user or a group of your own account.`,
    fr: ({ entered }: { entered: string }) =>
      `« ${entered} » ne désigne personne à qui vous puissiez donner accès : un autre compte, ou un utilisateur ou un groupe de votre compte.`,
  },
  unknown_resource: {
    status: 400,
    en: ({ entered }: { entered: string }) =>
      `“${entered}” is no service, account or group of resources that you have a right on.`,
    fr: ({ entered }: { entered: string }) =>
      `« ${entered} » n’est pas un service, un compte ou un groupe de ressources sur lequel vous avez un droit.`,
  },
  unknown_action: {
    status: 400,
    en: ({ entered }: { entered: string }) =>
      `There is no action “${entered}”. GET /v2/iam/reference/action lists them; a star may stand at either end of a name.`,
    fr: ({ entered }: { entered: string }) =>
      `L’action « ${entered} » n’existe pas. GET /v2/iam/reference/action les énumère ; une étoile peut figurer au début ou à la fin d’un nom.`,
  },
  unknown_permissions_group: {
    status: 400,
    en: ({ entered }: { entered: string }) => `“${entered}” is neither a group of permissions of yours nor a managed one.`,
    fr: ({ entered }: { entered: string }) =>
      `« ${entered} » n’est ni l’un de vos groupes de permissions, ni un groupe prédéfini.`,
  },
  malformed_condition: {
    status: 400,
    en: ({ entered }: { entered: string }) =>
      `The condition can not be read at “${entered}”. AND, OR and NOT hold conditions, three deep at most; MATCH holds values.`,
    fr: ({ entered }: { entered: string }) =>
      `La condition n’est pas lisible à « ${entered} ». AND, OR et NOT contiennent des conditions, sur trois niveaux au plus ; MATCH contient des valeurs.`,
  },
  read_only: {
    status: 403,
    en: ({ entered }: { entered: string }) => `“${entered}” is not yours to change: you can only read it.`,
    fr: ({ entered }: { entered: string }) => `« ${entered} » ne peut pas être modifié : vous pouvez seulement le consulter.`,
  },
  in_use: {
    status: 409,
    en: ({ entered }: { entered: string }) => `“${entered}” is used by a policy. Take it out of your policies, then delete it.`,
    fr: ({ entered }: { entered: string }) =>
      `« ${entered} » est utilisé par une règle d’accès. Retirez-le de vos règles d’accès, puis supprimez-le.`,
  },
  too_many: {
    status: 409,
    en: ({ entered }: { entered: string }) => `You have ${entered} of them already, and more are not possible. Delete one first.`,
    fr: ({ entered }: { entered: string }) => `Vous en avez déjà ${entered}, le maximum possible. Supprimez-en d’abord.`,
  },
  no_tags: {
    status: 400,
    en: () => 'An account has no tags. Services have.',
    fr: () => 'Un compte n’a pas d’étiquettes. Les services en ont.',
  },
}
