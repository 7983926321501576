import type { AuditHead } from './chain'

const LINE = /audit-head (\S{1,128}) (\d{1,9}) ([0-9a-f]{64})/g

/** One line of a log that remembers the last entry of a chain. */
export const headLine = ({ chain, seq, hash }: AuditHead) => `audit-head ${chain} ${seq} ${hash}`

/** Every such line in a text, whatever a log has written around it. */
export const headsIn = (text: string): AuditHead[] =>
  [...text.matchAll(LINE)].map(([, chain = '', seq, hash = '']) => ({ chain, seq: Number(seq), hash }))
