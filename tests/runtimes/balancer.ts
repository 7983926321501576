import net from 'node:net'

export interface Balancer {
  readonly port: number
  close(): Promise<void>
}

/** Hands each connection to the next server in turn; one that does not take it is passed over, as nginx does. */
export async function balance(ports: readonly number[]): Promise<Balancer> {
  let turn = 0
  const open = new Set<net.Socket>()
  const keep = (socket: net.Socket) => {
    open.add(socket)
    socket.on('error', () => socket.destroy())
    socket.once('close', () => open.delete(socket))
  }
  const connect = (client: net.Socket, triesLeft: number) => {
    const server = net.connect(ports[turn++ % ports.length] as number, '127.0.0.1')
    let isConnected = false
    keep(server)
    server.once('connect', () => {
      isConnected = true
      client.pipe(server).pipe(client)
    })
    server.once('close', () => {
      if (isConnected || triesLeft === 0) client.destroy()
      else connect(client, triesLeft - 1)
    })
    client.once('close', () => server.destroy())
  }
  const balancer = net.createServer((client) => {
    keep(client)
    connect(client, ports.length)
  })
  await new Promise<void>((listening) => balancer.listen(0, '127.0.0.1', listening))
  const { port } = balancer.address() as net.AddressInfo
  return {
    port,
    close: () =>
      new Promise((closed) => {
        for (const socket of open) socket.destroy()
        balancer.close(() => closed())
      }),
  }
}
