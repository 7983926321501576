import { StoreUnavailable } from '../../cloudfunctions/store/port'
import { onLoopback } from './cloudbase-loopback/on-loopback'
import { DUPLICATE_FORMS, type DuplicateForm, transactionConflict } from './cloudbase-loopback/refusals'
import { Refusal } from './cloudbase-loopback/wire'
import { booking } from './conformance/sample-documents'

const { loopback, store, plan, times } = onLoopback()

const conflict = { refuse: transactionConflict() }
const busy = {
  refuse: new Refusal('DATABASE_TRANSACTION_FAIL', '[ResourceUnavailable.TransactionBusy] Transaction is busy.'),
}
const there = async (...docs: { readonly _id: string }[]) => {
  const found = await Promise.all(docs.map(({ _id }) => store().bookings.get(_id)))
  return found.map((doc) => doc !== undefined)
}

describe.each(Object.keys(DUPLICATE_FORMS) as DuplicateForm[])(
  'a taken key, told in the form %s, is a conflict',
  (form) => {
    beforeEach(() => {
      loopback().database.duplicateForm = form
    })

    test('for one document and for several', async () => {
      const taken = booking()
      await store().bookings.insert([taken])
      const also = booking({ placeKey: taken.placeKey })
      expect(await store().bookings.insert([also])).toBe('conflict')
      expect(await store().bookings.insert([booking(), also])).toBe('conflict')
    })

    test('for a change', async () => {
      const [taken, other] = [booking(), booking()]
      await store().bookings.insert([taken, other])
      expect(await store().bookings.updateIf(other._id, {}, { placeKey: taken.placeKey })).toBe('conflict')
    })
  },
)

describe('a transaction that the service undoes', () => {
  test.each([
    ['at its start', 'startTransaction', busy],
    ['while it adds', 'insertDocument', conflict],
    ['at its end', 'commitTransaction', conflict],
  ])('%s is done again', async (_, action, fault) => {
    const docs = [booking(), booking()]
    plan(action, fault, fault)
    expect(await store().bookings.insert(docs)).toBe('inserted')
    expect(await there(...docs)).toEqual([true, true])
    expect(times('startTransaction')).toBe(3)
  })

  test('time and again is a conflict, and nothing is there', async () => {
    const docs = [booking(), booking()]
    plan('commitTransaction', ...Array.from({ length: 6 }, () => conflict))
    expect(await store().bookings.insert(docs)).toBe('conflict')
    expect(await there(...docs)).toEqual([false, false])
  })
})

describe('an answer that is lost', () => {
  test.each(['answer', 'connection'] as const)(
    '(%s) of one document: unknown, and repeated it is a conflict',
    async (lose) => {
      const doc = booking()
      plan('insertDocument', { lose })
      await expect(store().bookings.insert([doc])).rejects.toThrow(StoreUnavailable)
      expect(await store().bookings.insert([doc])).toBe('conflict')
      expect(await store().bookings.get(doc._id)).toEqual(doc)
    },
  )

  test('of a whole visit: all of it is there', async () => {
    const docs = [booking(), booking(), booking()]
    plan('commitTransaction', { lose: 'connection' })
    await expect(store().bookings.insert(docs)).rejects.toThrow(StoreUnavailable)
    expect(await store().bookings.insert(docs)).toBe('conflict')
    expect(await there(...docs)).toEqual([true, true, true])
  })
})

test('a function killed in the middle of a visit leaves nothing, and its places become free', async () => {
  loopback().database.transactionMs = 400
  const docs = [booking(), booking(), booking()]
  plan('insertDocument', undefined, { lose: 'connection' })
  plan('abortTransaction', { status: 502 })
  await expect(store().bookings.insert(docs)).rejects.toThrow(StoreUnavailable)
  expect(await there(...docs)).toEqual([false, false, false])
  expect(await store().bookings.insert([booking({ placeKey: docs[0]?.placeKey as string })])).toBe('inserted')
  expect(await store().bookings.insert(docs)).toBe('conflict')
  expect(await there(...docs)).toEqual([false, false, false])
})
