/** The groups of users that every account has; the keys are their names. */
import { defineTexts } from '../../words.ts'

export const USER_GROUP_TEXTS = defineTexts(
  'userGroups',
  { ADMIN: 'Administrators', DEFAULT: 'Regular users', UNPRIVILEGED: 'Read only' },
  { ADMIN: 'Administrateurs', DEFAULT: 'Utilisateurs ordinaires', UNPRIVILEGED: 'Lecture seule' },
)
