import { Text, View } from '@tarojs/components'
import type { Session } from '#contract/events'
import { KINDS } from '#contract/instrument-kind'
import { spanWords } from '../../../../api/shanghai'
import { cx } from '../../../../components/cx'
import { PlacesStrip } from '../../../../components/places-strip'
import { pressable } from '../../../../components/pressable'
import css from './events.module.scss'

interface SessionRowProps {
  readonly session: Session
  readonly chosen: boolean
  readonly onPick: () => void
}

const leftWords = ({ open, left, seats }: Session) =>
  open ? (left === 0 ? '约满了，可以排候补' : `剩 ${left} / ${seats} 个座位`) : '不能约了'

/** One session: when, what, where, and its seats as a strip. */
export function SessionRow({ session, chosen, onPick }: SessionRowProps) {
  const { kind, title, about, startsAt, endsAt, labName, district, open } = session
  const words = leftWords(session)
  const says = {
    role: 'radio',
    checked: chosen,
    disabled: !open,
    label: `${title}，${spanWords(startsAt, endsAt)}，${labName}，${words}`,
  } as const
  return (
    <View className={cx(css.session, chosen && css.on, !open && css.off)} {...pressable(onPick, says)}>
      <View className={cx(css.head)}>
        <Text className={cx(css.time)}>{spanWords(startsAt, endsAt)}</Text>
        <Text className={cx(css.kind)}>{KINDS[kind].label}</Text>
      </View>
      <Text className={cx(css.title)}>{title}</Text>
      <Text className={cx(css.words)}>{`${district} · ${labName}`}</Text>
      {about && <Text className={cx(css.words)}>{about}</Text>}
      <View className={cx(css.seats)}>
        <PlacesStrip left={open ? session.left : 0} total={session.seats} />
        <Text className={cx(css.left)}>{words}</Text>
      </View>
    </View>
  )
}
