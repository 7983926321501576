import { Text, View } from '@tarojs/components'
import { cx } from '../../../components/cx'
import { Icon } from '../../../components/icon'
import { pressable } from '../../../components/pressable'
import { openPage } from '../../../routes'
import { PhoneLink } from '../phone-link'
import css from './lab-row.module.scss'
import { type Lab, type LabSearch, minutesWords } from './lab-search'

interface LabRowProps {
  readonly lab: Lab
  readonly search: LabSearch
  /** The most places that a lab on the list has left: the whole length of the scale. */
  readonly most: number
  /** Booking is over: what is left is only to be had by telephone. */
  readonly closed: boolean
}

/** A lab, and on a scale that all of them share how many places it has left. */
export function LabRow({ lab, search, most, closed }: LabRowProps) {
  const wish = search.kind ?? search.group
  const open = () => openPage('slots', { labId: lab.labId, ...(wish && { group: wish }) })
  return (
    <View className={cx(css.row)}>
      <View className={cx(css.lab)} {...pressable(open, { role: 'link' })}>
        <View className={cx(css.words)}>
          <Text className={cx(css.name)}>{lab.name}</Text>
          <Text>{`${lab.district} · ${lab.address}`}</Text>
          <Text>{lab.directions}</Text>
          <View className={cx(css.facts)}>
            <Text>{minutesWords(lab, search)}</Text>
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
      {(closed || lab.placesLeft === 0) && <PhoneLink phone={lab.phone} />}
      <View className={cx(css.scale)}>
        <View
          className={cx(css.left)}
          style={{ width: `${closed ? 0 : Math.round((lab.placesLeft / most) * 100)}%` }}
        />
      </View>
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
