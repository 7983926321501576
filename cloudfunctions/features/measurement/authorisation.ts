import type { InstrumentKind } from '#contract/instrument-kind'
import type { Barred } from '#contract/measurement'
import type { AuthorisationDoc } from '../../store/bench-documents'
import type { Store } from '../../store/collections'
import type { Authority } from '../../store/measurement-documents'

export const NO_AUTHORITY: Authority = { number: '', ofLab: '', ofPerson: '' }

type Verifying = { readonly authority: Authority; readonly barred: Barred }

interface Asked {
  readonly labId: string
  readonly personId: string
  readonly kind: InstrumentKind
  readonly day: string
}

/** Both lie in one place, so that one question tells whether a verification may be judged. */
export const standingAt = (store: Store, labId: string, ...people: readonly string[]): Promise<AuthorisationDoc[]> =>
  store.authorisations.find({
    where: { labId, withdrawnAt: 0, ...(people.length > 0 && { personId: { in: people } }) },
  })

/**
 * Whether a verdict of verification (检定) may be given for a kind on a day. By law (计量法 art. 20) lab and person both need
 * an authorisation; `barred` says which of them lacks it, '' when none does.
 */
export async function mayVerify(store: Store, { labId, personId, kind, day }: Asked): Promise<Verifying> {
  const there = (await standingAt(store, labId, '', personId)).filter(({ kinds }) => kinds.includes(kind))
  const [ofLab, ofPerson] = ['', personId].map((whose) => there.filter((one) => one.personId === whose))
  const [lab, person] = [ofLab?.find((one) => isValid(one, day)), ofPerson?.find((one) => isValid(one, day))]
  if (!lab) return { authority: NO_AUTHORITY, barred: ofLab?.length ? 'lab-out-of-date' : 'lab' }
  if (!person) return { authority: NO_AUTHORITY, barred: ofPerson?.length ? 'person-out-of-date' : 'person' }
  return { authority: { number: lab.number, ofLab: lab._id, ofPerson: person._id }, barred: '' }
}

/** The last day belongs to it. */
export const isValid = ({ validFrom, validTo }: Pick<AuthorisationDoc, 'validFrom' | 'validTo'>, day: string) =>
  validFrom <= day && day <= validTo
