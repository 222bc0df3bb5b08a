/** Kinds of service with a single action of their own: to receive something from another service. */
import { rowsOf } from './row.ts'

export const LOGS_PLATFORM = rowsOf(
  'ldp',
  `
output/graylog/stream/forwardTo | monitoring | Send the logs of other services here | Envoyer ici les journaux d’autres services | POST /hosting/privateDatabase/{serviceName}/log/subscription; POST /iam/log/subscription; POST /me/api/log/subscription; POST /me/logs/audit/log/subscription
`,
)

export const LOAD_BALANCER = rowsOf(
  'loadbalancer',
  `
ip/additionalIp/move | network | Accept an additional IP on the load balancer | Accepter une IP additionnelle sur le répartiteur de charge | GET /ip/{ip}/move; POST /ip/{ip}/move
`,
)

export const PRIVATE_CLOUD = rowsOf(
  'pccVMware',
  `
ip/additionalIp/move | network | Accept an additional IP in the private cloud | Accepter une IP additionnelle dans le cloud privé | GET /ip/{ip}/move; POST /ip/{ip}/move
`,
)

export const PUBLIC_CLOUD_PROJECT = rowsOf(
  'publicCloudProject',
  `
ip/additionalIp/move | network | Accept an additional IP in the project | Accepter une IP additionnelle dans le projet | GET /ip/{ip}/move; POST /ip/{ip}/move
`,
)
