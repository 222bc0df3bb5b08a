/** What happened, in a few words. Each kind of event has its words in each language, or this does not compile. */
import type { EventKind } from './event.ts'
import type { Language } from './language.ts'

export const EVENT_WORDS: Record<EventKind, Record<Language, string>> = {
  'contact-change.asked': { en: 'Change of contacts requested', fr: 'Changement de contacts demandé' },
  'contact-change.validated': { en: 'Request accepted by one party', fr: 'Demande acceptée par l’une des parties' },
  'contact-change.done': { en: 'Contacts changed', fr: 'Contacts modifiés' },
  'contact-change.failed': { en: 'Change of contacts failed', fr: 'Échec du changement de contacts' },
  'contact-change.refused': { en: 'Request refused', fr: 'Demande refusée' },
  'contact-change.aborted': { en: 'Request cancelled', fr: 'Demande annulée' },
  'contact-change.expired': { en: 'Request expired', fr: 'Demande expirée' },
  'contact-change.reminded': { en: 'Reminder sent', fr: 'Rappel envoyé' },
  'contact-change.resent': { en: 'New code sent', fr: 'Nouveau code envoyé' },
  'contact-change.code-rejected': { en: 'Wrong code entered for a request', fr: 'Code erroné saisi pour une demande' },

  'account.created': { en: 'Account created', fr: 'Compte créé' },
  'account.sign-up-repeated': {
    en: 'Sign-up tried again with this address',
    fr: 'Nouvelle tentative d’inscription avec cette adresse',
  },
  'account.edited': { en: 'Account details changed', fr: 'Informations du compte modifiées' },
  'account.verification-asked': { en: 'Address verification requested', fr: 'Vérification de l’adresse demandée' },
  'account.verified': { en: 'Address verified', fr: 'Adresse vérifiée' },
  'account.password-reset-asked': { en: 'Password reset requested', fr: 'Réinitialisation du mot de passe demandée' },
  'account.password-changed': { en: 'Password changed', fr: 'Mot de passe modifié' },
  'account.address-change-asked': { en: 'Change of e-mail address requested', fr: 'Changement d’adresse e-mail demandé' },
  'account.address-change-refused': { en: 'Change of e-mail address refused', fr: 'Changement d’adresse e-mail refusé' },
  'account.address-change-code-rejected': {
    en: 'Wrong code entered for a change of e-mail address',
    fr: 'Code erroné saisi pour un changement d’adresse e-mail',
  },
  'account.address-change-aborted': { en: 'Change of e-mail address cancelled', fr: 'Changement d’adresse e-mail annulé' },
  'account.address-changed': { en: 'E-mail address changed', fr: 'Adresse e-mail modifiée' },

  'session.opened': { en: 'Signed in', fr: 'Connexion' },
  'session.refused': { en: 'Sign-in refused', fr: 'Connexion refusée' },
  'session.ended': { en: 'Signed out', fr: 'Fin de session' },
  'session.second-factor-asked': { en: 'Second factor requested', fr: 'Second facteur demandé' },
  'session.second-factor-given': { en: 'Second factor confirmed', fr: 'Second facteur confirmé' },
  'session.second-factor-refused': { en: 'Second factor refused', fr: 'Second facteur refusé' },
  'session.second-factor-guessed': {
    en: 'Second factor refused several times',
    fr: 'Second facteur refusé plusieurs fois',
  },

  'second-factor.begun': { en: 'Second factor setup begun', fr: 'Configuration d’un second facteur commencée' },
  'second-factor.added': { en: 'Second factor added', fr: 'Second facteur ajouté' },
  'second-factor.removed': { en: 'Second factor removed', fr: 'Second facteur supprimé' },
  'second-factor.passkey-renamed': { en: 'Passkey renamed', fr: 'Clé d’accès renommée' },
  'second-factor.recovery-codes-made': { en: 'New recovery codes created', fr: 'Nouveaux codes de secours créés' },
  'second-factor.recovery-code-used': { en: 'Recovery code used', fr: 'Code de secours utilisé' },
  'second-factor.need-changed': {
    en: 'Second factor requirement changed',
    fr: 'Exigence du second facteur modifiée',
  },

  'user.created': { en: 'User added', fr: 'Utilisateur ajouté' },
  'user.invited': { en: 'User invited to choose a password', fr: 'Utilisateur invité à choisir un mot de passe' },
  'user.edited': { en: 'User changed', fr: 'Utilisateur modifié' },
  'user.disabled': { en: 'User disabled', fr: 'Utilisateur désactivé' },
  'user.enabled': { en: 'User enabled again', fr: 'Utilisateur réactivé' },
  'user.deleted': { en: 'User removed', fr: 'Utilisateur supprimé' },
  'user.password-reset-asked': {
    en: 'Password reset requested for a user',
    fr: 'Réinitialisation du mot de passe d’un utilisateur demandée',
  },
  'user.password-changed': { en: 'Password of a user changed', fr: 'Mot de passe d’un utilisateur modifié' },
  'user-group.created': { en: 'Group of users created', fr: 'Groupe d’utilisateurs créé' },
  'user-group.edited': { en: 'Group of users changed', fr: 'Groupe d’utilisateurs modifié' },
  'user-group.deleted': { en: 'Group of users deleted', fr: 'Groupe d’utilisateurs supprimé' },

  'application.created': { en: 'Application created', fr: 'Application créée' },
  'application.removed': { en: 'Application removed', fr: 'Application supprimée' },
  'credential.asked': { en: 'Access requested by an application', fr: 'Accès demandé par une application' },
  'credential.validated': { en: 'Access granted to an application', fr: 'Accès accordé à une application' },
  'credential.refused': { en: 'Access refused to an application', fr: 'Accès refusé à une application' },
  'credential.revoked': { en: 'Access of an application withdrawn', fr: 'Accès d’une application retiré' },

  'provider-key.created': { en: 'Provider key created', fr: 'Clé de l’hébergeur créée' },
  'provider-key.revoked': { en: 'Provider key revoked', fr: 'Clé de l’hébergeur révoquée' },

  'letter.retried': { en: 'Undelivered e-mail sent again', fr: 'E-mail non remis renvoyé' },

  'policy.created': { en: 'Access policy created', fr: 'Règle d’accès créée' },
  'policy.edited': { en: 'Access policy changed', fr: 'Règle d’accès modifiée' },
  'policy.deleted': { en: 'Access policy deleted', fr: 'Règle d’accès supprimée' },
  'permissions-group.created': { en: 'Group of permissions created', fr: 'Groupe de permissions créé' },
  'permissions-group.edited': { en: 'Group of permissions changed', fr: 'Groupe de permissions modifié' },
  'permissions-group.deleted': { en: 'Group of permissions deleted', fr: 'Groupe de permissions supprimé' },
  'resource-group.created': { en: 'Group of resources created', fr: 'Groupe de ressources créé' },
  'resource-group.edited': { en: 'Group of resources changed', fr: 'Groupe de ressources modifié' },
  'resource-group.deleted': { en: 'Group of resources deleted', fr: 'Groupe de ressources supprimé' },
  'resource.tagged': { en: 'Tags of the service changed', fr: 'Étiquettes du service modifiées' },

  'service.registered': { en: 'Service registered', fr: 'Service enregistré' },
  'service.contacts-set': { en: 'Contacts set by the hosting company', fr: 'Contacts définis par l’hébergeur' },
  'service.edited': { en: 'Service settings changed', fr: 'Paramètres du service modifiés' },
  'services.moved': { en: 'Lines or numbers moved to another group', fr: 'Lignes ou numéros déplacés vers un autre groupe' },
  'service.removed': { en: 'Service removed', fr: 'Service supprimé' },
  'bill.recorded': { en: 'Bill recorded', fr: 'Facture enregistrée' },
  'payment-method.recorded': { en: 'Payment method recorded', fr: 'Moyen de paiement enregistré' },
  'voip-validation.recorded': { en: 'VoIP validation recorded', fr: 'Validation VoIP enregistrée' },

  'owner.edited': { en: 'Owner’s details changed', fr: 'Coordonnées du propriétaire modifiées' },
  'owner-change.asked': { en: 'Change of owner requested', fr: 'Changement de propriétaire demandé' },
  'owner-change.confirmed': {
    en: 'Change of owner confirmed by one side',
    fr: 'Changement de propriétaire confirmé par l’une des parties',
  },
  'owner-change.refused': { en: 'Change of owner refused', fr: 'Changement de propriétaire refusé' },
  'owner-change.withdrawn': { en: 'Change of owner withdrawn', fr: 'Changement de propriétaire retiré' },
  'owner-change.aborted': { en: 'Change of owner cancelled', fr: 'Changement de propriétaire annulé' },
  'owner-change.expired': { en: 'Change of owner expired', fr: 'Changement de propriétaire expiré' },
  'owner-change.reminded': { en: 'Owners reminded to answer', fr: 'Rappel envoyé aux propriétaires' },
  'owner-change.resent': { en: 'New code sent to an owner', fr: 'Nouveau code envoyé à un propriétaire' },
  'owner-change.done': { en: 'Owner changed', fr: 'Propriétaire modifié' },
  'procedure.begun': { en: 'Procedure begun', fr: 'Procédure commencée' },
  'procedure.too-many': {
    en: 'Procedure not begun: too many are open for this address',
    fr: 'Procédure non commencée : trop sont en cours pour cette adresse',
  },
  'procedure.address-confirmed': { en: 'Address of the applicant confirmed', fr: 'Adresse du demandeur confirmée' },
  'procedure.code-sent': { en: 'New access code sent to the applicant', fr: 'Nouveau code d’accès envoyé au demandeur' },
  'procedure.proof-added': { en: 'Document added', fr: 'Document ajouté' },
  'procedure.proof-removed': { en: 'Document removed', fr: 'Document retiré' },
  'procedure.proof-viewed': { en: 'Document looked at', fr: 'Document consulté' },
  'procedure.proofs-deleted': { en: 'Documents deleted', fr: 'Documents supprimés' },
  'procedure.submitted': { en: 'Procedure submitted', fr: 'Procédure déposée' },
  'procedure.taken': { en: 'Procedure taken by a member of staff', fr: 'Procédure prise en charge' },
  'procedure.released': { en: 'Procedure given back to the queue', fr: 'Procédure remise dans la file' },
  'procedure.noted': { en: 'Note written', fr: 'Note rédigée' },
  'procedure.more-asked': { en: 'More proof requested', fr: 'Compléments demandés' },
  'procedure.answered': { en: 'Applicant answered', fr: 'Réponse du demandeur' },
  'procedure.supported': { en: 'First member of staff in favour', fr: 'Premier avis favorable' },
  'procedure.accepted': { en: 'Procedure accepted', fr: 'Procédure acceptée' },
  'procedure.objected': { en: 'Objection made', fr: 'Opposition formée' },
  'procedure.returned': { en: 'Procedure back to review', fr: 'Procédure remise à l’examen' },
  'procedure.refused': { en: 'Procedure refused', fr: 'Procédure refusée' },
  'procedure.withdrawn': { en: 'Procedure withdrawn', fr: 'Procédure retirée' },
  'procedure.expired': { en: 'Procedure expired', fr: 'Procédure expirée' },
  'procedure.done': { en: 'Procedure carried out', fr: 'Procédure menée à bien' },
}

export const EVENT_KINDS = Object.keys(EVENT_WORDS) as EventKind[]

/** The kinds that a name means: itself, or all below it, as `contact-change` is for `contact-change.done` and its siblings. */
export function kindsNamed(name: string): EventKind[] {
  return EVENT_KINDS.filter((kind) => kind === name || kind.startsWith(`${name}.`))
}
