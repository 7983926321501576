/** An input with one thing wrong in it, and where. */
export interface WrongInput {
  readonly what: string
  readonly path: string
  readonly input: unknown
}

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const OPTIONAL = new Set([
  ...['district', 'group', 'kind', 'cursor', 'day', 'status', 'search', 'duty', 'kinds'],
  ...['ticket', 'picked', 'accept', 'happenedAt', 'since', 'startsAt', 'onlyLab', 'onlySlot'],
  ...['seen', 'topic', 'by', 'onScreen'],
  ...['phoneWord'],
  ...['only', 'nearDistrict', 'nearLab', 'order', 'mode', 'forWhom', 'forWhom.phone'],
  ...['stage', 'topic', 'doubtful', 'late', 'instruments.0.serial', 'instrument.serial', 'inCampaign'],
  ...['sheet.paper', 'holder', 'signature'],
])
const NONSENSE = [null, true, 7.5, '\u0007'.repeat(300)]

/** Every way to get one thing wrong: a key too many, a key missing, nonsense in its place; at any depth. */
export function wrongInputs(valid: unknown, path = ''): WrongInput[] {
  const at = (key: string | number) => (path === '' ? `${key}` : `${path}.${key}`)
  if (Array.isArray(valid))
    return valid.flatMap((item, index) =>
      nested([...wrongInputs(item, at(index)), ...nonsense(at(index), item)], (input) =>
        valid.map((one, n) => (n === index ? input : one)),
      ),
    )
  if (!isFields(valid)) return []
  const tooMany = { what: 'a key too many', path: at('extra'), input: { ...valid, extra: 1 } }
  return [
    tooMany,
    ...Object.keys(valid).flatMap((key) => [
      ...missing(valid, key, at(key)),
      ...nested([...wrongInputs(valid[key], at(key)), ...nonsense(at(key), valid[key])], (input) => ({
        ...valid,
        [key]: input,
      })),
    ]),
  ]
}

// A yes is no nonsense where yes or no is asked for.
const nonsense = (path: string, valid: unknown): WrongInput[] =>
  NONSENSE.filter((input) => !(typeof input === 'boolean' && typeof valid === 'boolean')).map((input) => ({
    what: `${JSON.stringify(input).slice(0, 20)} as value`,
    path,
    input,
  }))

const nested = (wrong: readonly WrongInput[], around: (input: unknown) => unknown): WrongInput[] =>
  wrong.map(({ input, ...rest }) => ({ ...rest, input: around(input) }))

function missing(valid: Fields, key: string, path: string): WrongInput[] {
  if (OPTIONAL.has(path)) return []
  const { [key]: _, ...input } = valid
  return [{ what: 'a key missing', path, input }]
}
