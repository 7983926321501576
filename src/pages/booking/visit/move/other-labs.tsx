import { Text, View } from '@tarojs/components'
import { listLabs } from '#contract/find-labs'
import { isInstrument, type PlaceKind } from '#contract/instrument-kind'
import { useReading } from '../../../../api/use-reading'
import { Loaded } from '../../../../components/loaded'
import { Sheet } from '../../../../components/sheet'
import { NearLabs } from '../near-labs'

interface OtherLabsProps {
  /** The lab where the visit is now: distances are measured from there. */
  readonly from: string
  readonly kinds: readonly PlaceKind[]
  readonly onPick: (labId: string) => void
  readonly onClose: () => void
}

/** The nearest labs that check all that is brought and have places left. */
export function OtherLabs({ from, kinds, onPick, onClose }: OtherLabsProps) {
  const wanted = [...new Set(kinds)].filter(isInstrument)
  const reading = useReading(listLabs, { kinds: wanted, nearLab: from, only: ['free'] })
  return (
    <Sheet open title='换到哪个检测点' onClose={onClose}>
      <Loaded from={reading}>
        {({ labs }) => {
          const others = labs.filter(({ labId }) => labId !== from)
          return (
            <View>
              {others.length === 0 && <Text>别的检测点都没有位置了，只能在原来的检测点改时间。</Text>}
              <NearLabs labs={others} onPick={onPick} />
            </View>
          )
        }}
      </Loaded>
    </Sheet>
  )
}
