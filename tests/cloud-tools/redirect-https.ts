import https from 'node:https'
import net from 'node:net'

/**
 * Every HTTPS connection that this process opens from now on ends at a port of this machine, without TLS: Tencent's SDK
 * can be told another address for some of its services only. All else of the SDK and of Node's HTTP is real.
 */
export function redirectHttps(port: number): () => void {
  const before = https.globalAgent
  const proxies = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY']
  const kept = proxies.map((name) => [name, process.env[name]] as const)
  for (const name of proxies) delete process.env[name]
  https.globalAgent = new (class extends https.Agent {
    override createConnection() {
      return net.connect(port, '127.0.0.1')
    }
  })()
  return () => {
    https.globalAgent = before
    for (const [name, value] of kept) if (value !== undefined) process.env[name] = value
  }
}
