import { Text, View } from '@tarojs/components'
import type { LabRow as Lab } from '#contract/find-labs'
import { SITE_LABELS } from '#contract/lab-site'
import { clockWords, dayOf, dayWords } from '../../../api/shanghai'
import { cx } from '../../../components/cx'
import { HalfHours } from '../../../components/half-hours'
import { Icon } from '../../../components/icon'
import { pressable } from '../../../components/pressable'
import { openPage } from '../../../routes'
import { distanceWords, type LabSearch } from '../lab-search'
import { PhoneLink } from '../phone-link'
import css from './lab-row.module.scss'

interface LabRowProps {
  readonly lab: Lab
  readonly search: LabSearch
  /** Booking is over: what is left is only to be had by telephone. */
  readonly closed: boolean
}

/** A lab, how far it is, and the half hours of its next free day. */
export function LabRow({ lab, search, closed }: LabRowProps) {
  const wish = search.kind ?? search.group
  const open = () => openPage('slots', { labId: lab.labId, ...(wish && { group: wish }) })
  return (
    <View className={cx(css.row)}>
      <View className={cx(css.lab)} {...pressable(open, { role: 'link' })}>
        <View className={cx(css.words)}>
          <Text className={cx(css.name)}>{lab.name}</Text>
          <Text>{`${lab.district} · ${lab.address}`}</Text>
          <View className={cx(css.facts)}>
            {lab.distance !== null && <Text className={cx(css.far)}>{distanceWords(lab.distance)}</Text>}
            {lab.site !== 'lab' && <Text>{SITE_LABELS[lab.site]}</Text>}
            <Text>{minutesWords(lab)}</Text>
            {lab.stepFree && (
              <View className={cx(css.fact)}>
                <Icon name='ramp' size={20} />
                <Text>无障碍通道</Text>
              </View>
            )}
          </View>
        </View>
        {!closed && <PlacesFigure left={lab.placesLeft} />}
      </View>
      {lab.phone !== '' && <PhoneLink phone={lab.phone} />}
      {!closed && <Times times={lab.times} />}
    </View>
  )
}

const PlacesFigure = ({ left }: { left: number }) =>
  left === 0 ? (
    <Text className={cx(css.full)}>已约满</Text>
  ) : (
    <View className={cx(css.places)}>
      <Text className={cx(css.figure)}>{left}</Text>
      <Text>个位置</Text>
    </View>
  )

/** `约 6 分钟`, `约 6–15 分钟`: what one instrument takes there. */
const minutesWords = ({ minutes: { least, most } }: Lab) =>
  least === most ? `每件约 ${least} 分钟` : `每件约 ${least}–${most} 分钟`

function Times({ times }: Pick<Lab, 'times'>) {
  const [first, last] = [times[0], times[times.length - 1]]
  if (!first || !last) return null
  const free = times.filter(({ left }) => left > 0).length
  const until = last.at > first.at ? ` 到 ${clockWords(last.at)}` : ''
  const span = `${dayWords(dayOf(first.at))} ${clockWords(first.at)}${until}`
  return (
    <View className={cx(css.times)}>
      <HalfHours times={times} label={`${span}，${times.length} 个时间里 ${free} 个有位置`} />
      <View className={cx(css.span)}>
        <Text>{span}</Text>
        <Text>{free > 0 ? `${free} 个时间有位置` : '没有位置'}</Text>
      </View>
    </View>
  )
}
