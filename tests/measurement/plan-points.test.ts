import { readingsBeside } from '#contract/sheet-plan'
import { measuredBeside, pointsOf, withBesides, withPoints } from '../../src/pages/bench/sheet/plan-points'
import { plate, reading, sampleSheet, shipped } from './sample-sheet'

it.each([
  ['50 100 150', ['50', '100', '150']],
  ['50，100，150', ['50', '100', '150']],
  ['３５．５、37.0;37.0 ', ['35.5', '37.0']],
  ['x 1.2.3', []],
])('the points of %j', (words, points) => expect(pointsOf(words)).toEqual(points))

it('keeps what was read at a point that stays, measured once or up and down', () => {
  const both = sampleSheet({
    readings: [reading('50', '51', { direction: 'up' }), reading('50', '52', { direction: 'down' })],
  })
  const once = withPoints(both, ['50', '100'], 'up')
  expect(once.map(({ nominal, direction, indication }) => [nominal, direction, indication])).toEqual([
    ['50', '', '51'],
    ['100', '', ''],
  ])
  expect(withPoints({ ...both, readings: once }, ['50'], 'both')).toMatchObject([
    { direction: 'up', indication: '51' },
    { direction: 'down', indication: '' },
  ])
})

it('lets a check measure what it need not, and keeps that', () => {
  const rows = shipped('bp-mercury')
  const sheet = sampleSheet()
  const readings = withBesides(sheet, rows, ['leak'])
  expect(readings.map(({ quantity }) => quantity)).toEqual(['error', 'error', 'error', 'leak'])
  expect(measuredBeside({ ...sheet, readings }, rows)).toEqual(['leak'])
  const read = readings.map((one) => (one.quantity === 'leak' ? { ...one, indication: '4' } : one))
  expect(withBesides({ ...sheet, readings: read }, rows, ['leak'])).toEqual(read)
  expect(withBesides({ ...sheet, readings: read }, rows, [])).toEqual(sheet.readings)
})

it('puts a third of Max on each corner of a scale', () => {
  const [row] = shipped('scale-dial')
  if (!row) throw new Error('no row')
  const sheet = sampleSheet({ unit: 'kg', scale: plate('III', '15', '0.005') })
  expect(readingsBeside({ ...row, quantity: 'eccentricity' }, sheet).map(({ reference }) => reference)).toEqual(
    Array(4).fill('5'),
  )
})
