import { STATUS_LABELS } from '#contract/booking-status'
import { RATING_LABELS } from '#contract/feedback'
import { KINDS } from '#contract/instrument-kind'
import { shanghaiMoment } from '../../kernel/time'
import type { AttemptDoc } from '../../store/attempt-documents'
import type { BookingDoc, Store, WaitDoc } from '../../store/collections'
import { chainOfLab, pseudonymOf } from '../audit/chain'
import { bookingsOf } from '../booking/own-visits'
import { feedbackId } from '../feedback/feedback'
import { wishWords } from '../release/draw-view'
import { forWhomOf } from '../visitor/for-whom'
import type { World } from '../world'
import { phoneOf } from './contact'
import { authorisationWords, signatureWords } from './export-bench'
import { learningWords } from './export-learning'
import { contestWords } from './forget-contest'
import { instrumentWords } from './instrument-words'
import { recordOwnAct } from './leave-phone'
import { resultWords } from './result-words'

/** All that the product holds of a person, in Chinese and as JSON: people can read it, and so can programs. */
export async function exportPerson(personId: string, now: number, world: World): Promise<string> {
  await recordOwnAct(world, 'person.export', personId, now)
  const { store } = world
  const bookings = await bookingsOf(store, personId)
  const [attempts, contact, labs] = await Promise.all([
    store.attempts.find({ where: { personId } }),
    store.contacts.get(personId),
    labNames(store, bookings),
  ])
  return JSON.stringify(
    {
      说明: '这是“计量惠民”保存的关于您的全部内容。时间都是北京时间。我们不保存您的血压、体温、体重读数。',
      导出时间: shanghaiMoment(now),
      您的编号: personId,
      电话: contact
        ? {
            号码: phoneOf(contact, world) ?? '已加密，现在打不开',
            留下的时间: shanghaiMoment(contact.agreedAt),
            同意的说明: contact.agreedTo,
          }
        : '没有留',
      谁看过您的完整号码: await lookUps(store, personId, labs),
      预约: bookings.map((booking) => bookingWords(booking, labs, world)),
      检测结果: await resultWords(store, bookings),
      我的器具: await instrumentWords(store, personId),
      取件时的签字: await signatureWords(store, personId),
      候补: (await store.waits.find({ where: { personId } })).map(waitWords),
      抽签的愿望: await wishesToldOf(store, personId),
      答题: attempts.map(attemptWords),
      ...(await learningWords(store, personId)),
      ...(await contestWords(store, personId)),
      登录记录: (await store.sessions.find({ where: { personId } })).map(({ issuedAt, expiresAt }) => ({
        登录时间: shanghaiMoment(issuedAt),
        失效时间: shanghaiMoment(expiresAt),
      })),
      同意收的微信消息: (await store.consents.find({ where: { personId } })).map(({ topic, agreedAt }) => ({
        种类: MESSAGE_LABELS[topic],
        同意的时间: shanghaiMoment(agreedAt),
      })),
      发过的微信消息: (await store.messages.find({ where: { personId } })).map(({ topic, at }) => ({
        种类: MESSAGE_LABELS[topic],
        时间: shanghaiMoment(at),
      })),
      您说的话: await ownOpinions(store, bookings),
      消息看到什么时候: await seenWords(store, personId),
      工作身份: await roles(store, personId),
      检定授权: await authorisationWords(store, personId),
    },
    null,
    2,
  )
}

type LabNames = ReadonlyMap<string, string>

async function labNames(store: Store, bookings: readonly BookingDoc[]): Promise<LabNames> {
  const ids = [...new Set(bookings.map(({ labId }) => labId))]
  return new Map((await store.labs.find({ where: { _id: { in: ids } } })).map(({ _id, name }) => [_id, name]))
}

async function lookUps(store: Store, personId: string, labs: LabNames) {
  const subject = pseudonymOf(personId)
  const perLab = [...labs].map(async ([labId, name]) =>
    (await store.audit.find({ where: { chain: chainOfLab(labId), subject } })).map(({ at, detail }) => ({
      检测点: name,
      时间: shanghaiMoment(at),
      原因: detail.reason ?? '',
    })),
  )
  return (await Promise.all(perLab)).flat()
}

