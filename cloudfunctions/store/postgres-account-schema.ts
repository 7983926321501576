import { index, integer, pgTable, unique } from 'drizzle-orm/pg-core'
import type { AuditDoc, BrowserSignInDoc, InvitationDoc, SessionDoc } from './account-documents'
import type { StaffDoc } from './collections'
import { docColumns, keyCheck, nested, text, time } from './postgres-columns'

export const contacts = pgTable(
  'contacts',
  {
    ...docColumns(),
    sealed: text('sealed'),
    phoneIndex: text('phone_index'),
    keyId: text('key_id'),
    agreedAt: time('agreed_at'),
    agreedTo: text('agreed_to'),
  },
  (contact) => [
    keyCheck('contacts_id', contact._id),
    index('contacts_phone').on(contact.phoneIndex),
    index('contacts_key').on(contact.keyId),
  ],
)

export const audit = pgTable(
  'audit',
  {
    ...docColumns(),
    chain: text('chain'),
    seq: integer('seq').notNull(),
    at: time('at'),
    by: text('by'),
    act: text('act'),
    subject: text('subject'),
    detail: nested<AuditDoc['detail']>('detail'),
    previous: text('previous'),
    hash: text('hash'),
  },
  (entry) => [keyCheck('audit_id', entry._id), index('audit_chain').on(entry.chain, entry.seq)],
)

export const sessions = pgTable(
  'sessions',
  {
    ...docColumns(),
    family: text('family'),
    personId: text('person_id'),
    issuedAt: time('issued_at'),
    expiresAt: time('expires_at'),
    status: text<SessionDoc['status']>('status'),
  },
  (session) => [
    keyCheck('sessions_id', session._id),
    index('sessions_family').on(session.family),
    index('sessions_person').on(session.personId),
    index('sessions_expires').on(session.expiresAt),
  ],
)

export const spentCodes = pgTable('spent_codes', { ...docColumns(), at: time('at') }, (code) => [
  keyCheck('spent_codes_id', code._id),
  index('spent_codes_at').on(code.at),
])

export const browserSignIns = pgTable(
  'browser_sign_ins',
  {
    ...docColumns(),
    codeKey: text('code_key'),
    status: text<BrowserSignInDoc['status']>('status'),
    personId: text('person_id'),
    expiresAt: time('expires_at'),
  },
  (signIn) => [
    keyCheck('browser_sign_ins_id', signIn._id),
    keyCheck('browser_sign_ins_code_key', signIn.codeKey),
    unique('browser_sign_ins_code_key').on(signIn.codeKey),
    index('browser_sign_ins_expires').on(signIn.expiresAt),
  ],
)

export const erasures = pgTable('erasures', { ...docColumns(), at: time('at') }, (erasure) => [
  keyCheck('erasures_id', erasure._id),
  index('erasures_at').on(erasure.at),
])

export const invitations = pgTable(
  'invitations',
  {
    ...docColumns(),
    role: text<InvitationDoc['role']>('role'),
    scopeId: text('scope_id'),
    duty: text<InvitationDoc['duty']>('duty').default('admin'),
    kinds: nested<InvitationDoc['kinds']>('kinds').default([]),
    createdBy: text('created_by'),
    createdAt: time('created_at'),
    expiresAt: time('expires_at'),
    usedBy: text('used_by'),
    usedAt: time('used_at'),
  },
  (invitation) => [
    keyCheck('invitations_id', invitation._id),
    index('invitations_scope').on(invitation.scopeId),
    index('invitations_used_by').on(invitation.usedBy),
  ],
)

export const organisers = pgTable(
  'organisers',
  {
    ...docColumns(),
    memberKey: text('member_key'),
    campaignId: text('campaign_id'),
    personId: text('person_id'),
  },
  (member) => [
    keyCheck('organisers_id', member._id),
    keyCheck('organisers_member_key', member.memberKey),
    unique('organisers_member_key').on(member.memberKey),
    index('organisers_person').on(member.personId),
  ],
)

export const staff = pgTable(
  'staff',
  {
    ...docColumns(),
    memberKey: text('member_key'),
    labId: text('lab_id'),
    personId: text('person_id'),
    // The first members of staff were stored before there were duties: they did everything.
    duty: text<StaffDoc['duty']>('duty').default('admin'),
    kinds: nested<StaffDoc['kinds']>('kinds').default([]),
  },
  (member) => [
    keyCheck('staff_id', member._id),
    keyCheck('staff_member_key', member.memberKey),
    unique('staff_member_key').on(member.memberKey),
    index('staff_person').on(member.personId),
  ],
)
