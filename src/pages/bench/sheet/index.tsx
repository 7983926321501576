import { useRouter } from '@tarojs/taro'
import type { BenchSheet } from '#contract/measurement'
import { EmptyState } from '../../../components/empty-state'
import { Loaded } from '../../../components/loaded'
import { Page } from '../../../components/page'
import type { ParamsOf } from '../../../routes'
import { FinishedSheet } from './finished-sheet'
import { SheetForm } from './sheet-form'
import { useBench } from './use-bench'

export default function BenchPage() {
  const { bookingId } = useRouter<ParamsOf<'bench'>>().params
  const { reading, onActed } = useBench(bookingId || 'none')
  return (
    <Page title='检测记录' wide>
      <Loaded from={reading}>{(bench) => <Bench bench={bench} onActed={onActed} />}</Loaded>
    </Page>
  )
}

function Bench({ bench, onActed }: { bench: BenchSheet; onActed: (bench?: BenchSheet) => void }) {
  if (bench.slip) return <FinishedSheet bench={bench} slip={bench.slip} onActed={onActed} />
  if (bench.status !== 'arrived')
    return <EmptyState says='这件器具现在不能检测' next='要先在检测台办到场，再来填记录。' />
  // A new round is a new sheet; what is typed on one is not lost while it is read again.
  return <SheetForm key={bench.rounds.length} bench={bench} onActed={onActed} />
}
