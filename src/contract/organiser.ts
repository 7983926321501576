import * as v from 'valibot'
import { Duty } from './duty'
import { endpoint } from './endpoint'
import { INSTRUMENT_KINDS } from './instrument-kind'
import { Count, Day, Id, Instant } from './shapes'

/** staff: works at a lab. organiser: organises a campaign. */
export const MEMBER_ROLES = ['staff', 'organiser'] as const
export const MemberRole = v.picklist(MEMBER_ROLES, '没有这种身份')
export type MemberRole = v.InferOutput<typeof MemberRole>

const Kinds = v.pipe(
  v.array(v.picklist(INSTRUMENT_KINDS, '没有这种器具'), '器具应是一组'),
  v.maxLength(INSTRUMENT_KINDS.length, '器具太多'),
)

/** How far every lab of a campaign is, by instruments; those that the lab leaves unanswered also after its admin was told are the organiser's. */
export const overview = endpoint({
  name: 'organiser.overview',
  role: 'organiser',
  input: v.strictObject({ campaignId: Id }),
  output: v.strictObject({
    now: Instant,
    campaignId: Id,
    title: v.string(),
    checkDays: v.array(Day),
    bookingOpensAt: Instant,
    bookingClosesAt: Instant,
    labs: v.array(
      v.strictObject({
        labId: Id,
        name: v.string(),
        district: v.string(),
        staff: Count,
        places: Count,
        /** All that hold a place; `waiting` of them have no answer yet, `overdue` of these were escalated. */
        booked: Count,
        waiting: Count,
        overdue: Count,
        /** Instruments that were given back or moved after the moment until which that was free. */
        late: Count,
      }),
    ),
  }),
  refusals: ['not-found'],
})
export type LabStanding = v.InferOutput<typeof overview.output>['labs'][number]

/** Makes a code that lets one person in, once, for seven days. Nobody is told the code again. */
export const invite = endpoint({
  name: 'organiser.invite',
  role: 'organiser',
  input: v.strictObject({
    role: MemberRole,
    /** The lab, or the campaign. */
    scopeId: Id,
    /** At a lab; who works there already has this duty from then on. Left out: in charge of it. */
    duty: v.exactOptional(Duty),
    /** What a technician is qualified to measure. */
    kinds: v.exactOptional(Kinds),
  }),
  output: v.strictObject({ code: v.string(), expiresAt: Instant, scopeName: v.string() }),
  refusals: ['not-found'],
})

/** Who works at the labs of a campaign and who organises it. */
export const listMembers = endpoint({
  name: 'organiser.listMembers',
  role: 'organiser',
  input: v.strictObject({ campaignId: Id }),
  output: v.strictObject({
    title: v.string(),
    scopes: v.array(
      v.strictObject({
        role: MemberRole,
        scopeId: Id,
        name: v.string(),
        members: v.array(
          v.strictObject({
            memberId: Id,
            /** The end of the person's number, which the person can read under 我的. */
            tag: v.string(),
            /** Null for those who were let in without a code. */
            joinedAt: v.nullable(Instant),
            isSelf: v.boolean(),
            /** Null for an organiser. */
            duty: v.nullable(Duty),
            kinds: v.array(v.picklist(INSTRUMENT_KINDS)),
          }),
        ),
      }),
    ),
  }),
  refusals: ['not-found'],
})
export type ScopeOfMembers = v.InferOutput<typeof listMembers.output>['scopes'][number]
export type Member = ScopeOfMembers['members'][number]

/** Takes the role away; the person is out at the next call. Safe to repeat. */
export const removeMember = endpoint({
  name: 'organiser.removeMember',
  role: 'organiser',
  input: v.strictObject({ role: MemberRole, scopeId: Id, memberId: Id }),
  output: v.strictObject({}),
  refusals: ['not-found', 'not-yourself'],
})
