import { StoreUnavailable } from '../../cloudfunctions/store/port'
import {
  asCallerSees,
  isAnswerOfServer,
  isRolledBackByOthers,
  isUniqueViolation,
} from '../../cloudfunctions/store/sql-state'

const withCode = (code: string) => Object.assign(new Error(`error ${code}`), { code })

test.each([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P03',
  '57014',
  '53300',
  '08006',
  '25006',
  '55P03',
])('%s may be mended by waiting', (code) => {
  expect(isAnswerOfServer(withCode(code))).toBe(false)
  expect(asCallerSees(withCode(code))).toBeInstanceOf(StoreUnavailable)
})

test.each(['23505', '23514', '22P02', '42P01', '40P01', 'XX000', 'P0001'])(
  '%s is what the server says to this statement',
  (code) => {
    expect(isAnswerOfServer(withCode(code))).toBe(true)
    expect(asCallerSees(withCode(code))).toMatchObject({ code })
  },
)

test('a connection that says nothing more than that it ended', () => {
  expect(asCallerSees(new Error('Connection terminated unexpectedly'))).toBeInstanceOf(StoreUnavailable)
})

test('what the adapter itself reacts to', () => {
  expect(isUniqueViolation(withCode('23505'))).toBe(true)
  expect(isRolledBackByOthers(withCode('40P01'))).toBe(true)
  expect(isRolledBackByOthers(withCode('40001'))).toBe(true)
  expect(isRolledBackByOthers(withCode('23505'))).toBe(false)
})