const bookingWords = (booking: BookingDoc, labs: LabNames, world: World) => ({
  预约号: booking.code,
  检测点: labs.get(booking.labId) ?? booking.labId,
  时间: `${shanghaiMoment(booking.startsAt)} 到 ${shanghaiMoment(booking.endsAt)}`,
  器具: KINDS[booking.kind].label,
  品牌型号: booking.model,
  备注: booking.note,
  ...forWhomWords(booking, world),
  状态: STATUS_LABELS[booking.status],
  经过: booking.history.map(({ at, by, status, reason }) => ({
    时间: shanghaiMoment(at),
    状态: STATUS_LABELS[status],
    操作: by === booking.personId ? '您自己' : '检测点或系统',
    ...(reason === undefined ? {} : { 原因: reason }),
  })),
})

function forWhomWords(booking: BookingDoc, world: World) {
  if (booking.forWhom === '') return {}
  const told = forWhomOf(booking, world)
  return {
    替谁约的: told
      ? { 称呼: told.name, 电话: told.phone ?? '没有留', 同意的说明: told.agreedTo }
      : '已加密，现在打不开',
  }
}

const WAIT_STATES = {
  waiting: '正在排',
  offered: '有空位，等您答复',
  taken: '已经要了',
  lapsed: '过期了',
  left: '不排了',
} as const

const waitWords = ({ startsAt, since, status, instruments }: WaitDoc) => ({
  时段: shanghaiMoment(startsAt),
  从什么时候排: shanghaiMoment(since),
  状态: WAIT_STATES[status],
  器具: instruments.map(({ kind, model, note }) => [KINDS[kind].label, model, note].filter(Boolean).join('，')),
})

const WISH_STATES = {
  filed: '等抽签',
  undrawn: '正在抽签',
  drawn: '抽中了',
  waiting: '没抽中，排着候补',
  none: '没抽中',
} as const

const wishesToldOf = async (store: Store, personId: string) =>
  Promise.all(
    (await store.placeWishes.find({ where: { personId } })).map(async (wish) => ({
      编号: wish.lot,
      填写的时间: shanghaiMoment(wish.filedAt),
      想去的时间: await wishWords(store, wish),
      器具: wish.instruments.map(({ kind, model, note }) =>
        [KINDS[kind].label, model, note].filter(Boolean).join('，'),
      ),
      状态: WISH_STATES[wish.status],
    })),
  )

const ATTEMPT_STATES = { open: '正在答', submitted: '已交卷', expired: '到时间自动交卷' } as const

const attemptWords = (attempt: AttemptDoc) => ({
  开始时间: shanghaiMoment(attempt.startedAt),
  状态: ATTEMPT_STATES[attempt.status],
  得分: attempt.status === 'open' ? '还没有' : `${attempt.score} / ${attempt.paper.length * attempt.pointsEach}`,
  更正后改分: attempt.rescores.map(({ at, from, to }) => `${shanghaiMoment(at)}：${from} → ${to}`),
  题目: attempt.paper.map(({ questionId }, place) => ({
    // Which question of the bank it is could be looked up while it is still to be answered.
    题号: attempt.status === 'open' ? `第 ${place + 1} 题` : questionId,
    您的选择: [...(attempt.answers[`${place + 1}`] ?? [])].join('、'),
  })),
})

const MESSAGE_LABELS = { answer: '检测点的答复', change: '变动', reminder: '提醒', offer: '候补有位置' } as const

async function ownOpinions(store: Store, bookings: readonly BookingDoc[]) {
  const visitIds = [...new Set(bookings.map(({ visitId }) => visitId))]
  const said = await Promise.all(visitIds.map((visitId) => store.feedback.get(feedbackId(visitId))))
  return said
    .filter((one) => one !== undefined)
    .map(({ rating, words, at }) => ({ 时间: shanghaiMoment(at), 感受: RATING_LABELS[rating], 说的话: words }))
}

async function seenWords(store: Store, personId: string): Promise<string> {
  const mark = await store.inboxMarks.get(personId)
  return mark ? shanghaiMoment(mark.seenUntil) : '没有看过'
}

async function roles(store: Store, personId: string) {
  const [staff, organisers] = await Promise.all([
    store.staff.find({ where: { personId } }),
    store.organisers.find({ where: { personId } }),
  ])
  return [
    ...staff.map(({ labId }) => `检测点工作人员（${labId}）`),
    ...organisers.map(({ campaignId }) => `活动组织者（${campaignId}）`),
  ]
}
