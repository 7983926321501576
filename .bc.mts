import { buildApp } from './config/build-app'
buildApp('weapp', 'dist/weapp-cloud', { ...process.env, API_ORIGIN: undefined, CLOUD_ENV: 'loopback' })
buildApp('h5')
