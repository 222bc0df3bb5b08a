/** Web hostings. */
import { rowsOf } from './row.ts'

export const WEB_HOSTING = rowsOf(
  'webHosting',
  `
attachedDomain/create | multisite | Attach a domain or subdomain | Rattacher un domaine ou un sous-domaine | POST /hosting/web/{serviceName}/attachedDomain
attachedDomain/delete | multisite | Detach a domain or subdomain | Détacher un domaine ou un sous-domaine | DELETE /hosting/web/{serviceName}/attachedDomain/{domain}
attachedDomain/digStatus/get | multisite | Check where an attached domain points | Vérifier où pointe un domaine rattaché | GET /hosting/web/{serviceName}/attachedDomain/{domain}/digStatus
attachedDomain/edit | multisite | Change an attached domain | Modifier un domaine rattaché | PUT /hosting/web/{serviceName}/attachedDomain/{domain}
attachedDomain/get | multisite | See the attached domains | Voir les domaines rattachés | GET /hosting/web/{serviceName}/attachedDomain; GET /hosting/web/{serviceName}/attachedDomain/{domain}
attachedDomain/purgeCache | multisite | Empty the cache of an attached domain | Vider le cache d’un domaine rattaché | POST /hosting/web/{serviceName}/attachedDomain/{domain}/purgeCache
attachedDomain/restart | multisite | Restart an attached domain | Redémarrer un domaine rattaché | POST /hosting/web/{serviceName}/attachedDomain/{domain}/restart
availableConfigurations/get | technical | See the available configurations | Voir les configurations disponibles | GET /hosting/web/{serviceName}/availableConfigurations
boostHistory/get | consumption | See when the boost was used | Voir quand le boost a été utilisé | GET /hosting/web/{serviceName}/boostHistory; GET /hosting/web/{serviceName}/boostHistory/{date}
cdn/availableOptions/get | technical | See the settings that the CDN offers | Voir les réglages proposés par le CDN | GET /hosting/web/{serviceName}/cdn/availableOptions
cdn/domain/get | technical | See the domains on the CDN | Voir les domaines sur le CDN | GET /hosting/web/{serviceName}/cdn/domain; GET /hosting/web/{serviceName}/cdn/domain/{domainName}
cdn/domain/logs/get | monitoring | Download the CDN logs of a domain | Télécharger les journaux CDN d’un domaine | GET /hosting/web/{serviceName}/cdn/domain/{domainName}/logs
cdn/domain/option/create | technical | Add a CDN setting to a domain | Ajouter un réglage CDN à un domaine | POST /hosting/web/{serviceName}/cdn/domain/{domainName}/option
cdn/domain/option/delete | technical | Remove a CDN setting from a domain | Supprimer un réglage CDN d’un domaine | DELETE /hosting/web/{serviceName}/cdn/domain/{domainName}/option/{optionName}
cdn/domain/option/edit | technical | Change a CDN setting of a domain | Modifier un réglage CDN d’un domaine | PUT /hosting/web/{serviceName}/cdn/domain/{domainName}/option/{optionName}
cdn/domain/option/get | technical | See the CDN settings of a domain | Voir les réglages CDN d’un domaine | GET /hosting/web/{serviceName}/cdn/domain/{domainName}/option; GET /hosting/web/{serviceName}/cdn/domain/{domainName}/option/{optionName}
cdn/domain/purge | technical | Empty the CDN cache of a domain | Vider le cache CDN d’un domaine | POST /hosting/web/{serviceName}/cdn/domain/{domainName}/purge
cdn/domain/refresh | technical | Update a domain on the CDN | Actualiser un domaine sur le CDN | POST /hosting/web/{serviceName}/cdn/domain/{domainName}/refresh
cdn/domain/statistics/get | monitoring | See the CDN statistics of a domain | Voir les statistiques CDN d’un domaine | GET /hosting/web/{serviceName}/cdn/domain/{domainName}/statistics
cdn/get | technical | See the CDN | Voir le CDN | GET /hosting/web/{serviceName}/cdn
cdn/operation/get | tasks | See the CDN operations in progress | Voir les opérations en cours sur le CDN | GET /hosting/web/{serviceName}/cdn/operation; GET /hosting/web/{serviceName}/cdn/operation/{id}
cdn/serviceInfos/get | view | See the CDN subscription | Voir l’abonnement au CDN | GET /hosting/web/{serviceName}/cdn/serviceInfos
cdn/serviceInfosUpdate/create | renewal | Change the renewal of the CDN | Modifier le renouvellement du CDN | POST /hosting/web/{serviceName}/cdn/serviceInfosUpdate
cdn/terminate | termination | Terminate the CDN | Résilier le CDN | POST /hosting/web/{serviceName}/cdn/terminate
changeContact | contacts | Change the contacts of the hosting | Modifier les contacts de l’hébergement | POST /hosting/web/{serviceName}/changeContact
configuration/edit | technical | Change the configuration of the hosting | Modifier la configuration de l’hébergement | PUT /hosting/web/{serviceName}/configuration
configuration/get | technical | See the configuration of the hosting | Voir la configuration de l’hébergement | GET /hosting/web/{serviceName}/configuration
confirmTermination | termination | Confirm the termination of the hosting | Confirmer la résiliation de l’hébergement | POST /hosting/web/{serviceName}/confirmTermination
cron/create | technical | Add a scheduled task | Ajouter une tâche planifiée | POST /hosting/web/{serviceName}/cron
cron/delete | technical | Remove a scheduled task | Supprimer une tâche planifiée | DELETE /hosting/web/{serviceName}/cron/{id}
cron/edit | technical | Change a scheduled task | Modifier une tâche planifiée | PUT /hosting/web/{serviceName}/cron/{id}
cron/get | technical | See the scheduled tasks | Voir les tâches planifiées | GET /hosting/web/{serviceName}/cron; GET /hosting/web/{serviceName}/cron/{id}
cronAvailableLanguages/get | technical | See the languages for scheduled tasks | Voir les langages des tâches planifiées | GET /hosting/web/{serviceName}/cronAvailableLanguage
database/capabilities/get | databases | See what a database allows | Voir les possibilités d’une base | GET /hosting/web/{serviceName}/database/{name}/capabilities
database/changePassword | databases | Change the password of a database | Changer le mot de passe d’une base | POST /hosting/web/{serviceName}/database/{name}/changePassword
database/copy/create | databases | Copy a database | Copier une base de données | POST /hosting/web/{serviceName}/database/{name}/copy
database/copy/delete | databases | Remove a copy of a database | Supprimer une copie de base | DELETE /hosting/web/{serviceName}/database/{name}/copy/{id}
database/copy/get | databases | See the copies of a database | Voir les copies d’une base | GET /hosting/web/{serviceName}/database/{name}/copy; GET /hosting/web/{serviceName}/database/{name}/copy/{id}
database/copyRestore | databases | Load a copy into a database | Charger une copie dans une base | POST /hosting/web/{serviceName}/database/{name}/copyRestore
database/create | databases | Create a database | Créer une base de données | POST /hosting/web/{serviceName}/database
database/delete | databases | Delete a database | Supprimer une base de données | DELETE /hosting/web/{serviceName}/database/{name}
database/dump/create | databases | Back up a database | Sauvegarder une base de données | POST /hosting/web/{serviceName}/database/{name}/dump
database/dump/delete | databases | Delete a backup of a database | Supprimer une sauvegarde d’une base | DELETE /hosting/web/{serviceName}/database/{name}/dump/{id}
database/dump/get | databases | See the backups of a database | Voir les sauvegardes d’une base | GET /hosting/web/{serviceName}/database/{name}/dump; GET /hosting/web/{serviceName}/database/{name}/dump/{id}
database/dump/restore | databases | Restore a chosen backup of a database | Restaurer une sauvegarde choisie d’une base | POST /hosting/web/{serviceName}/database/{name}/dump/{id}/restore
database/get | databases | See the databases | Voir les bases de données | GET /hosting/web/{serviceName}/database; GET /hosting/web/{serviceName}/database/{name}
database/import | databases | Import a file into a database | Importer un fichier dans une base | POST /hosting/web/{serviceName}/database/{name}/import
database/request/create | databases | Ask for a check of a database | Demander le contrôle d’une base | POST /hosting/web/{serviceName}/database/{name}/request
database/restore | databases | Take a database back to an earlier date | Ramener une base à une date antérieure | POST /hosting/web/{serviceName}/database/{name}/restore
database/statistics/get | monitoring | See the statistics of a database | Voir les statistiques d’une base | GET /hosting/web/{serviceName}/database/{name}/statistics
databaseAvailableType/get | databases | See the available database types | Voir les types de bases disponibles | GET /hosting/web/{serviceName}/databaseAvailableType
databaseAvailableVersion/get | databases | See the available database versions | Voir les versions de bases disponibles | GET /hosting/web/{serviceName}/databaseAvailableVersion
databaseCreationCapabilities/get | databases | See which databases can be created | Voir quelles bases peuvent être créées | GET /hosting/web/{serviceName}/databaseCreationCapabilities
dump/delete | databases | Delete a backup kept on the hosting | Supprimer une sauvegarde conservée sur l’hébergement | DELETE /hosting/web/{serviceName}/dump/{id}
dump/get | databases | See all the database backups | Voir toutes les sauvegardes de bases | GET /hosting/web/{serviceName}/dump; GET /hosting/web/{serviceName}/dump/{id}
edit | technical | Change the general settings of the hosting | Modifier les réglages généraux de l’hébergement | PUT /hosting/web/{serviceName}
email/bounces/get | email | See e-mails sent back by recipients | Voir les e-mails revenus en erreur | GET /hosting/web/{serviceName}/email/bounces
email/edit | email | Change the e-mails sent by scripts | Modifier les e-mails envoyés par les scripts | PUT /hosting/web/{serviceName}/email
email/get | email | See the e-mails sent by scripts | Voir les e-mails envoyés par les scripts | GET /hosting/web/{serviceName}/email
email/request/create | email | Block, unblock or purge script e-mails | Bloquer, débloquer ou purger les e-mails des scripts | POST /hosting/web/{serviceName}/email/request
email/volumes/get | email | See how many e-mails scripts send | Voir combien d’e-mails les scripts envoient | GET /hosting/web/{serviceName}/email/volumes
emailOption/get | view | See the e-mail options | Voir les options e-mail | GET /hosting/web/{serviceName}/emailOption; GET /hosting/web/{serviceName}/emailOption/{id}
emailOption/serviceInfos/get | view | See the subscription of an e-mail option | Voir l’abonnement d’une option e-mail | GET /hosting/web/{serviceName}/emailOption/{id}/serviceInfos
emailOption/terminate | termination | Terminate an e-mail option | Résilier une option e-mail | POST /hosting/web/{serviceName}/emailOption/{id}/terminate
envVar/create | technical | Add an environment variable | Ajouter une variable d’environnement | POST /hosting/web/{serviceName}/envVar
envVar/delete | technical | Remove an environment variable | Supprimer une variable d’environnement | DELETE /hosting/web/{serviceName}/envVar/{key}
envVar/edit | technical | Change an environment variable | Modifier une variable d’environnement | PUT /hosting/web/{serviceName}/envVar/{key}
envVar/get | technical | See the environment variables | Voir les variables d’environnement | GET /hosting/web/{serviceName}/envVar; GET /hosting/web/{serviceName}/envVar/{key}
extraSqlPerso/databases/get | databases | See the databases of a pack | Voir les bases de données d’un pack | GET /hosting/web/{serviceName}/extraSqlPerso/{name}/databases
extraSqlPerso/get | view | See the extra database packs | Voir les packs de bases supplémentaires | GET /hosting/web/{serviceName}/extraSqlPerso; GET /hosting/web/{serviceName}/extraSqlPerso/{name}
extraSqlPerso/serviceInfos/get | view | See the subscription of a database pack | Voir l’abonnement d’un pack de bases | GET /hosting/web/{serviceName}/extraSqlPerso/{name}/serviceInfos
extraSqlPerso/serviceInfosUpdate/create | renewal | Change the renewal of a database pack | Modifier le renouvellement d’un pack de bases | POST /hosting/web/{serviceName}/extraSqlPerso/{name}/serviceInfosUpdate
extraSqlPerso/terminate | termination | Terminate a database pack | Résilier un pack de bases | POST /hosting/web/{serviceName}/extraSqlPerso/{name}/terminate
freedom/get | multisite | See the free domains of the hosting | Voir les domaines gratuits de l’hébergement | GET /hosting/web/{serviceName}/freedom
get | view | See the hosting | Voir l’hébergement | GET /hosting/web; GET /hosting/web/{serviceName}
indy/get | ftp | See the users limited to one site | Voir les utilisateurs limités à un site | GET /hosting/web/{serviceName}/indy; GET /hosting/web/{serviceName}/indy/{login}
key/ssh/create | ftp | Create the SSH key of the hosting | Créer la clé SSH de l’hébergement | POST /hosting/web/{serviceName}/key/ssh
key/ssh/get | ftp | See the SSH key of the hosting | Voir la clé SSH de l’hébergement | GET /hosting/web/{serviceName}/key/ssh
localSeo/account/get | modules | See the local listing accounts | Voir les comptes de référencement local | GET /hosting/web/{serviceName}/localSeo/account; GET /hosting/web/{serviceName}/localSeo/account/{id}
localSeo/account/login | modules | Sign in to a local listing account | Se connecter à un compte de référencement local | POST /hosting/web/{serviceName}/localSeo/account/{id}/login
localSeo/emailAvailability/get | modules | Check an address for local listing | Vérifier une adresse pour le référencement local | GET /hosting/web/{serviceName}/localSeo/emailAvailability
localSeo/location/get | modules | See the places in local listings | Voir les lieux en référencement local | GET /hosting/web/{serviceName}/localSeo/location; GET /hosting/web/{serviceName}/localSeo/location/{id}
localSeo/location/serviceInfos/get | view | See the subscription of a listed place | Voir l’abonnement d’un lieu référencé | GET /hosting/web/{serviceName}/localSeo/location/{id}/serviceInfos
localSeo/location/serviceInfosUpdate | renewal | Change the renewal of a listed place | Modifier le renouvellement d’un lieu référencé | POST /hosting/web/{serviceName}/localSeo/location/{id}/serviceInfosUpdate
localSeo/location/terminate | termination | Terminate the listing of a place | Résilier le référencement d’un lieu | POST /hosting/web/{serviceName}/localSeo/location/{id}/terminate
metricsToken/get | monitoring | Get the access key to the metrics | Obtenir la clé d’accès aux mesures | GET /hosting/web/{serviceName}/metricsToken
module/create | modules | Install a one-click module | Installer un module en un clic | POST /hosting/web/{serviceName}/module
module/delete | modules | Remove a one-click module | Supprimer un module en un clic | DELETE /hosting/web/{serviceName}/module/{id}
module/get | modules | See the one-click modules | Voir les modules en un clic | GET /hosting/web/{serviceName}/module; GET /hosting/web/{serviceName}/module/{id}
module/upgrade | modules | Update a one-click module | Mettre à jour un module en un clic | POST /hosting/web/{serviceName}/module/{id}/upgrade
ovhConfig/changeConfiguration | technical | Change the PHP version and settings | Changer la version et les réglages PHP | POST /hosting/web/{serviceName}/ovhConfig/{id}/changeConfiguration
ovhConfig/get | technical | See the PHP version and settings | Voir la version et les réglages PHP | GET /hosting/web/{serviceName}/ovhConfig; GET /hosting/web/{serviceName}/ovhConfig/{id}
ovhConfig/refresh | technical | Read the PHP settings again | Relire les réglages PHP | POST /hosting/web/{serviceName}/ovhConfigRefresh
ovhConfig/rollback | technical | Return to earlier PHP settings | Revenir à d’anciens réglages PHP | POST /hosting/web/{serviceName}/ovhConfig/{id}/rollback
ovhConfigCapabilities/get | technical | See which PHP settings are possible | Voir les réglages PHP possibles | GET /hosting/web/{serviceName}/ovhConfigCapabilities
ovhConfigRecommendedValues/get | technical | See the recommended PHP settings | Voir les réglages PHP recommandés | GET /hosting/web/{serviceName}/ovhConfigRecommendedValues
ownLogs/get | monitoring | See the separate logs of the sites | Voir les journaux séparés des sites | GET /hosting/web/{serviceName}/ownLogs; GET /hosting/web/{serviceName}/ownLogs/{id}
ownLogs/userLogs/changePassword | monitoring | Change the password of a site’s log reader | Changer le mot de passe d’un lecteur des journaux d’un site | POST /hosting/web/{serviceName}/ownLogs/{id}/userLogs/{login}/changePassword
ownLogs/userLogs/create | monitoring | Add a reader of one site’s logs | Ajouter un lecteur des journaux d’un site | POST /hosting/web/{serviceName}/ownLogs/{id}/userLogs
ownLogs/userLogs/delete | monitoring | Remove a reader of one site’s logs | Supprimer un lecteur des journaux d’un site | DELETE /hosting/web/{serviceName}/ownLogs/{id}/userLogs/{login}
ownLogs/userLogs/edit | monitoring | Change a reader of one site’s logs | Modifier un lecteur des journaux d’un site | PUT /hosting/web/{serviceName}/ownLogs/{id}/userLogs/{login}
ownLogs/userLogs/get | monitoring | See the readers of one site’s logs | Voir les lecteurs des journaux d’un site | GET /hosting/web/{serviceName}/ownLogs/{id}/userLogs; GET /hosting/web/{serviceName}/ownLogs/{id}/userLogs/{login}
privateDatabaseCreationCapabilities/get | databases | See which private databases are included | Voir quelles bases privées sont incluses | GET /hosting/web/{serviceName}/privateDatabaseCreationCapabilities
privateDatabases/get | databases | See the linked private databases | Voir les bases privées liées | GET /hosting/web/{serviceName}/privateDatabases
request | technical | Ask for a check of the hosting | Demander un contrôle de l’hébergement | POST /hosting/web/{serviceName}/request
requestBoost | orders | Boost the hosting (charged by the day) | Booster l’hébergement (facturé à la journée) | POST /hosting/web/{serviceName}/requestBoost
restoreSnapshot | storage | Take all files back to an earlier date | Ramener tous les fichiers à une date antérieure | POST /hosting/web/{serviceName}/restoreSnapshot
runtime/attachedDomains/get | multisite | See the domains using a runtime | Voir les domaines d’un environnement d’exécution | GET /hosting/web/{serviceName}/runtime/{id}/attachedDomains
runtime/create | technical | Add a runtime | Ajouter un environnement d’exécution | POST /hosting/web/{serviceName}/runtime
runtime/delete | technical | Remove a runtime | Supprimer un environnement d’exécution | DELETE /hosting/web/{serviceName}/runtime/{id}
runtime/edit | technical | Change a runtime | Modifier un environnement d’exécution | PUT /hosting/web/{serviceName}/runtime/{id}
runtime/get | technical | See the runtimes | Voir les environnements d’exécution | GET /hosting/web/{serviceName}/runtime; GET /hosting/web/{serviceName}/runtime/{id}
runtimeAvailableTypes/get | technical | See the available runtimes | Voir les environnements d’exécution disponibles | GET /hosting/web/{serviceName}/runtimeAvailableTypes
serviceInfos/edit | renewal | Change the renewal of the hosting | Modifier le renouvellement de l’hébergement | PUT /hosting/web/{serviceName}/serviceInfos
serviceInfos/get | view | See the subscription and contacts | Voir l’abonnement et les contacts | GET /hosting/web/{serviceName}/serviceInfos
ssl/create | ssl | Create an SSL certificate | Créer un certificat SSL | POST /hosting/web/{serviceName}/ssl
ssl/delete | ssl | Remove the SSL certificate | Supprimer le certificat SSL | DELETE /hosting/web/{serviceName}/ssl
ssl/get | ssl | See the SSL certificate | Voir le certificat SSL | GET /hosting/web/{serviceName}/ssl; GET /hosting/web/{serviceName}/ssl/domains; GET /hosting/web/{serviceName}/ssl/report
ssl/regenerate | ssl | Regenerate the SSL certificate | Régénérer le certificat SSL | POST /hosting/web/{serviceName}/ssl/regenerate
statistics/get | monitoring | See the statistics of the hosting | Voir les statistiques de l’hébergement | GET /hosting/web/{serviceName}/statistics
tasks/get | tasks | See the operations in progress | Voir les opérations en cours | GET /hosting/web/{serviceName}/tasks; GET /hosting/web/{serviceName}/tasks/{id}
terminate | termination | Ask to terminate the hosting | Demander la résiliation de l’hébergement | POST /hosting/web/{serviceName}/terminate
token/get | multisite | Get the code for attaching outside domains | Obtenir le code pour rattacher un domaine externe | GET /hosting/web/{serviceName}/token
user/changePassword | ftp | Change the password of an FTP user | Changer le mot de passe d’un utilisateur FTP | POST /hosting/web/{serviceName}/user/{login}/changePassword
user/create | ftp | Add an FTP or SSH user | Ajouter un utilisateur FTP ou SSH | POST /hosting/web/{serviceName}/user
user/delete | ftp | Remove an FTP or SSH user | Supprimer un utilisateur FTP ou SSH | DELETE /hosting/web/{serviceName}/user/{login}
user/edit | ftp | Change an FTP or SSH user | Modifier un utilisateur FTP ou SSH | PUT /hosting/web/{serviceName}/user/{login}
user/get | ftp | See the FTP and SSH users | Voir les utilisateurs FTP et SSH | GET /hosting/web/{serviceName}/user; GET /hosting/web/{serviceName}/user/{login}
userLogs/changePassword | monitoring | Change the password of a log reader | Changer le mot de passe d’un lecteur des journaux | POST /hosting/web/{serviceName}/userLogs/{login}/changePassword
userLogs/create | monitoring | Add a reader of the logs | Ajouter un lecteur des journaux | POST /hosting/web/{serviceName}/userLogs
userLogs/delete | monitoring | Remove a reader of the logs | Supprimer un lecteur des journaux | DELETE /hosting/web/{serviceName}/userLogs/{login}
userLogs/edit | monitoring | Change a reader of the logs | Modifier un lecteur des journaux | PUT /hosting/web/{serviceName}/userLogs/{login}
userLogs/get | monitoring | See the readers of the logs | Voir les lecteurs des journaux | GET /hosting/web/{serviceName}/userLogs; GET /hosting/web/{serviceName}/userLogs/{login}
userLogsToken/get | monitoring | Get the access key to the logs | Obtenir la clé d’accès aux journaux | GET /hosting/web/{serviceName}/userLogsToken
vcs/webhooks/get | modules | See the Git deployment addresses | Voir les adresses de déploiement Git | GET /hosting/web/{serviceName}/vcs/webhooks
website/create | modules | Add a site deployed from Git | Ajouter un site déployé depuis Git | POST /hosting/web/{serviceName}/website
website/delete | modules | Remove a site deployed from Git | Supprimer un site déployé depuis Git | DELETE /hosting/web/{serviceName}/website/{id}
website/deploy | modules | Deploy a site from Git | Déployer un site depuis Git | POST /hosting/web/{serviceName}/website/{id}/deploy
website/deployment/get | modules | See the deployments of a site | Voir les déploiements d’un site | GET /hosting/web/{serviceName}/website/{id}/deployment; GET /hosting/web/{serviceName}/website/{id}/deployment/{deploymentId}
website/deployment/logs/get | modules | Read the log of a deployment | Lire le journal d’un déploiement | GET /hosting/web/{serviceName}/website/{id}/deployment/{deploymentId}/logs
website/edit | modules | Change a site deployed from Git | Modifier un site déployé depuis Git | PUT /hosting/web/{serviceName}/website/{id}
website/get | modules | See the sites deployed from Git | Voir les sites déployés depuis Git | GET /hosting/web/{serviceName}/website; GET /hosting/web/{serviceName}/website/{id}
websiteCreationCapabilities/get | modules | See how many sites can be deployed | Voir combien de sites peuvent être déployés | GET /hosting/web/{serviceName}/websiteCreationCapabilities
`,
)
