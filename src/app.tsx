import type { PropsWithChildren } from 'react'
import { httpTransport } from './api/http-transport'
import { connect } from './api/transport'
import './app.scss'

connect(httpTransport)

export default function App({ children }: PropsWithChildren) {
  return children
}
