import type { PropsWithChildren } from 'react'
import { cloudTransport } from './api/cloud-transport'
import { httpTransport } from './api/http-transport'
import { connect } from './api/transport'
import { watchForNewVersion } from './device/new-version'
import './app.scss'

connect(CLOUD_ENV === '' ? httpTransport : cloudTransport(CLOUD_ENV))
watchForNewVersion()

export default function App({ children }: PropsWithChildren) {
  return children
}
