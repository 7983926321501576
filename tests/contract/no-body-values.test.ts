import { getTableColumns } from 'drizzle-orm'
import { describeContract } from '../../cloudfunctions/server/describe-contract'
import { tables } from '../../cloudfunctions/store/postgres-schema'

// What is checked is the instrument. What it shows of a person is asked for, kept and sent nowhere.
const BODY =
  /systolic|diastolic|pulse|heart|bpm|mmhg|pressure|temperature|fever|weight|height|bmi|body|health|disease|symptom|diagnos|medic|patient|birth|gender|idcard|收缩压|舒张压|心率|脉搏|体温|体重|身高|病/i

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
}

const fieldsOf = ({ properties = {}, items, anyOf = [] }: Schema): string[] => [
  ...Object.entries(properties).flatMap(([name, schema]) => [name, ...fieldsOf(schema)]),
  ...(items ? fieldsOf(items) : []),
  ...anyOf.flatMap(fieldsOf),
]

it('no call asks for or answers what was measured of a person', () => {
  const fields = describeContract().flatMap(({ name, input, output }) =>
    [...fieldsOf(input as Schema), ...fieldsOf(output as Schema)].map((field) => `${name} ${field}`),
  )
  expect(fields.length).toBeGreaterThan(100)
  expect(fields.filter((field) => BODY.test(field.split(' ')[1] ?? ''))).toEqual([])
})

it('no table has a column for it', () => {
  const columns = Object.entries(tables).flatMap(([table, columnsOf]) =>
    Object.keys(getTableColumns(columnsOf)).map((column) => `${table}.${column}`),
  )
  expect(columns.length).toBeGreaterThan(100)
  expect(columns.filter((column) => BODY.test(column.split('.')[1] ?? ''))).toEqual([])
})
