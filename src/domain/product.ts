/**
 * A product is a kind of service, named by its path in the API: the domain novak-ceramics.example is `domain`, its DNS
 * zone `domain/zone`. Everything that exists once a product (routes, imports, documentation) is made from this table.
 */
export type Product = {
  /** The path in the API, without slashes at its ends. */
  path: string
  /** The kind of resource that its services are, where rights are asked about: `dnsZone`. All of telephony is one kind. */
  type: string
  /** What the contract calls the actions of this product starts with it, below its type: `lines/`. */
  below?: string
  /** What the contract calls asking for other contacts, where it is not `changeContact`. */
  changeContact?: string
  /** What the contract calls the name of a service of this product. */
  nameParameter: string
  /** Products whose contacts follow rules of their own. */
  family?: 'telephony'
}

export const PRODUCTS: readonly Product[] = [
  { path: 'analytics/platforms', type: 'analytics', nameParameter: 'serviceName', below: 'platforms/' },
  { path: 'caas/containers', type: 'caasContainers', nameParameter: 'serviceName' },
  { path: 'caas/registry', type: 'caasRegistry', nameParameter: 'serviceName' },
  { path: 'cdn/dedicated', type: 'cdn', nameParameter: 'serviceName' },
  { path: 'cloud/project', type: 'publicCloudProject', nameParameter: 'serviceName' },
  { path: 'dbaas/logs', type: 'ldp', nameParameter: 'serviceName' },
  { path: 'dbaas/timeseries', type: 'dbaasTimeseries', nameParameter: 'serviceName' },
  { path: 'dedicated/anthos/tenants', type: 'dedicatedAnthos', nameParameter: 'serviceName', below: 'tenants/' },
  { path: 'dedicated/ceph', type: 'dedicatedCeph', nameParameter: 'serviceName' },
  { path: 'dedicated/cluster', type: 'clusterDelivery', nameParameter: 'serviceName' },
  { path: 'dedicated/nasha', type: 'nasHA', nameParameter: 'serviceName' },
  { path: 'dedicated/server', type: 'dedicatedServer', nameParameter: 'serviceName' },
  { path: 'dedicatedCloud', type: 'pccVMware', nameParameter: 'serviceName' },
  { path: 'deskaas', type: 'deskaas', nameParameter: 'serviceName' },
  { path: 'domain', type: 'domain', nameParameter: 'serviceName' },
  { path: 'domain/zone', type: 'dnsZone', nameParameter: 'zoneName' },
  { path: 'email/domain', type: 'emailDomain', nameParameter: 'domain' },
  { path: 'email/pro', type: 'emailPro', nameParameter: 'service' },
  { path: 'hosting/privateDatabase', type: 'webCloudDatabases', nameParameter: 'serviceName' },
  { path: 'hosting/reseller', type: 'hostingReseller', nameParameter: 'serviceName' },
  { path: 'hosting/web', type: 'webHosting', nameParameter: 'serviceName' },
  { path: 'ip/service', type: 'ip', nameParameter: 'serviceName', below: 'service/' },
  { path: 'ipLoadbalancing', type: 'loadbalancer', nameParameter: 'serviceName' },
  { path: 'kube', type: 'kube', nameParameter: 'serviceName' },
  { path: 'metrics', type: 'metrics', nameParameter: 'serviceName' },
  { path: 'msServices', type: 'microsoftServices', nameParameter: 'serviceName' },
  { path: 'nutanix', type: 'nutanix', nameParameter: 'serviceName' },
  { path: 'overTheBox', type: 'overTheBox', nameParameter: 'serviceName' },
  { path: 'ovhCloudConnect', type: 'ovhCloudConnect', nameParameter: 'serviceName' },
  { path: 'pack/siptrunk', type: 'packSipTrunk', nameParameter: 'packName' },
  { path: 'pack/xdsl', type: 'packXdsl', nameParameter: 'packName' },
  { path: 'sslGateway', type: 'sslGateway', nameParameter: 'serviceName' },
  { path: 'storage/netapp', type: 'storageNetApp', nameParameter: 'serviceName' },
  { path: 'telephony', type: 'voip', nameParameter: 'billingAccount', family: 'telephony' },
  { path: 'telephony/aliases', type: 'voip', nameParameter: 'serviceName', below: 'aliases/', family: 'telephony' },
  { path: 'telephony/lines', type: 'voip', nameParameter: 'serviceName', below: 'lines/', family: 'telephony' },
  { path: 'telephony/trunks', type: 'voip', nameParameter: 'serviceName', below: 'trunks/', family: 'telephony' },
  { path: 'vps', type: 'vps', nameParameter: 'serviceName', changeContact: 'changeContact/create' },
  { path: 'xdsl', type: 'xdsl', nameParameter: 'serviceName' },
]

const BY_PATH = new Map(PRODUCTS.map((product) => [product.path, product]))

export function productOf(path: string): Product | undefined {
  return BY_PATH.get(path)
}
