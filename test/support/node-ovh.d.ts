/** The official client has no types of its own; this is what the tests use of it. */
declare module '@ovhcloud/node-ovh' {
  type Parameters = {
    host: string
    port: number
    basePath: string
    appKey: string
    appSecret: string
    consumerKey: string
    apis?: string[]
    warn?: (line: string) => void
  }
  // biome-ignore lint/suspicious/noExplicitAny: it answers whatever the wire says
  type Client = { requestPromised(method: string, path: string, parameters?: object): Promise<any> }
  export default function ovh(parameters: Parameters): Client
}
