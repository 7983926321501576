import '@testing-library/jest-dom'
import { afterEach, beforeEach } from '@jest/globals'
import Taro, { forgetDevice } from './taro'

process.env.TARO_ENV = 'h5'
Object.assign(globalThis, { API_ORIGIN: '', CLOUD_ENV: '', definePageConfig: (config: unknown) => config })

// A device that the demo knows already; a test of a new one writes ''.
beforeEach(() => Taro.setStorageSync('demo-identity', 'someone'))
afterEach(forgetDevice)
