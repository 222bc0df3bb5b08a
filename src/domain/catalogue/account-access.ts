/** Who may do what in the account: its users, the accounts below it, and the access given to others. */
import { rowsOf } from './row.ts'

export const ACCOUNT_ACCESS = rowsOf(
  'account',
  `
iam/policy/get | access | See access policies | Voir les politiques d’accès | GET /iam/policy; GET /iam/policy/{policyId}
iam/policy/create | access | Create an access policy | Créer une politique d’accès | POST /iam/policy
iam/policy/edit | access | Change an access policy | Modifier une politique d’accès | PUT /iam/policy/{policyId}
iam/policy/delete | access | Delete an access policy | Supprimer une politique d’accès | DELETE /iam/policy/{policyId}
iam/permissionsGroup/get | access | See groups of permissions | Voir les groupes de permissions | GET /iam/permissionsGroup; GET /iam/permissionsGroup/{permissionsGroupURN}
iam/permissionsGroup/create | access | Create a group of permissions | Créer un groupe de permissions | POST /iam/permissionsGroup
iam/permissionsGroup/edit | access | Change a group of permissions | Modifier un groupe de permissions | PUT /iam/permissionsGroup/{permissionsGroupURN}
iam/permissionsGroup/delete | access | Delete a group of permissions | Supprimer un groupe de permissions | DELETE /iam/permissionsGroup/{permissionsGroupURN}
iam/resource/edit | access | Change how a resource is described | Modifier la description d’une ressource | PUT /iam/resource/{resourceURN}
iam/resource/tag/add | access | Put a tag on a resource | Ajouter une étiquette à une ressource | POST /iam/resource/{resourceURN}/tag
iam/resource/tag/remove | access | Remove a tag from a resource | Retirer une étiquette d’une ressource | DELETE /iam/resource/{resourceURN}/tag/{key}
iam/resourceGroup/get | access | See groups of resources | Voir les groupes de ressources | GET /iam/resourceGroup; GET /iam/resourceGroup/{groupId}
iam/resourceGroup/create | access | Create a group of resources | Créer un groupe de ressources | POST /iam/resourceGroup
iam/resourceGroup/edit | access | Change a group of resources | Modifier un groupe de ressources | PUT /iam/resourceGroup/{groupId}
iam/resourceGroup/delete | access | Delete a group of resources | Supprimer un groupe de ressources | DELETE /iam/resourceGroup/{groupId}
me/identity/user/get | people | See users of the account | Voir les utilisateurs du compte | GET /me/identity/user; GET /me/identity/user/{user}
me/identity/user/create | people | Add a user | Ajouter un utilisateur | POST /me/identity/user
me/identity/user/edit | people | Change a user | Modifier un utilisateur | PUT /me/identity/user/{user}
me/identity/user/enable | people | Let a user sign in again | Réactiver un utilisateur | POST /me/identity/user/{user}/enable
me/identity/user/disable | people | Stop a user from signing in | Désactiver un utilisateur | POST /me/identity/user/{user}/disable
me/identity/user/delete | people | Remove a user | Supprimer un utilisateur | DELETE /me/identity/user/{user}
me/identity/user/token/get | security | See a user’s access tokens | Voir les jetons d’accès d’un utilisateur | GET /me/identity/user/{user}/token; GET /me/identity/user/{user}/token/{name}
me/identity/user/token/create | security | Create an access token for a user | Créer un jeton d’accès pour un utilisateur | POST /me/identity/user/{user}/token
me/identity/user/token/edit | security | Change a user’s access token | Modifier le jeton d’accès d’un utilisateur | PUT /me/identity/user/{user}/token/{name}
me/identity/user/token/delete | security | Revoke a user’s access token | Révoquer le jeton d’accès d’un utilisateur | DELETE /me/identity/user/{user}/token/{name}
me/identity/group/get | people | See groups of users | Voir les groupes d’utilisateurs | GET /me/identity/group; GET /me/identity/group/{group}
me/identity/group/create | people | Create a group of users | Créer un groupe d’utilisateurs | POST /me/identity/group
me/identity/group/edit | people | Change a group of users | Modifier un groupe d’utilisateurs | PUT /me/identity/group/{group}
me/identity/group/delete | people | Delete a group of users | Supprimer un groupe d’utilisateurs | DELETE /me/identity/group/{group}
me/identity/provider/get | security | See company sign-in | Voir la connexion d’entreprise | GET /me/identity/provider
me/identity/provider/create | security | Set up company sign-in | Mettre en place la connexion d’entreprise | POST /me/identity/provider
me/identity/provider/edit | security | Change company sign-in | Modifier la connexion d’entreprise | PUT /me/identity/provider
me/identity/provider/delete | security | Remove company sign-in | Supprimer la connexion d’entreprise | DELETE /me/identity/provider
me/account/create | people | Open an account billed to this one | Ouvrir un compte facturé à celui-ci | POST /me/account
me/subAccount/get | people | See sub-accounts | Voir les sous-comptes | GET /me/subAccount; GET /me/subAccount/{id}
me/subAccount/create | people | Create a sub-account | Créer un sous-compte | POST /me/subAccount
me/subAccount/edit | people | Change a sub-account | Modifier un sous-compte | PUT /me/subAccount/{id}
me/subAccount/createConsumerKey | security | Create a key for a sub-account | Créer une clé pour un sous-compte | POST /me/subAccount/{id}/createConsumerKey
`,
)
