/** Telephones, softphones and phonebooks. */
import { rowsOf } from './row.ts'

export const VOIP_PHONES = rowsOf(
  'voip',
  `
line/phone/adminCredentials/get | telephony | See the administrator password of a phone | Voir le mot de passe administrateur d’un téléphone | GET /telephony/{billingAccount}/line/{serviceName}/phone/adminCredentials
line/phone/changePhoneConfiguration | telephony | Change the configuration of a phone | Modifier la configuration d’un téléphone | POST /telephony/{billingAccount}/line/{serviceName}/phone/changePhoneConfiguration
line/phone/edit | telephony | Change a phone | Modifier un téléphone | PUT /telephony/{billingAccount}/line/{serviceName}/phone
line/phone/functionKey/availableFunction/get | telephony | See the functions possible for a key | Voir les fonctions possibles pour une touche | GET /telephony/{billingAccount}/line/{serviceName}/phone/functionKey/{keyNum}/availableFunction
line/phone/functionKey/edit | telephony | Change a function key of a phone | Modifier une touche de fonction d’un téléphone | PUT /telephony/{billingAccount}/line/{serviceName}/phone/functionKey/{keyNum}
line/phone/functionKey/get | telephony | See the function keys of a phone | Voir les touches de fonction d’un téléphone | GET /telephony/{billingAccount}/line/{serviceName}/phone/functionKey; GET /telephony/{billingAccount}/line/{serviceName}/phone/functionKey/{keyNum}
line/phone/get | telephony | See the phone of a line | Voir le téléphone d’une ligne | GET /telephony/{billingAccount}/line/{serviceName}/phone
line/phone/merchandiseAvailable/get | telephony | See the phones available for an exchange | Voir les téléphones proposés en échange | GET /telephony/{billingAccount}/line/{serviceName}/phone/merchandiseAvailable
line/phone/phonebook/create | telephony | Add a phonebook to a phone | Ajouter un répertoire à un téléphone | POST /telephony/{billingAccount}/line/{serviceName}/phone/phonebook
line/phone/phonebook/delete | telephony | Delete a phonebook of a phone | Supprimer un répertoire d’un téléphone | DELETE /telephony/{billingAccount}/line/{serviceName}/phone/phonebook/{bookKey}
line/phone/phonebook/edit | telephony | Change a phonebook of a phone | Modifier un répertoire d’un téléphone | PUT /telephony/{billingAccount}/line/{serviceName}/phone/phonebook/{bookKey}
line/phone/phonebook/export/get | telephony | Export a phonebook of a phone | Exporter un répertoire d’un téléphone | GET /telephony/{billingAccount}/line/{serviceName}/phone/phonebook/{bookKey}/export
line/phone/phonebook/get | telephony | See the phonebooks of a phone | Voir les répertoires d’un téléphone | GET /telephony/{billingAccount}/line/{serviceName}/phone/phonebook; GET /telephony/{billingAccount}/line/{serviceName}/phone/phonebook/{bookKey}
line/phone/phonebook/import | telephony | Import contacts into a phone’s phonebook | Importer des contacts dans le répertoire d’un téléphone | POST /telephony/{billingAccount}/line/{serviceName}/phone/phonebook/{bookKey}/import
line/phone/phonebook/phonebookContact/create | telephony | Add a contact to a phone’s phonebook | Ajouter un contact au répertoire d’un téléphone | POST /telephony/{billingAccount}/line/{serviceName}/phone/phonebook/{bookKey}/phonebookContact
line/phone/phonebook/phonebookContact/delete | telephony | Delete a contact from a phone’s phonebook | Supprimer un contact du répertoire d’un téléphone | DELETE /telephony/{billingAccount}/line/{serviceName}/phone/phonebook/{bookKey}/phonebookContact/{id}
line/phone/phonebook/phonebookContact/edit | telephony | Change a contact in a phone’s phonebook | Modifier un contact du répertoire d’un téléphone | PUT /telephony/{billingAccount}/line/{serviceName}/phone/phonebook/{bookKey}/phonebookContact/{id}
line/phone/phonebook/phonebookContact/get | telephony | See the contacts in a phone’s phonebook | Voir les contacts du répertoire d’un téléphone | GET /telephony/{billingAccount}/line/{serviceName}/phone/phonebook/{bookKey}/phonebookContact; GET /telephony/{billingAccount}/line/{serviceName}/phone/phonebook/{bookKey}/phonebookContact/{id}
line/phone/reboot | telephony | Restart a phone | Redémarrer un téléphone | POST /telephony/{billingAccount}/line/{serviceName}/phone/reboot
line/phone/refreshScreen | telephony | Refresh the screen of a phone | Rafraîchir l’écran d’un téléphone | POST /telephony/{billingAccount}/line/{serviceName}/phone/refreshScreen
line/phone/resetConfig | telephony | Reset the configuration of a phone | Réinitialiser la configuration d’un téléphone | POST /telephony/{billingAccount}/line/{serviceName}/phone/resetConfig
line/phone/rma/changeType | orders | Change the kind of a phone return | Changer le type de retour d’un téléphone | POST /telephony/{billingAccount}/line/{serviceName}/phone/rma/{id}/changeType
line/phone/rma/create | orders | Ask for a phone return or exchange | Demander le retour ou l’échange d’un téléphone | POST /telephony/{billingAccount}/line/{serviceName}/phone/rma
line/phone/rma/delete | orders | Cancel a phone return or exchange | Annuler le retour ou l’échange d’un téléphone | DELETE /telephony/{billingAccount}/line/{serviceName}/phone/rma/{id}
line/phone/rma/edit | orders | Change a phone return or exchange | Modifier le retour ou l’échange d’un téléphone | PUT /telephony/{billingAccount}/line/{serviceName}/phone/rma/{id}
line/phone/rma/get | telephony | See the phone returns and exchanges | Voir les retours et échanges de téléphones | GET /telephony/{billingAccount}/line/{serviceName}/phone/rma; GET /telephony/{billingAccount}/line/{serviceName}/phone/rma/{id}
line/phone/supportsPhonebook/get | telephony | Check whether a phone has phonebooks | Vérifier si un téléphone gère les répertoires | GET /telephony/{billingAccount}/line/{serviceName}/phone/supportsPhonebook
oldPhone/get | telephony | See the old phones of the group | Voir les anciens téléphones du groupe | GET /telephony/{billingAccount}/oldPhone
spare/compatibleReplacement/get | telephony | See what a spare phone can replace | Voir les téléphones que remplace un appareil de secours | GET /telephony/spare/{spare}/compatibleReplacement
spare/delete | termination | Give up a spare phone | Abandonner un téléphone de secours | DELETE /telephony/spare/{spare}
spare/get | view | See the spare phones | Voir les téléphones de secours | GET /telephony/spare; GET /telephony/spare/{spare}
spare/replace | telephony | Replace a phone by a spare one | Remplacer un téléphone par un appareil de secours | POST /telephony/spare/{spare}/replace
spare/serviceInfos/edit | renewal | Change the renewal of a spare phone | Modifier le renouvellement d’un téléphone de secours | PUT /telephony/spare/{spare}/serviceInfos
spare/serviceInfos/get | view | See the dates and contacts of a spare phone | Voir les dates et contacts d’un téléphone de secours | GET /telephony/spare/{spare}/serviceInfos
phonebook/create | telephony | Add a phonebook to the group | Ajouter un répertoire au groupe | POST /telephony/{billingAccount}/phonebook
phonebook/delete | telephony | Delete a phonebook of the group | Supprimer un répertoire du groupe | DELETE /telephony/{billingAccount}/phonebook/{bookKey}
phonebook/edit | telephony | Change a phonebook of the group | Modifier un répertoire du groupe | PUT /telephony/{billingAccount}/phonebook/{bookKey}
phonebook/export/get | telephony | Export a phonebook of the group | Exporter un répertoire du groupe | GET /telephony/{billingAccount}/phonebook/{bookKey}/export
phonebook/get | telephony | See the phonebooks of the group | Voir les répertoires du groupe | GET /telephony/{billingAccount}/phonebook; GET /telephony/{billingAccount}/phonebook/{bookKey}
phonebook/import | telephony | Import contacts into the group’s phonebook | Importer des contacts dans le répertoire du groupe | POST /telephony/{billingAccount}/phonebook/{bookKey}/import
phonebook/phonebookContact/create | telephony | Add a contact to the group’s phonebook | Ajouter un contact au répertoire du groupe | POST /telephony/{billingAccount}/phonebook/{bookKey}/phonebookContact
phonebook/phonebookContact/delete | telephony | Delete a contact from the group’s phonebook | Supprimer un contact du répertoire du groupe | DELETE /telephony/{billingAccount}/phonebook/{bookKey}/phonebookContact/{id}
phonebook/phonebookContact/edit | telephony | Change a contact in the group’s phonebook | Modifier un contact du répertoire du groupe | PUT /telephony/{billingAccount}/phonebook/{bookKey}/phonebookContact/{id}
phonebook/phonebookContact/get | telephony | See the contacts in the group’s phonebook | Voir les contacts du répertoire du groupe | GET /telephony/{billingAccount}/phonebook/{bookKey}/phonebookContact; GET /telephony/{billingAccount}/phonebook/{bookKey}/phonebookContact/{id}
line/softphone/beta/edit | telephony | Join or leave the softphone’s trial version | Activer ou quitter la version d’essai du softphone | PUT /telephony/{billingAccount}/line/{serviceName}/softphone/beta
line/softphone/beta/get | telephony | See whether the softphone is a trial version | Voir si le softphone est en version d’essai | GET /telephony/{billingAccount}/line/{serviceName}/softphone/beta
line/softphone/beta/regenerateToken | telephony | Renew the access key of the trial softphone | Renouveler la clé d’accès du softphone d’essai | POST /telephony/{billingAccount}/line/{serviceName}/softphone/beta/regenerateToken
line/softphone/devices/delete | telephony | Remove a softphone device | Supprimer un appareil du softphone | DELETE /telephony/{billingAccount}/line/{serviceName}/softphone/devices/{deviceId}
line/softphone/devices/disconnect | telephony | Disconnect the softphone devices | Déconnecter les appareils du softphone | POST /telephony/{billingAccount}/line/{serviceName}/softphone/devices/disconnect
line/softphone/devices/get | telephony | See the softphone devices | Voir les appareils du softphone | GET /telephony/{billingAccount}/line/{serviceName}/softphone/devices
line/softphone/logo/delete | telephony | Remove the softphone logo of a line | Supprimer le logo du softphone d’une ligne | DELETE /telephony/{billingAccount}/line/{serviceName}/softphone/logo
line/softphone/logo/edit | telephony | Change the softphone logo of a line | Modifier le logo du softphone d’une ligne | PUT /telephony/{billingAccount}/line/{serviceName}/softphone/logo
line/softphone/logo/get | telephony | See the softphone logo of a line | Voir le logo du softphone d’une ligne | GET /telephony/{billingAccount}/line/{serviceName}/softphone/logo
line/softphone/status/get | telephony | See the state of the softphone | Voir l’état du softphone | GET /telephony/{billingAccount}/line/{serviceName}/softphone/status
line/softphone/theme/delete | telephony | Remove the softphone theme of a line | Supprimer le thème du softphone d’une ligne | DELETE /telephony/{billingAccount}/line/{serviceName}/softphone/theme
line/softphone/theme/edit | telephony | Change the softphone theme of a line | Modifier le thème du softphone d’une ligne | PUT /telephony/{billingAccount}/line/{serviceName}/softphone/theme
line/softphone/theme/get | telephony | See the softphone theme of a line | Voir le thème du softphone d’une ligne | GET /telephony/{billingAccount}/line/{serviceName}/softphone/theme
line/softphone/token/create | telephony | Create an access key for the softphone | Créer une clé d’accès au softphone | POST /telephony/{billingAccount}/line/{serviceName}/softphone/token
softphone/logo/delete | telephony | Remove the softphone logo of the group | Supprimer le logo du softphone du groupe | DELETE /telephony/{billingAccount}/softphone/logo
softphone/logo/edit | telephony | Change the softphone logo of the group | Modifier le logo du softphone du groupe | PUT /telephony/{billingAccount}/softphone/logo
softphone/logo/get | telephony | See the softphone logo of the group | Voir le logo du softphone du groupe | GET /telephony/{billingAccount}/softphone/logo
softphone/theme/edit | telephony | Change the softphone theme of the group | Modifier le thème du softphone du groupe | PUT /telephony/{billingAccount}/softphone/theme
softphone/theme/get | telephony | See the softphone theme of the group | Voir le thème du softphone du groupe | GET /telephony/{billingAccount}/softphone/theme
`,
)
