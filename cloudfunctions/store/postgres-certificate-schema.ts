import { pgTable, unique } from 'drizzle-orm/pg-core'
import { docColumns, keyCheck, text, time } from './postgres-columns'

export const certificates = pgTable(
  'certificates',
  { ...docColumns(), codeKey: text('code_key'), madeAt: time('made_at') },
  (certificate) => [
    keyCheck('certificates_id', certificate._id),
    keyCheck('certificates_code_key', certificate.codeKey),
    unique('certificates_code_key').on(certificate.codeKey),
  ],
)
