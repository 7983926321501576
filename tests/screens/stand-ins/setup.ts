import '@testing-library/jest-dom'
import { afterEach } from '@jest/globals'
import { forgetDevice } from './taro'

process.env.TARO_ENV = 'h5'
Object.assign(globalThis, { API_ORIGIN: '', definePageConfig: (config: unknown) => config })

afterEach(forgetDevice)
