import { type AuditHead, hashOf } from '../../cloudfunctions/features/audit/chain'
import { headLine, headsIn } from '../../cloudfunctions/features/audit/head-line'
import { recordAct } from '../../cloudfunctions/features/audit/record-act'
import { chainsOf, verifyAudit } from '../../cloudfunctions/features/audit/verify-audit'
import { fingerprint } from '../../cloudfunctions/kernel/sealing'
import type { AuditDoc } from '../../cloudfunctions/store/account-documents'
import { openProduct, type Product } from '../kernel/open-product'

let product: Product
const heads: AuditHead[] = []
beforeAll(async () => {
  product = await openProduct({ onAudit: ({ chain, seq, hash }) => heads.push({ chain, seq, hash }) })
})
afterAll(() => product.close())

const fact = (n: number) => ({ at: n, by: 'p-1', act: 'phone.read', subject: 'p-2', detail: { n, reason: '改时间' } })
let made = 0
/** A chain of ten, its name. */
async function chainOfTen() {
  const chain = `lab-${made++}`
  for (let n = 1; n <= 10; n++) await recordAct(product.world, chain, fact(n))
  return chain
}
const entry = async (chain: string, seq: number) => (await product.store.audit.get(`${chain}#${seq}`)) as AuditDoc
const put = (doc: AuditDoc) => product.store.audit.insert([doc])
const remove = (chain: string, seq: number) => product.store.audit.removeIf(`${chain}#${seq}`, {})
const verified = (chain: string, known: readonly AuditHead[] = []) => verifyAudit(product.store, chain, known)

it('is sound as it was written, and names its last entry', async () => {
  const chain = await chainOfTen()
  const last = await entry(chain, 10)
  expect(await verified(chain)).toMatchObject({ chain, entries: 10, head: { seq: 10, hash: last.hash } })
  expect((await verified(chain)).broken).toBeUndefined()
  expect(await chainsOf(product.store)).toContain(chain)
})

it('hashes in a form that is fixed: another program can check it', () => {
  const doc = { chain: 'c', seq: 2, ...fact(1), previous: 'ab' }
  const canonical = '["c",2,1,"p-1","phone.read","p-2",[["n",1],["reason","改时间"]],"ab"]'
  expect(hashOf(doc)).toBe(fingerprint(canonical))
  expect(hashOf({ ...doc, detail: { reason: '改时间', n: 1 } })).toBe(hashOf(doc))
})

it.each(['at', 'by', 'act', 'subject', 'detail', 'previous', 'hash'] as const)('finds a changed %s', async (field) => {
  const chain = await chainOfTen()
  const change = { at: 7, by: 'p-9', act: 'x', subject: 'p-9', detail: { n: 5, reason: '' }, previous: 'f', hash: 'f' }
  await product.store.audit.updateIf(`${chain}#5`, {}, { [field]: change[field] })
  expect((await verified(chain)).broken).toEqual({ seq: 5, why: 'changed' })
})

it('finds an entry that was changed together with its hash', async () => {
  const chain = await chainOfTen()
  const changed = { ...(await entry(chain, 5)), by: 'p-9' }
  await product.store.audit.updateIf(changed._id, {}, { by: 'p-9', hash: hashOf(changed) })
  expect((await verified(chain)).broken).toEqual({ seq: 6, why: 'unlinked' })
})

it('finds an entry that was taken out, also the first', async () => {
  const chain = await chainOfTen()
  await remove(chain, 5)
  expect((await verified(chain)).broken).toEqual({ seq: 5, why: 'missing' })
  await remove(chain, 1)
  expect((await verified(chain)).broken).toEqual({ seq: 1, why: 'missing' })
})

it('finds two entries that changed places, and one that was put in', async () => {
  const chain = await chainOfTen()
  const [four, five] = [await entry(chain, 4), await entry(chain, 5)]
  await remove(chain, 4)
  await remove(chain, 5)
  await put({ ...five, _id: four._id, seq: 4 })
  await put({ ...four, _id: five._id, seq: 5 })
  expect((await verified(chain)).broken).toEqual({ seq: 4, why: 'changed' })
  const other = await chainOfTen()
  await put({ ...(await entry(other, 5)), _id: `${other}#5b` })
  expect((await verified(other)).broken).toEqual({ seq: 6, why: 'changed' })
})

it('sees that the end was cut off only against what was noted outside', async () => {
  const chain = await chainOfTen()
  await remove(chain, 10)
  await remove(chain, 9)
  expect((await verified(chain)).broken).toBeUndefined()
  expect((await verified(chain, heads)).broken).toEqual({ seq: 9, why: 'cut' })
  for (let seq = 1; seq <= 8; seq++) await remove(chain, seq)
  expect((await verified(chain, heads)).broken).toEqual({ seq: 1, why: 'cut' })
})

it('sees a chain that was written anew as a whole in the same way', async () => {
  const chain = await chainOfTen()
  const noted = [...heads]
  for (let seq = 1; seq <= 10; seq++) await remove(chain, seq)
  for (let n = 1; n <= 10; n++) await recordAct(product.world, chain, fact(n === 5 ? 50 : n))
  expect((await verified(chain)).broken).toBeUndefined()
  expect((await verified(chain, noted)).broken).toEqual({ seq: 5, why: 'rewritten' })
})

it('reads a chain of several pages', async () => {
  const chain = 'lab-long'
  for (let n = 1; n <= 501; n++) await recordAct(product.world, chain, fact(n))
  expect(await verified(chain, heads)).toMatchObject({ entries: 501 })
})

it('finds its lines in a log, whatever is around them', () => {
  const head = { chain: 'lab-1', seq: 12, hash: 'a'.repeat(64) }
  expect(headsIn(`{"msg":"${headLine(head)}","pid":1}\nnothing\n${headLine(head)}`)).toEqual([head, head])
})
