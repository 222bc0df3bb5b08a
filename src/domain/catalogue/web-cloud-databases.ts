/** Database servers beside a web hosting. */
import { rowsOf } from './row.ts'

export const WEB_CLOUD_DATABASES = rowsOf(
  'webCloudDatabases',
  `
availableVersions/get | databases | See the available versions | Voir les versions disponibles | GET /hosting/privateDatabase/{serviceName}/availableVersions
changeContact | contacts | Change the contacts of the server | Modifier les contacts du serveur | POST /hosting/privateDatabase/{serviceName}/changeContact
changeFtpPassword | ftp | Change the FTP password | Changer le mot de passe FTP | POST /hosting/privateDatabase/{serviceName}/changeFtpPassword
changeVersion | databases | Change the version of the server | Changer la version du serveur | POST /hosting/privateDatabase/{serviceName}/changeVersion
config/get | databases | See the configuration of the server | Voir la configuration du serveur | GET /hosting/privateDatabase/{serviceName}/config
config/update | databases | Change the configuration of the server | Modifier la configuration du serveur | POST /hosting/privateDatabase/{serviceName}/config/update
confirmTermination | termination | Confirm the termination of the server | Confirmer la résiliation du serveur | POST /hosting/privateDatabase/{serviceName}/confirmTermination
cpuThrottle/get | monitoring | See when the processor was slowed down | Voir quand le processeur a été bridé | GET /hosting/privateDatabase/{serviceName}/cpuThrottle
database/copy/create | databases | Copy a database | Copier une base de données | POST /hosting/privateDatabase/{serviceName}/database/{databaseName}/copy
database/copy/delete | databases | Remove a copy of a database | Supprimer une copie de base | DELETE /hosting/privateDatabase/{serviceName}/database/{databaseName}/copy/{id}
database/copy/get | databases | See the copies of a database | Voir les copies d’une base | GET /hosting/privateDatabase/{serviceName}/database/{databaseName}/copy; GET /hosting/privateDatabase/{serviceName}/database/{databaseName}/copy/{id}
database/copyRestore | databases | Load a copy into a database | Charger une copie dans une base | POST /hosting/privateDatabase/{serviceName}/database/{databaseName}/copyRestore
database/create | databases | Create a database | Créer une base de données | POST /hosting/privateDatabase/{serviceName}/database
database/delete | databases | Delete a database | Supprimer une base de données | DELETE /hosting/privateDatabase/{serviceName}/database/{databaseName}
database/dump/create | databases | Back up a database | Sauvegarder une base de données | POST /hosting/privateDatabase/{serviceName}/database/{databaseName}/dump
database/dump/delete | databases | Delete a backup of a database | Supprimer une sauvegarde d’une base | DELETE /hosting/privateDatabase/{serviceName}/database/{databaseName}/dump/{id}
database/dump/get | databases | See the backups of a database | Voir les sauvegardes d’une base | GET /hosting/privateDatabase/{serviceName}/database/{databaseName}/dump; GET /hosting/privateDatabase/{serviceName}/database/{databaseName}/dump/{id}
database/dump/restore | databases | Restore a backup of a database | Restaurer une sauvegarde d’une base | POST /hosting/privateDatabase/{serviceName}/database/{databaseName}/dump/{id}/restore
database/extension/disable | databases | Turn off an extension of a database | Désactiver une extension d’une base | POST /hosting/privateDatabase/{serviceName}/database/{databaseName}/extension/{extensionName}/disable
database/extension/enable | databases | Turn on an extension of a database | Activer une extension d’une base | POST /hosting/privateDatabase/{serviceName}/database/{databaseName}/extension/{extensionName}/enable
database/extension/get | databases | See the extensions of a database | Voir les extensions d’une base | GET /hosting/privateDatabase/{serviceName}/database/{databaseName}/extension; GET /hosting/privateDatabase/{serviceName}/database/{databaseName}/extension/{extensionName}
database/get | databases | See the databases | Voir les bases de données | GET /hosting/privateDatabase/{serviceName}/database; GET /hosting/privateDatabase/{serviceName}/database/{databaseName}
database/import | databases | Import a file into a database | Importer un fichier dans une base | POST /hosting/privateDatabase/{serviceName}/database/{databaseName}/import
databaseWizard/create | databases | Create a database with its user | Créer une base avec son utilisateur | POST /hosting/privateDatabase/{serviceName}/databaseWizard
dump/delete | databases | Delete a backup kept on the server | Supprimer une sauvegarde conservée sur le serveur | DELETE /hosting/privateDatabase/{serviceName}/dump/{dumpId}
dump/get | databases | See all the backups of the server | Voir toutes les sauvegardes du serveur | GET /hosting/privateDatabase/{serviceName}/dump; GET /hosting/privateDatabase/{serviceName}/dump/{dumpId}
dump/restore | databases | Restore a backup kept on the server | Restaurer une sauvegarde conservée sur le serveur | POST /hosting/privateDatabase/{serviceName}/dump/{dumpId}/restore
generateTemporaryLogsLink | monitoring | Get a temporary link to the logs | Obtenir un lien temporaire vers les journaux | POST /hosting/privateDatabase/{serviceName}/generateTemporaryLogsLink
get | view | See the database server | Voir le serveur de bases de données | GET /hosting/privateDatabase; GET /hosting/privateDatabase/{serviceName}
log/kind/get | monitoring | See the kinds of logs | Voir les types de journaux | GET /hosting/privateDatabase/{serviceName}/log/kind; GET /hosting/privateDatabase/{serviceName}/log/kind/{name}
log/subscription/create | monitoring | Forward the logs to a stream | Transmettre les journaux à un flux | POST /hosting/privateDatabase/{serviceName}/log/subscription
log/subscription/delete | monitoring | Stop forwarding the logs | Arrêter la transmission des journaux | DELETE /hosting/privateDatabase/{serviceName}/log/subscription/{subscriptionId}
log/subscription/get | monitoring | See where the logs are forwarded | Voir où les journaux sont transmis | GET /hosting/privateDatabase/{serviceName}/log/subscription; GET /hosting/privateDatabase/{serviceName}/log/subscription/{subscriptionId}
log/url/create | monitoring | Get a link to live logs | Obtenir un lien vers les journaux en direct | POST /hosting/privateDatabase/{serviceName}/log/url
metricsToken/get | monitoring | Get the access key to the metrics | Obtenir la clé d’accès aux mesures | GET /hosting/privateDatabase/{serviceName}/metricsToken
oom/get | monitoring | See when memory ran out | Voir quand la mémoire a manqué | GET /hosting/privateDatabase/{serviceName}/oom
put | databases | Change the displayed name of the server | Modifier le nom affiché du serveur | PUT /hosting/privateDatabase/{serviceName}
quotaRefresh | databases | Measure the space used again | Recalculer l’espace utilisé | POST /hosting/privateDatabase/{serviceName}/quotaRefresh
restart | databases | Restart the server | Redémarrer le serveur | POST /hosting/privateDatabase/{serviceName}/restart
serviceInfos/edit | renewal | Change the renewal of the server | Modifier le renouvellement du serveur | PUT /hosting/privateDatabase/{serviceName}/serviceInfos
serviceInfos/get | view | See the subscription and contacts | Voir l’abonnement et les contacts | GET /hosting/privateDatabase/{serviceName}/serviceInfos
tasks/get | tasks | See the operations in progress | Voir les opérations en cours | GET /hosting/privateDatabase/{serviceName}/tasks; GET /hosting/privateDatabase/{serviceName}/tasks/{id}
terminate | termination | Ask to terminate the server | Demander la résiliation du serveur | POST /hosting/privateDatabase/{serviceName}/terminate
user/changePassword | databases | Change the password of a database user | Changer le mot de passe d’un utilisateur | POST /hosting/privateDatabase/{serviceName}/user/{userName}/changePassword
user/create | databases | Add a database user | Ajouter un utilisateur des bases | POST /hosting/privateDatabase/{serviceName}/user
user/delete | databases | Remove a database user | Supprimer un utilisateur des bases | DELETE /hosting/privateDatabase/{serviceName}/user/{userName}
user/get | databases | See the database users | Voir les utilisateurs des bases | GET /hosting/privateDatabase/{serviceName}/user; GET /hosting/privateDatabase/{serviceName}/user/{userName}
user/grant/create | databases | Give a user rights on a database | Donner à un utilisateur des droits sur une base | POST /hosting/privateDatabase/{serviceName}/user/{userName}/grant
user/grant/delete | databases | Take away a user’s rights on a database | Retirer à un utilisateur ses droits sur une base | DELETE /hosting/privateDatabase/{serviceName}/user/{userName}/grant/{databaseName}
user/grant/get | databases | See the rights of a user | Voir les droits d’un utilisateur | GET /hosting/privateDatabase/{serviceName}/user/{userName}/grant; GET /hosting/privateDatabase/{serviceName}/user/{userName}/grant/{databaseName}
user/grant/update | databases | Change a user’s rights on a database | Modifier les droits d’un utilisateur sur une base | POST /hosting/privateDatabase/{serviceName}/user/{userName}/grant/{databaseName}/update
webhostingNetwork/create | network | Open the server to web hostings | Ouvrir le serveur aux hébergements web | POST /hosting/privateDatabase/{serviceName}/webhostingNetwork
webhostingNetwork/delete | network | Close the server to web hostings | Fermer le serveur aux hébergements web | DELETE /hosting/privateDatabase/{serviceName}/webhostingNetwork
webhostingNetwork/get | network | See whether web hostings have access | Voir si les hébergements web ont accès | GET /hosting/privateDatabase/{serviceName}/webhostingNetwork
webs/get | databases | See the linked web hostings | Voir les hébergements web liés | GET /hosting/privateDatabase/{serviceName}/webs
whitelist/create | network | Add an authorised IP address | Ajouter une adresse IP autorisée | POST /hosting/privateDatabase/{serviceName}/whitelist
whitelist/delete | network | Remove an authorised IP address | Supprimer une adresse IP autorisée | DELETE /hosting/privateDatabase/{serviceName}/whitelist/{ip}
whitelist/edit | network | Change an authorised IP address | Modifier une adresse IP autorisée | PUT /hosting/privateDatabase/{serviceName}/whitelist/{ip}
whitelist/get | network | See the authorised IP addresses | Voir les adresses IP autorisées | GET /hosting/privateDatabase/{serviceName}/whitelist; GET /hosting/privateDatabase/{serviceName}/whitelist/{ip}
`,
)
