import net from 'node:net'

export interface Reply {
  readonly status: number
  readonly body: string
}

/**
 * One keep-alive HTTP connection with one request in flight. Hand-made, because the load driver shares two cores with
 * the server and the database that it measures.
 */
export class Lane {
  private received = ''
  private waiting: { done: (reply: Reply) => void; failed: (fault: Error) => void } | undefined

  private constructor(private readonly socket: net.Socket) {
    socket.setNoDelay(true)
    socket.setEncoding('utf8')
    socket.on('data', (chunk: string) => this.read(chunk))
    socket.on('error', (fault) => this.waiting?.failed(fault))
    socket.on('close', () => this.waiting?.failed(new Error('connection closed')))
  }

  static open(port: number): Promise<Lane> {
    return new Promise((opened, failed) => {
      const socket = net.connect(port, '127.0.0.1', () => opened(new Lane(socket)))
      socket.once('error', failed)
    })
  }

  /** Sends one call as `identity` (the authorization header). */
  call(name: string, input: unknown, identity: string): Promise<Reply> {
    const body = JSON.stringify(input)
    return new Promise((done, failed) => {
      this.waiting = { done, failed }
      this.socket.write(
        `POST /api/${name} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: ${identity}\r\n` +
          `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      )
    })
  }

  close(): void {
    this.waiting = undefined
    this.socket.destroy()
  }

  private read(chunk: string): void {
    this.received += chunk
    const head = this.received.indexOf('\r\n\r\n')
    if (head < 0) return
    const length = Number(/content-length: (\d+)/i.exec(this.received.slice(0, head))?.[1])
    const body = this.received.slice(head + 4)
    if (Buffer.byteLength(body) < length) return
    const status = Number(this.received.slice(9, 12))
    this.received = ''
    this.waiting?.done({ status, body })
  }
}
