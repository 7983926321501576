import type { Visit } from '#contract/booking'
import { momentWords } from '../../../api/shanghai'
import { Choice } from '../../../components/choice'
import { Notice } from '../../../components/notice'

type Free = Pick<Visit, 'freeUntil'>

/** Whether it is given back or moved so late that the lab has counted on it. */
export const isLate = ({ freeUntil }: Free, now: number) => freeUntil > 0 && now >= freeUntil

/** Until when it is given back freely, in words that go on from there. */
export const freeWords = ({ freeUntil }: Free) =>
  freeUntil > 0
    ? `${momentWords(freeUntil)} 以前随时可以改或取消，之后检测点已经留好人手。`
    : '开始以前随时可以改或取消。'

interface LateWarningProps extends Free {
  readonly act: '取消' | '改时间'
  readonly known: boolean
  readonly onKnown: (known: boolean) => void
}

/** Says plainly what a late change means, before it is done; it has to be ticked. */
export const LateWarning = ({ freeUntil, act, known, onKnown }: LateWarningProps) => (
  <>
    <Notice
      tone='bad'
      says={`已经过了 ${momentWords(freeUntil)}，现在${act}算临近${act}`}
      next={`检测点已经为您留好人手和设备，这个位置很难再让给别人。来得了就请按时来；真的来不了，还是请${act}，比不来好。这一次会记下来。`}
    />
    <Choice
      label={`临近${act}`}
      multiple
      options={[{ value: 'known', label: `知道了，还是要${act}` }]}
      chosen={known ? ['known'] : []}
      onPick={() => onKnown(!known)}
    />
  </>
)
