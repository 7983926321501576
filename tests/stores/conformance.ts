import type { OpenStore } from '../../cloudfunctions/store/postgres'
import { againstModel } from './conformance/against-model'
import { changing } from './conformance/changing'
import { inserting } from './conformance/inserting'
import { reading } from './conformance/reading'
import { roundTrip } from './conformance/round-trip'

/** All that the port promises, for any engine: declares the tests of one. */
export function conformance(open: () => Promise<OpenStore>) {
  let opened: OpenStore | undefined
  const store = () => {
    if (!opened) throw new Error('the store did not open')
    return opened.store
  }
  beforeAll(async () => {
    opened = await open()
  })
  afterAll(() => opened?.close())

  test('answers a ping', () => expect(opened?.ping()).resolves.toBeUndefined())
  describe('insert', () => inserting(store))
  describe('get, find, tally', () => reading(store))
  describe('updateIf, removeIf', () => changing(store))
  describe('round trip', () => roundTrip(store))
  againstModel(store)
}
