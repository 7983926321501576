import { View } from '@tarojs/components'
import { Choice } from '../../../../components/choice'
import { Section } from '../../../../components/section'

export type BookingMode = 'all' | 'fit'

const MODES = [
  { value: 'fit', label: '能约几件约几件' },
  { value: 'all', label: '都放得下才约' },
] as const

/** Asked only where several instruments do not all fit. */
export const ModeChoice = ({ mode, onMode }: { mode: BookingMode; onMode: (mode: BookingMode) => void }) => (
  <Section title='这个时间放不下全部'>
    <View>写在前面的先约上。没约上的，可以再给它另约一个时间。</View>
    <Choice label='这个时间放不下全部' options={MODES} chosen={[mode]} onPick={onMode} />
  </Section>
)
