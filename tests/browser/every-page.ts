import { whoAmI } from '#contract/account'
import { readBoard } from '#contract/board'
import { bookVisit, readLab } from '#contract/booking'
import { leavePhone, PHONE_CONSENT } from '#contract/contact'
import { joinTeam } from '#contract/contest'
import { listLabs } from '#contract/find-labs'
import { keepInstrument } from '#contract/passport'
import { startAttempt, submitAttempt } from '#contract/quiz'
import { leadRound, openRound } from '#contract/round'
import { ask } from './ask-server'

export interface PageToSee {
  readonly name: string
  readonly hash: string
  readonly identity: string
}

const RESIDENT = 'demo-resident-1'
const STAFF = 'demo-staff-baoshan'
/** Of the lab that has a morning today. */
const STAFF_TODAY = 'demo-staff-putuo'
const ORGANISER = 'demo-organiser'

/** Every page of the product with something real on it: a finished quiz, one on the way, a visit of two instruments. */
export async function everyPage(address: string): Promise<PageToSee[]> {
  const { labs } = await ask(address, RESIDENT, listLabs, { district: '宝山区' })
  const labId = labs[0]?.labId ?? ''
  const { slots } = await ask(address, RESIDENT, readLab, { labId })
  const slotId = slots[1]?.slotId ?? ''
  const instruments = [
    { kind: 'bp-auto' as const, model: '上臂式，型号比较长的一台血压计', note: '替母亲来检' },
    { kind: 'thermo-ear' as const, model: '', note: '' },
  ]
  const { visitId } = await ask(address, RESIDENT, bookVisit, { requestId: 'every-page-1', slotId, instruments })
  const plate = { name: '妈妈的血压计', model: '上臂式，型号比较长的一台血压计', serial: '2023-0001' }
  const { instrument } = await ask(address, RESIDENT, keepInstrument, {
    requestId: 'every-page-kept',
    kind: 'bp-auto',
    ...plate,
  })
  const { campaigns } = await ask(address, ORGANISER, whoAmI, {})
  const openToday = (await ask(address, STAFF_TODAY, whoAmI, {})).labs[0]?.labId ?? ''
  const campaignId = campaigns[0]?.campaignId ?? ''
  const { visits } = await ask(address, STAFF_TODAY, readBoard, { labId: openToday })
  // Sheets of the lab that is open today.
  const sheetsOf = (name: string, status: string) =>
    visits
      .filter(({ items }) => items[0]?.[1] === status)
      .slice(0, 1)
      .map(({ id }) => page(name, `/pages/bench/sheet/index?bookingId=${id}-0`, STAFF_TODAY))
  const finished = await ask(address, RESIDENT, startAttempt, {})
  await ask(address, RESIDENT, submitAttempt, { attemptId: finished.attemptId })
  const open = await ask(address, RESIDENT, startAttempt, {})
  await ask(address, RESIDENT, leavePhone, { phone: '13800138000', agreedTo: PHONE_CONSENT.edition })
  await ask(address, RESIDENT, joinTeam, { code: 'YOUYI1' })
  const place = { at: 'campaign' as const, placeId: campaignId }
  const opened = { requestId: 'every-page-round', ...place, questions: 5, seconds: 20 }
  const { roundId } = await ask(address, ORGANISER, openRound, opened)
  const { code } = await ask(address, ORGANISER, leadRound, { roundId })
  const page = (name: string, hash: string, identity = RESIDENT) => ({ name, hash, identity })
  return [
    page('home', '/pages/home/index'),
    page('quiz-start', '/pages/quiz/start/index'),
    page('quiz-play', `/pages/quiz/paper/play/index?attemptId=${open.attemptId}`),
    page('quiz-result', `/pages/quiz/paper/result/index?attemptId=${finished.attemptId}`),
    page('learn', '/pages/quiz/paper/learn/index'),
    page('practice', '/pages/quiz/paper/practice/index?deck=home'),
    page('book', '/pages/quiz/paper/book/index'),
    page('standing', '/pages/quiz/paper/standing/index'),
    page('prizes', '/pages/quiz/draw/prizes/index'),
    page('honour', `/pages/quiz/draw/honour/index?attemptId=${finished.attemptId}`),
    page('look-up-honour', '/pages/quiz/draw/look-up/index'),
    page('challenge', '/pages/quiz/paper/challenge/index'),
    page('contest', '/pages/quiz/contest/index'),
    page('how-to', '/pages/quiz/how-to/index?group=scale'),
    page('round', '/pages/quiz/round/play/index'),
    page('round-lobby', `/pages/quiz/round/play/index?code=${code}`),
    page('host-open', `/pages/quiz/round/host/index?at=campaign&placeId=${campaignId}`, ORGANISER),
    page('teams', `/pages/organiser/teams/index?campaignId=${campaignId}`, ORGANISER),
    page('labs', '/pages/booking/labs/index'),
    page('map', '/pages/booking/map/index'),
    page('slots', `/pages/booking/visit/slots/index?labId=${labId}&group=blood-pressure`),
    page('confirm-nothing', `/pages/booking/visit/confirm/index?slotId=${slotId}`),
    page('ticket', `/pages/booking/visit/ticket/index?visitId=${visitId}`),
    page('move', `/pages/booking/visit/move/index?visitId=${visitId}`),
    page('mine', '/pages/booking/visit/mine/index'),
    page('events', '/pages/booking/visit/events/index'),
    page('merchant', '/pages/booking/visit/merchant/index'),
    page('look-up', '/pages/booking/visit/look-up/index'),
    page('me', '/pages/me/index'),
    page('me-staff', '/pages/me/index', STAFF),
    page('approve', '/pages/desk/approve/index', STAFF),
    page('me-organiser', '/pages/me/index', ORGANISER),
    page('join', '/pages/me/join/index'),
    page('overview', `/pages/organiser/overview/index?campaignId=${campaignId}`, ORGANISER),
    page('workbook', `/pages/organiser/workbook/index?campaignId=${campaignId}`, ORGANISER),
    page('bank', '/pages/organiser/bank/index', ORGANISER),
    page('items', `/pages/organiser/items/index?campaignId=${campaignId}`, ORGANISER),
    page('blueprint', `/pages/organiser/blueprint/index?campaignId=${campaignId}`, ORGANISER),
    page('draw-office', `/pages/organiser/draw/index?campaignId=${campaignId}`, ORGANISER),
    page('members', `/pages/organiser/members/index?campaignId=${campaignId}`, ORGANISER),
    page('call-off', `/pages/organiser/call-off/index?campaignId=${campaignId}&as=organiser`, ORGANISER),
    page('patterns', `/pages/organiser/patterns/index?campaignId=${campaignId}`, ORGANISER),
    page('opinions', `/pages/organiser/opinions/index?campaignId=${campaignId}&as=organiser`, ORGANISER),
    page('inbox', '/pages/me/own/inbox/index'),
    page('privacy', '/pages/me/own/privacy/index'),
    page('phone', '/pages/me/own/phone/index'),
    page('passport', '/pages/me/passport/list/index'),
    page('instrument', `/pages/me/passport/one/index?instrumentId=${instrument.instrumentId}`),
    page('passport-none', '/pages/me/passport/list/index', 'demo-resident-2'),
    page('phone-none', '/pages/me/own/phone/index', 'demo-resident-2'),
    page('desk', `/pages/desk/day/index?labId=${labId}`, STAFF),
    page('notice', `/pages/desk/notice/index?labId=${labId}&as=staff`, STAFF),
    page('call-off-lab', `/pages/organiser/call-off/index?labId=${labId}&as=staff`, STAFF),
    page('hand-out', `/pages/bench/hand-out/index?labId=${labId}`, STAFF),
    page('authorisations', `/pages/bench/authorisations/index?labId=${labId}&as=staff`, STAFF),
    page('authorisations-organiser', `/pages/bench/authorisations/index?labId=${labId}&as=organiser`, ORGANISER),
    page('rows', `/pages/bench/rows/index?labId=${labId}&kind=scale-dial`, STAFF),
    page('board', `/pages/desk/board/index?labId=${labId}`, STAFF),
    page('board-today', `/pages/desk/board/index?labId=${openToday}`, STAFF_TODAY),
    page('calls-today', `/pages/desk/calls/index?labId=${openToday}`, STAFF_TODAY),
    page('desk-today', `/pages/desk/day/index?labId=${openToday}`, STAFF_TODAY),
    ...sheetsOf('bench', 'arrived'),
    ...sheetsOf('bench-done', 'measured'),
    page('hand-out-today', `/pages/bench/hand-out/index?labId=${openToday}`, STAFF_TODAY),
    page('figures', `/pages/desk/figures/index?labId=${openToday}&as=staff`, STAFF_TODAY),
    page('figures-organiser', `/pages/desk/figures/index?campaignId=${campaignId}&as=organiser`, ORGANISER),
  ]
}
