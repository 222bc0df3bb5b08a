/**
 * A product is a kind of service, named by its path in the API: the domain novak-ceramics.example is `domain`, its DNS
 * zone `domain/zone`. Everything that exists once a product (routes, imports, documentation) is made from this table.
 */
export type Product = {
  /** The path in the API, without slashes at its ends. */
  path: string
  /** What the contract calls the name of a service of this product. */
  nameParameter: string
  /** Products whose contacts follow rules of their own. */
  family?: 'telephony'
}

export const PRODUCTS: readonly Product[] = [
  { path: 'analytics/platforms', nameParameter: 'serviceName' },
  { path: 'caas/containers', nameParameter: 'serviceName' },
  { path: 'caas/registry', nameParameter: 'serviceName' },
  { path: 'cdn/dedicated', nameParameter: 'serviceName' },
  { path: 'cloud/project', nameParameter: 'serviceName' },
  { path: 'dbaas/logs', nameParameter: 'serviceName' },
  { path: 'dbaas/timeseries', nameParameter: 'serviceName' },
  { path: 'dedicated/anthos/tenants', nameParameter: 'serviceName' },
  { path: 'dedicated/ceph', nameParameter: 'serviceName' },
  { path: 'dedicated/cluster', nameParameter: 'serviceName' },
  { path: 'dedicated/nasha', nameParameter: 'serviceName' },
  { path: 'dedicated/server', nameParameter: 'serviceName' },
  { path: 'dedicatedCloud', nameParameter: 'serviceName' },
  { path: 'deskaas', nameParameter: 'serviceName' },
  { path: 'domain', nameParameter: 'serviceName' },
  { path: 'domain/zone', nameParameter: 'zoneName' },
  { path: 'email/domain', nameParameter: 'domain' },
  { path: 'email/pro', nameParameter: 'service' },
  { path: 'hosting/privateDatabase', nameParameter: 'serviceName' },
  { path: 'hosting/reseller', nameParameter: 'serviceName' },
  { path: 'hosting/web', nameParameter: 'serviceName' },
  { path: 'ip/service', nameParameter: 'serviceName' },
  { path: 'ipLoadbalancing', nameParameter: 'serviceName' },
  { path: 'kube', nameParameter: 'serviceName' },
  { path: 'metrics', nameParameter: 'serviceName' },
  { path: 'msServices', nameParameter: 'serviceName' },
  { path: 'nutanix', nameParameter: 'serviceName' },
  { path: 'overTheBox', nameParameter: 'serviceName' },
  { path: 'ovhCloudConnect', nameParameter: 'serviceName' },
  { path: 'pack/siptrunk', nameParameter: 'packName' },
  { path: 'pack/xdsl', nameParameter: 'packName' },
  { path: 'sslGateway', nameParameter: 'serviceName' },
  { path: 'storage/netapp', nameParameter: 'serviceName' },
  { path: 'telephony', nameParameter: 'billingAccount', family: 'telephony' },
  { path: 'telephony/aliases', nameParameter: 'serviceName', family: 'telephony' },
  { path: 'telephony/lines', nameParameter: 'serviceName', family: 'telephony' },
  { path: 'telephony/trunks', nameParameter: 'serviceName', family: 'telephony' },
  { path: 'vps', nameParameter: 'serviceName' },
  { path: 'xdsl', nameParameter: 'serviceName' },
]

const BY_PATH = new Map(PRODUCTS.map((product) => [product.path, product]))

export function productOf(path: string): Product | undefined {
  return BY_PATH.get(path)
}
