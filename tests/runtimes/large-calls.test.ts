import { openProduct, type Product } from '../kernel/open-product'
import { appoint } from '../organiser/appoint'
import { changedBook } from '../organiser/workbook/book-text'
import { anybody, type Listening, listen } from './listen'

let product: Product
let server: Listening
beforeAll(async () => {
  product = await openProduct()
  server = await listen(product.store, { identify: anybody, now: () => product.clock.now })
  await appoint(product, 'campaign-1', 'organiser-1')
})
afterAll(async () => {
  await server.close()
  await product.close()
})

const letters = (count: number) => ({ file: 'A'.repeat(count) })

describe('a workbook over HTTP', () => {
  it('may be larger than other calls, up to what its contract says', async () => {
    const file = Buffer.from(changedBook()).toString('base64')
    const read = await server.call('organiser.previewWorkbook', { file }, 'organiser-1')
    expect(read).toMatchObject({ status: 200, body: { ok: true } })
    const large = await server.call('organiser.previewWorkbook', letters(96_000), 'organiser-1')
    expect(large).toMatchObject({
      status: 200,
      body: { value: { faults: [{ message: expect.stringMatching(/XLSX/) }] } },
    })
    expect(await server.call('organiser.previewWorkbook', letters(96_001), 'organiser-1')).toMatchObject({
      status: 400,
      body: { detail: { path: 'file', message: expect.stringMatching(/最多 72 KB/) } },
    })
    expect(await server.call('organiser.previewWorkbook', letters(110_000), 'organiser-1')).toMatchObject({
      status: 413,
      body: { refusal: 'invalid' },
    })
  })

  it('is refused before it is read when nobody organises anything', async () => {
    for (const name of ['organiser.previewWorkbook', 'organiser.importWorkbook']) {
      // No JSON at all: whoever reads it would say so.
      const ask = (headers: Record<string, string>) =>
        server.ask(`/api/${name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: 'x'.repeat(90_000),
        })
      expect(await ask({})).toMatchObject({ status: 401, body: { refusal: 'signed-out' } })
      expect(await ask({ authorization: 'resident-1' })).toMatchObject({ status: 403, body: { refusal: 'forbidden' } })
      expect(await ask({ authorization: 'organiser-1' })).toMatchObject({ status: 400, body: { refusal: 'invalid' } })
    }
  })

  it('makes no other call larger', async () => {
    const call = { campaignId: 'c'.repeat(20_000) }
    expect(await server.call('organiser.overview', call, 'organiser-1')).toMatchObject({ status: 413 })
  })
})
