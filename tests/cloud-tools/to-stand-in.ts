import { redirectHttps } from './redirect-https'

// Loaded before a command that a test runs in a process of its own.
redirectHttps(Number(process.env.STAND_IN_PORT))
