import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { writeBuildRecord } from '../../config/build-record'
import { transportOf } from '../../config/transport'
import { type UploadGiven, uploadPlan } from '../../config/upload-plan'

const APP_ID = 'wx0123456789abcdef'

let home: string
let given: UploadGiven
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'upload-'))
  const folder = path.join(home, 'weapp')
  const keyFile = path.join(home, 'private.key')
  await mkdir(folder)
  await writeFile(path.join(folder, 'app.json'), '{}')
  await writeFile(keyFile, 'key')
  writeBuildRecord(folder, { appId: APP_ID, transport: transportOf({ CLOUD_ENV: 'prod-1a2b3c' }) })
  const args = ['1.0.0', '首个', '正式版']
  given = { args, variables: { MINI_PROGRAM_KEY: keyFile }, appId: APP_ID, folder, installed: true }
})
afterEach(() => rm(home, { recursive: true, force: true }))

test('a version and words about it are uploaded', () => {
  expect(uploadPlan(given)).toEqual({
    appId: APP_ID,
    keyFile: given.variables.MINI_PROGRAM_KEY,
    version: '1.0.0',
    description: '首个 正式版',
    preview: false,
  })
})

test.each<[missing: string, change: (given: UploadGiven) => Partial<UploadGiven>, said: string]>([
  ['the tool', () => ({ installed: false }), 'npm install --no-save miniprogram-ci@2.1.42'],
  ['a mini-program of one’s own', () => ({ appId: 'touristappid' }), '还没有填小程序的 appid'],
  [
    'a right appid',
    ({ variables }) => ({ variables: { ...variables, MINI_PROGRAM_APPID: 'abc' } }),
    '还没有填小程序的 appid',
  ],
  ['the key', () => ({ variables: {} }), '还没有给上传密钥'],
  [
    'the key’s file',
    () => ({ variables: { MINI_PROGRAM_KEY: '/nowhere/private.key' } }),
    '找不到上传密钥 /nowhere/private.key',
  ],
  ['a version', () => ({ args: ['首个正式版'] }), '要给出版本号和说明'],
  ['words', () => ({ args: ['1.0.0'] }), '还要写一句说明'],
  ['a build', () => ({ folder: '/nowhere' }), '先运行 npm run build'],
  ['a build of this mini-program', () => ({ appId: 'wxfedcba9876543210' }), `是为 ${APP_ID} 构建的`],
])('what is missing is told in one sentence: %s', (_, change, said) => {
  const wrong = { ...given, ...change(given) }
  expect(() => uploadPlan(wrong)).toThrow(said)
  expect(() => uploadPlan(wrong)).toThrow(/^[^\n]+$/)
})

test('a build for the demo can be looked at and not be uploaded', () => {
  writeBuildRecord(given.folder, { appId: APP_ID, transport: transportOf({}) })
  expect(() => uploadPlan(given)).toThrow('不能上传：这一份的请求发往本机的演示服务器')
  expect(uploadPlan({ ...given, args: ['--preview'] })).toMatchObject({ preview: true })
})
