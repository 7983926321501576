import { sql } from 'drizzle-orm'
import { type AnyPgColumn, bigint, check, customType, integer, jsonb } from 'drizzle-orm/pg-core'

// The same order in every engine and on every machine: by bytes, not by the language of the operating system.
const byteOrdered = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' })

/** Text that sorts by its bytes. A closed list of values is named as the type: `text<BookingStatus>('status')`. */
export const text = <T extends string = string>(name: string) => byteOrdered(name).$type<T>().notNull()

/** A time in epoch milliseconds. */
export const time = (name: string) => bigint(name, { mode: 'number' }).notNull()

/** What is nested: read and replaced whole. */
export const nested = <T>(name: string) => jsonb(name).$type<T>().notNull()

/** What every document has. */
export const docColumns = () => ({ _id: text('id').primaryKey(), rev: integer('rev').notNull() })

/** A key is 1 to 128 printable ASCII characters, in every engine. */
export const keyCheck = (name: string, column: AnyPgColumn) =>
  check(`${name}_ascii`, sql`octet_length(${column}) between 1 and 128 and ${column} !~ '[^ -~]'`)
