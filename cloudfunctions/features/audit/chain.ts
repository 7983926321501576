import { hashNumber } from '../../kernel/ids'
import { fingerprint } from '../../kernel/sealing'
import type { AuditDoc } from '../../store/account-documents'

/** All of an entry but what follows from the rest. */
export type AuditFacts = Pick<AuditDoc, 'at' | 'by' | 'act' | 'subject' | 'detail'>

/** The last entry of a chain. Kept outside of the database it shows when the end of a chain was cut off. */
export type AuditHead = Pick<AuditDoc, 'chain' | 'seq' | 'hash'>

// Every chain takes one entry at a time. One for all would make a whole rush of people wait for each other.
const PEOPLE_CHAINS = 16

/** What residents do with their own data: spread over a few chains, one person's always in the same. */
export const chainOfPerson = (pseudonym: string) => `people-${hashNumber(pseudonym) % PEOPLE_CHAINS}`

/** What the staff of a lab look up. */
export const chainOfLab = (labId: string) => `lab-${labId}`

/** What is done to the system as a whole: invitations, keys, retention. */
export const SYSTEM_CHAIN = 'system'

/** How people stand in the chains, which nobody can change any more: who does not know the person cannot tell who it is. */
export const pseudonymOf = (personId: string) => `p-${fingerprint(JSON.stringify(['audit', personId])).slice(0, 32)}`

export const entryId = (chain: string, seq: number) => `${chain}#${seq}`

/** The entry that comes after `last`, or the first one of the chain. */
export function nextEntry(chain: string, facts: AuditFacts, last: AuditHead | undefined): AuditDoc {
  const seq = (last?.seq ?? 0) + 1
  const entry = { chain, seq, ...facts, previous: last?.hash ?? '' }
  return { _id: entryId(chain, seq), rev: 1, ...entry, hash: hashOf(entry) }
}

/** SHA-256 over the entry with its place and the hash before it, in one fixed order. */
export const hashOf = ({
  chain,
  seq,
  at,
  by,
  act,
  subject,
  detail,
  previous,
}: Omit<AuditDoc, '_id' | 'rev' | 'hash'>) =>
  fingerprint(JSON.stringify([chain, seq, at, by, act, subject, sorted(detail), previous]))

// A database may hand the fields of what is nested back in another order.
const sorted = (detail: AuditDoc['detail']) => Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1))
