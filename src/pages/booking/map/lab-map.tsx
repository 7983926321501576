import { Text, View } from '@tarojs/components'
import type { MouseEvent } from 'react'
import type { LabPoint } from '#contract/find-labs'
import { cx } from '../../../components/cx'
import { named } from '../../../components/named'
import { pressable } from '../../../components/pressable'
import { useElder } from '../../../theme/elder'
import css from './lab-map.module.scss'
import { districtLabels, nearestTo, planOf } from './plan'

export interface LabMapProps {
  readonly labs: readonly LabPoint[]
  /** From where distances are measured. */
  readonly origin: { readonly name: string; readonly latitude: number; readonly longitude: number } | null
  readonly chosen: string | undefined
  readonly onChoose: (labId: string) => void
}

/**
 * A plan without a map behind it, drawn from the coordinates: north is up, the bar tells how far it is. A tap takes the
 * nearest point, because points lie closer together than a finger is wide; by the keyboard each is reached alone.
 */
export function LabMap({ labs, origin, chosen, onChoose }: LabMapProps) {
  const plan = planOf(labs, origin)
  const elder = useElder()
  const pick = ({ clientX, clientY, currentTarget }: MouseEvent<HTMLElement>) => {
    const box = currentTarget.getBoundingClientRect()
    const at = { x: ((clientX - box.left) / box.width) * 100, y: ((clientY - box.top) / box.height) * 100 }
    const labId = nearestTo(at, plan)
    if (labId !== undefined) onChoose(labId)
  }
  const onPlan = { onClick: pick as never }
  return (
    <View>
      <View
        className={cx(css.plan)}
        style={{ paddingTop: `${plan.height}%` }}
        {...onPlan}
        {...named('radiogroup', '检测点')}
      >
        {districtLabels(plan, elder ? 2 : 1).map(({ name, x, y }) => (
          <Text key={name} className={cx(css.district)} style={{ left: `${x}%`, top: `${y}%` }}>
            {name}
          </Text>
        ))}
        {plan.origin && (
          <View className={cx(css.origin)} style={{ left: `${plan.origin.x}%`, top: `${plan.origin.y}%` }} />
        )}
        {plan.points.map(({ lab, x, y }) => (
          <View
            key={lab.labId}
            className={cx(css.point, lab.placesLeft === 0 && css.full, lab.labId === chosen && css.on)}
            style={{ left: `${x}%`, top: `${y}%` }}
            {...pressable(() => onChoose(lab.labId), {
              role: 'radio',
              checked: lab.labId === chosen,
              label: `${lab.name}，${lab.placesLeft > 0 ? `还有 ${lab.placesLeft} 个位置` : '已约满'}`,
            })}
          />
        ))}
      </View>
      <View className={cx(css.legend)}>
        <View className={cx(css.bar)} style={{ width: `${plan.bar.width}%` }} />
        <Text>{`${plan.bar.kilometres} 公里`}</Text>
        <Text>上北下南。实心的还有位置，空心的约满了。</Text>
      </View>
    </View>
  )
}
