import { View } from '@tarojs/components'
import type { LabRow } from '#contract/find-labs'
import { RowLink } from '../../../components/row-link'
import { distanceWords } from '../lab-search'

interface NearLabsProps {
  readonly labs: readonly LabRow[]
  readonly onPick: (labId: string) => void
}

/** Labs in the place of one that was booked: how far each is from there, and how much is free. */
export const NearLabs = ({ labs, onPick }: NearLabsProps) => (
  <View>
    {labs.map(({ labId, name, district, distance, placesLeft }) => (
      <RowLink
        key={labId}
        title={name}
        note={`${district}${distance === null ? '' : `，离原来的检测点${distanceWords(distance)}`}，还有 ${placesLeft} 个位置`}
        onPress={() => onPick(labId)}
      />
    ))}
  </View>
)
