import { defineTexts } from '../../words.ts'

export const GROUPS_TEXTS = defineTexts(
  'accountUserGroups',
  {
    title: 'Groups',
    lead: 'Each user is in one group. Its role says what the user may do without any policy.',
    list: 'Groups of users',
    add: 'Add a group',
    always: 'There from the start',
    edit: 'Edit',
    editNamed: 'Edit the group {{name}}',
    delete: 'Delete',
    deleteNamed: 'Delete the group {{name}}',
    addTitle: 'Add a group',
    editTitle: 'Edit the group {{name}}',
    name: 'Name',
    nameWrong: 'Use up to 64 letters, digits, dots, hyphens or underscores, and begin with a letter or a digit.',
    description: 'Description',
    role: 'What its users may do',
    save: 'Save',
    deleteTitle: 'Delete the group {{name}}?',
    deleteWhat:
      'Policies that name this group give nothing to anybody by it any more. A group that still has users can not be deleted.',
    wasAdded: 'The group {{name}} was added.',
    wasSaved: 'The group {{name}} was saved.',
    wasDeleted: 'The group {{name}} was deleted.',
  },
  {
    title: 'Groupes',
    lead: 'Chaque utilisateur appartient à un groupe. Le rôle du groupe dit ce que l’utilisateur peut faire sans aucune règle d’accès.',
    list: 'Groupes d’utilisateurs',
    add: 'Ajouter un groupe',
    always: 'Présent d’origine',
    edit: 'Modifier',
    editNamed: 'Modifier le groupe {{name}}',
    delete: 'Supprimer',
    deleteNamed: 'Supprimer le groupe {{name}}',
    addTitle: 'Ajouter un groupe',
    editTitle: 'Modifier le groupe {{name}}',
    name: 'Nom',
    nameWrong:
      'Utilisez jusqu’à 64 lettres, chiffres, points, traits d’union ou traits de soulignement, en commençant par une lettre ou un chiffre.',
    description: 'Description du groupe',
    role: 'Ce que peuvent faire ses utilisateurs',
    save: 'Enregistrer',
    deleteTitle: 'Supprimer le groupe {{name}} ?',
    deleteWhat:
      'Les règles qui désignent ce groupe ne donneront plus rien à personne par lui. Un groupe qui a encore des utilisateurs ne peut pas être supprimé.',
    wasAdded: 'Le groupe {{name}} a été ajouté.',
    wasSaved: 'Le groupe {{name}} a été enregistré.',
    wasDeleted: 'Le groupe {{name}} a été supprimé.',
  },
)

/** The role of a group, as a choice. */
export const GROUP_ROLE_TEXTS = defineTexts(
  'groupRoles',
  { ADMIN: 'Everything', REGULAR: 'Everyday work', UNPRIVILEGED: 'See, without changing', NONE: 'Only what policies give' },
  {
    ADMIN: 'Tout',
    REGULAR: 'Le travail courant',
    UNPRIVILEGED: 'Consulter, sans rien modifier',
    NONE: 'Seulement ce que donnent les règles',
  },
)

/** What a role gives, in a sentence. */
export const GROUP_ROLE_WORDS = defineTexts(
  'groupRoleWords',
  {
    ADMIN: 'May do whatever the account may, except change its e-mail address, password and second factor.',
    REGULAR:
      'May do whatever the account may, except for users, access, security, payment, and the transfer and ownership of services.',
    UNPRIVILEGED:
      'May see whatever everyday work shows, and change nothing. Users, access, security, payment, transfer and ownership stay hidden.',
    NONE: 'May do nothing by itself: only what policies give.',
  },
  {
    ADMIN: 'Peut faire tout ce que peut le compte, sauf changer son adresse e-mail, son mot de passe et son second facteur.',
    REGULAR:
      'Peut faire tout ce que peut le compte, sauf ce qui touche aux utilisateurs, aux accès, à la sécurité, aux paiements, ainsi qu’au transfert et à la propriété des services.',
    UNPRIVILEGED:
      'Peut consulter ce qui relève du travail courant, sans rien modifier. Les utilisateurs, les accès, la sécurité, les paiements, le transfert et la propriété des services lui restent cachés.',
    NONE: 'Ne peut rien par lui-même : seulement ce que donnent les règles d’accès.',
  },
)
