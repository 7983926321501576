import { useRouter } from '@tarojs/taro'
import { isHousehold } from '#contract/instrument-kind'
import { readResult } from '#contract/result-slip'
import { useReading } from '../../../../api/use-reading'
import { EmptyState } from '../../../../components/empty-state'
import { Loaded } from '../../../../components/loaded'
import { Page } from '../../../../components/page'
import type { ParamsOf } from '../../../../routes'
import { SlipView } from '../slip-view'
import { KeepResult } from './keep-result'
import { SaveSlip } from './save-slip'

export default function ResultPage() {
  const { bookingId } = useRouter<ParamsOf<'measured'>>().params
  const reading = useReading(readResult, { bookingId: bookingId || 'none' })
  return (
    <Page title='检测结果'>
      <Loaded from={reading}>
        {({ slip, status }) =>
          slip ? (
            <>
              <SlipView slip={slip} ready={status === 'measured'} />
              {bookingId && isHousehold(slip.kind) && <KeepResult bookingId={bookingId} code={slip.code} />}
              <SaveSlip slip={slip} />
            </>
          ) : (
            <EmptyState says='还没有结果' next='检测完就会出现在这里，请过一会儿再来看。' />
          )
        }
      </Loaded>
    </Page>
  )
}
