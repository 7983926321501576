import * as v from 'valibot'
import { Duty } from './duty'
import { endpoint } from './endpoint'
import { INSTRUMENT_KINDS } from './instrument-kind'
import { Day, filledLine, Id, Instant, RequestId } from './shapes'

const Kind = v.picklist(INSTRUMENT_KINDS, '没有这种器具')
const Kinds = v.pipe(v.array(Kind, '器具应是一组'), v.minLength(1, '请选能检定的器具'), v.maxLength(11, '器具太多'))

/** 授权: what a body or a person may verify, by which paper and how long (计量法 art. 20). */
const Authorisation = v.strictObject({
  authorisationId: Id,
  kinds: v.array(Kind),
  number: v.string(),
  validFrom: Day,
  validTo: Day,
  /** Today: it holds, it does not yet, it does not any more. */
  standing: v.picklist(['valid', 'not-yet', 'ended']),
})
export type Authorisation = v.InferOutput<typeof Authorisation>

const Authorisations = v.strictObject({
  now: Instant,
  labName: v.string(),
  ofLab: v.array(Authorisation),
  /** Everybody who works there. */
  people: v.array(
    v.strictObject({
      memberId: Id,
      tag: v.string(),
      duty: Duty,
      isSelf: v.boolean(),
      held: v.array(Authorisation),
    }),
  ),
})
export type Authorisations = v.InferOutput<typeof Authorisations>

const entered = {
  requestId: RequestId,
  labId: Id,
  kinds: Kinds,
  number: filledLine('授权证书编号', 40),
  validFrom: Day,
  /** The last day, itself included. */
  validTo: Day,
}

/** The authorisations of one's own lab and of those who work there; not those that were withdrawn. */
export const listAuthorisations = endpoint({
  name: 'measurement.listAuthorisations',
  role: 'staff',
  input: v.strictObject({ labId: Id }),
  output: Authorisations,
  refusals: ['not-found'],
})

/** Writes down what a colleague may verify; for those in charge of the lab. Audited. Safe to repeat. */
export const authorisePerson = endpoint({
  name: 'measurement.authorisePerson',
  role: 'staff',
  input: v.strictObject({ ...entered, memberId: Id }),
  output: v.strictObject({}),
  refusals: ['not-found', 'not-your-duty', 'limit-reached'],
})

/** Ends a colleague's authorisation from now on. Audited. Safe to repeat. */
export const withdrawAuthorisation = endpoint({
  name: 'measurement.withdrawAuthorisation',
  role: 'staff',
  input: v.strictObject({ authorisationId: Id }),
  output: v.strictObject({}),
  refusals: ['not-found', 'not-your-duty'],
})

/** As `measurement.listAuthorisations`, for any lab of one's own campaign. */
export const listAuthorisationsOfLab = endpoint({
  name: 'organiser.listAuthorisations',
  role: 'organiser',
  input: v.strictObject({ labId: Id }),
  output: Authorisations,
  refusals: ['not-found'],
})

/** Writes down what a lab may verify, or with `holder` (a member of its staff) somebody who works there. Audited. Safe to repeat. */
export const authorise = endpoint({
  name: 'organiser.authorise',
  role: 'organiser',
  input: v.strictObject({ ...entered, holder: v.exactOptional(Id) }),
  output: v.strictObject({}),
  refusals: ['not-found', 'limit-reached'],
})

/** Ends an authorisation of a lab or of somebody there, from now on. Audited. Safe to repeat. */
export const withdrawAuthorisationOfLab = endpoint({
  name: 'organiser.withdrawAuthorisation',
  role: 'organiser',
  input: v.strictObject({ authorisationId: Id }),
  output: v.strictObject({}),
  refusals: ['not-found'],
})
