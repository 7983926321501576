import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PERSON_CALLS_PER_MINUTE } from '../../cloudfunctions/kernel/person-limits'
import { buildFunctions } from '../../config/build-functions'
import { type CallVariables, FunctionInstance } from '../stores/cloudbase-loopback/function-instance'
import { type Loopback, startLoopback } from '../stores/cloudbase-loopback/loopback'

const APP_ID = 'wx0123456789abcdef'

let folder: string
let loopback: Loopback
let instance: FunctionInstance
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'functions-'))
  await buildFunctions({ folder, appId: APP_ID })
  loopback = await startLoopback()
  instance = await FunctionInstance.start(path.join(folder, 'api', 'index.js'), loopback.url)
})
afterAll(async () => {
  await instance?.kill()
  await loopback?.close()
  await rm(folder, { recursive: true, force: true })
})

const resident = (name: string): CallVariables => ({
  WX_CONTEXT_KEYS: 'WX_CLIENTIP,WX_APPID,WX_OPENID',
  WX_CLIENTIP: '10.12.23.71',
  WX_APPID: APP_ID,
  WX_OPENID: `o${name}`,
  TCB_SOURCE: 'wx_client',
  TCB_ENV: 'loopback',
})
const ask = (name: string) => instance.call({ name: 'account.whoAmI', input: {} }, resident(name))

it('an instance of the function refuses a person who calls too often, and nobody else', async () => {
  const answers: unknown[] = []
  for (let call = 0; call <= PERSON_CALLS_PER_MINUTE; call++) answers.push(await ask('wang'))
  const last = answers.pop()
  for (const answer of answers) expect(answer).toMatchObject({ ok: true })
  expect(last).toEqual({ ok: false, refusal: 'too-many' })
  expect(await ask('li')).toMatchObject({ ok: true })
})
