/** Carries one call to the server and brings its envelope back, unread. Rejects when no answer came at all. */
export type Transport = (name: string, input: unknown) => Promise<unknown>

let connected: Transport = () => Promise.reject(new Error('no transport is connected'))

export const connect = (transport: Transport) => {
  connected = transport
}

export const send: Transport = (name, input) => connected(name, input)
