/** What the account keeps for many services at once: owners, templates, sounds, default settings. */
import { rowsOf } from './row.ts'

export const ACCOUNT_DEFAULTS = rowsOf(
  'account',
  `
domain/contact/get | owner | See domain owners | Voir les propriétaires de domaines | GET /domain/contact; GET /domain/contact/{contactId}
domain/contact/create | owner | Add a domain owner | Ajouter un propriétaire de domaine | POST /domain/contact
domain/contact/edit | owner | Change a domain owner | Modifier un propriétaire de domaine | PUT /domain/contact/{contactId}
domain/data/smd/get | owner | See proofs of trademark | Voir les preuves de marque déposée | GET /domain/data/smd; GET /domain/data/smd/{smdId}
domain/data/smd/create | owner | Add a proof of trademark | Ajouter une preuve de marque déposée | POST /domain/data/smd
domain/data/smd/edit | owner | Change a proof of trademark | Modifier une preuve de marque déposée | PUT /domain/data/smd/{smdId}
domain/data/smd/delete | owner | Remove a proof of trademark | Supprimer une preuve de marque déposée | DELETE /domain/data/smd/{smdId}
me/ipOrganisation/get | owner | See organisations that hold IP addresses | Voir les organisations titulaires d’adresses IP | GET /me/ipOrganisation; GET /me/ipOrganisation/{organisationId}
me/ipOrganisation/create | owner | Add an organisation that holds IP addresses | Ajouter une organisation titulaire d’adresses IP | POST /me/ipOrganisation
me/ipOrganisation/edit | owner | Change an organisation that holds IP addresses | Modifier une organisation titulaire d’adresses IP | PUT /me/ipOrganisation/{organisationId}
me/ipOrganisation/delete | owner | Remove an organisation that holds IP addresses | Supprimer une organisation titulaire d’adresses IP | DELETE /me/ipOrganisation/{organisationId}
me/installationTemplate/get | profile | See server installation templates | Voir les modèles d’installation de serveur | GET /me/installationTemplate; GET /me/installationTemplate/{templateName}
me/installationTemplate/delete | profile | Delete a server installation template | Supprimer un modèle d’installation de serveur | DELETE /me/installationTemplate/{templateName}
me/installationTemplate/partitionScheme/get | profile | See disk layouts of a template | Voir les partitionnements d’un modèle | GET /me/installationTemplate/{templateName}/partitionScheme; GET /me/installationTemplate/{templateName}/partitionScheme/{schemeName}
me/installationTemplate/partitionScheme/delete | profile | Delete a disk layout of a template | Supprimer un partitionnement d’un modèle | DELETE /me/installationTemplate/{templateName}/partitionScheme/{schemeName}
me/installationTemplate/partitionScheme/partition/get | profile | See partitions of a disk layout | Voir les partitions d’un partitionnement | GET /me/installationTemplate/{templateName}/partitionScheme/{schemeName}/partition; GET /me/installationTemplate/{templateName}/partitionScheme/{schemeName}/partition/{mountpoint}
me/installationTemplate/partitionScheme/partition/delete | profile | Remove a partition of a disk layout | Supprimer une partition d’un partitionnement | DELETE /me/installationTemplate/{templateName}/partitionScheme/{schemeName}/partition/{mountpoint}
me/installationTemplate/partitionScheme/hardwareRaid/get | profile | See hardware RAID of a disk layout | Voir le RAID matériel d’un partitionnement | GET /me/installationTemplate/{templateName}/partitionScheme/{schemeName}/hardwareRaid; GET /me/installationTemplate/{templateName}/partitionScheme/{schemeName}/hardwareRaid/{name}
me/installationTemplate/partitionScheme/hardwareRaid/delete | profile | Remove hardware RAID of a disk layout | Supprimer le RAID matériel d’un partitionnement | DELETE /me/installationTemplate/{templateName}/partitionScheme/{schemeName}/hardwareRaid/{name}
me/fax/customDomains/get | profile | See domains used for fax | Voir les domaines utilisés pour le fax | GET /me/fax/customDomains; GET /me/fax/customDomains/{id}
me/fax/customDomains/create | profile | Add a domain for fax | Ajouter un domaine pour le fax | POST /me/fax/customDomains
me/fax/customDomains/delete | profile | Remove a domain for fax | Supprimer un domaine pour le fax | DELETE /me/fax/customDomains/{id}
me/telephony/defaultIpRestriction/get | security | See default IP restrictions of lines | Voir les restrictions IP des lignes | GET /me/telephony/defaultIpRestriction; GET /me/telephony/defaultIpRestriction/{id}
me/telephony/defaultIpRestriction/create | security | Add a default IP restriction for lines | Ajouter une restriction IP pour les lignes | POST /me/telephony/defaultIpRestriction
me/telephony/defaultIpRestriction/delete | security | Remove a default IP restriction of lines | Supprimer une restriction IP des lignes | DELETE /me/telephony/defaultIpRestriction/{id}
me/telephony/settings/get | profile | See general telephony settings | Voir les réglages généraux de téléphonie | GET /me/telephony/settings
me/telephony/settings/create | profile | Change general telephony settings | Modifier les réglages généraux de téléphonie | POST /me/telephony/settings
me/xdsl/setting/get | profile | See general Internet access settings | Voir les réglages généraux d’accès Internet | GET /me/xdsl/setting
me/xdsl/setting/create | profile | Change general Internet access settings | Modifier les réglages généraux d’accès Internet | POST /me/xdsl/setting
voip/procedure/get | profile | See identity checks for telephony | Voir les vérifications d’identité pour la téléphonie | GET /telephony/procedure; GET /telephony/procedure/{id}
voip/procedure/required/get | profile | See whether an identity check is needed | Voir si une vérification d’identité est requise | GET /telephony/procedure/required
voip/procedure/create | profile | Start an identity check for telephony | Lancer une vérification d’identité pour la téléphonie | POST /telephony/procedure
voip/procedure/cancel | profile | Cancel an identity check for telephony | Annuler une vérification d’identité pour la téléphonie | POST /telephony/procedure/{id}/cancel
voip/resellerPanel/status/get | services | See the state of the reseller panel | Voir l’état de l’espace revendeur | GET /telephony/resellerPanel/status
voip/resellerPanel/generatePassword | security | Make a password for the reseller panel | Créer un mot de passe d’espace revendeur | POST /telephony/resellerPanel/generatePassword
voip/searchServices/get | services | Search telephony services | Rechercher un service de téléphonie | GET /telephony/searchServices
voip/setDefaultSipDomain | profile | Choose the default SIP domain | Choisir le domaine SIP par défaut | POST /telephony/setDefaultSipDomain
voip/sounds/get | profile | See telephony sounds | Voir les sons de téléphonie | GET /telephony/sounds; GET /telephony/sounds/{id}
voip/sounds/create | profile | Add a telephony sound | Ajouter un son de téléphonie | POST /telephony/sounds
voip/sounds/edit | profile | Change a telephony sound | Modifier un son de téléphonie | PUT /telephony/sounds/{id}
voip/sounds/delete | profile | Remove a telephony sound | Supprimer un son de téléphonie | DELETE /telephony/sounds/{id}
xdslTemplateModem/get | security | See modem templates and their Wi-Fi keys | Voir les modèles de modem et clés Wi-Fi | GET /xdsl/templateModem; GET /xdsl/templateModem/{name}
xdslTemplateModem/create | security | Create a modem template | Créer un modèle de modem | POST /xdsl/templateModem
xdslTemplateModem/edit | security | Change a modem template | Modifier un modèle de modem | PUT /xdsl/templateModem/{name}
xdslTemplateModem/delete | security | Delete a modem template | Supprimer un modèle de modem | DELETE /xdsl/templateModem/{name}
packXdsl/search | services | Search Internet packs | Rechercher un pack Internet | GET /pack/xdsl/search
overTheBox/devices/create | services | Find OverTheBox devices on this network | Trouver les OverTheBox de ce réseau | POST /overTheBox/devices
overTheBoxHardware/available/get | services | See OverTheBox devices ready to link | Voir les OverTheBox à associer | GET /overTheBox/hardware/available
webHosting/attachedDomain/get | services | Find the hosting of a domain | Trouver l’hébergement d’un domaine | GET /hosting/web/attachedDomain
`,
)
