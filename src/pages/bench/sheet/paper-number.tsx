import { View } from '@tarojs/components'
import { useState } from 'react'
import { writePaper } from '#contract/issued-paper'
import { type BenchSheet, readSheet } from '#contract/measurement'
import type { PaperNumber as Issued } from '#contract/measurement-sheet'
import type { ResultSlip } from '#contract/result-slip'
import { call } from '../../../api/call'
import { isAway } from '../../../api/is-away'
import { newRequestId } from '../../../api/request-id'
import { momentWords } from '../../../api/shanghai'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { Notice } from '../../../components/notice'
import { paperWords } from '../../../components/paper-words'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Section } from '../../../components/section'
import { Sheet } from '../../../components/sheet'
import { PaperChoice } from './paper-choice'

interface PaperNumberProps {
  readonly bench: BenchSheet
  readonly slip: ResultSlip
  readonly onActed: (bench: BenchSheet) => void
}

// What a verification is answered with on paper (计量法实施细则): it is there to be changed.
const USUAL: Partial<Record<ResultSlip['outcome'], Issued['paper']>> = {
  qualified: 'certificate',
  'not-qualified': 'notice',
  'values-only': 'calibration',
}
const wordsOf = (paper: Issued) => paperWords(paper) || '没有'

/** The number of the paper that goes with a result, which is often typed after it; all that was written before stays. */
export function PaperNumber({ bench, slip, onActed }: PaperNumberProps) {
  const [open, setOpen] = useState(false)
  const earlier = bench.papers.slice(0, -1)
  return (
    <Section title='纸质证书'>
      <View>{paperWords(slip) || '还没有写编号'}</View>
      {earlier.map((paper) => (
        <View key={paper.at}>{`之前写的：${wordsOf(paper)}（${momentWords(paper.at)}，${paper.by}）`}</View>
      ))}
      <Button look='plain' small flush onPress={() => setOpen(true)}>
        {slip.certificate === '' ? '写上编号' : '更正编号'}
      </Button>
      {open && <PaperSheet {...{ bench, slip, onActed }} onClose={() => setOpen(false)} />}
    </Section>
  )
}

function PaperSheet({ bench, slip, onActed, onClose }: PaperNumberProps & { readonly onClose: () => void }) {
  const writing = useAction(writePaper)
  const [was, setWas] = useState<Issued>({ paper: slip.paper, certificate: slip.certificate })
  const [becomes, setBecomes] = useState<Issued>(
    was.certificate === '' ? { paper: USUAL[slip.outcome] ?? '', certificate: '' } : was,
  )
  const [theirs, setTheirs] = useState<Issued>()
  // One act is one request, however often it is sent; another number is another act.
  const [requestId, setRequestId] = useState(newRequestId)
  const { bookingId } = bench
  const isHalf = (becomes.paper === '') !== (becomes.certificate.trim() === '')
  const isThere = becomes.paper === was.paper && becomes.certificate.trim() === was.certificate

  async function save() {
    const answer = await writing.run({ requestId, bookingId, was, becomes })
    if (answer?.ok) {
      onActed(answer.value)
      onClose()
    } else if (answer?.refusal === 'sheet-changed') await compare()
  }
  /** What a colleague has written meanwhile stands beside one's own; writing it now is a choice. */
  async function compare() {
    const read = await call(readSheet, { bookingId })
    if (!read.ok || !read.value.slip) return
    const { paper, certificate } = read.value.slip
    setTheirs({ paper, certificate })
    setWas({ paper, certificate })
    setRequestId(newRequestId())
    writing.forget()
    onActed(read.value)
  }
  return (
    <Sheet
      open
      title='纸质证书编号'
      onClose={onClose}
      acts={
        <Button look='needle' loading={writing.pending} disabled={isHalf || isThere} onPress={() => void save()}>
          {theirs ? '改成我写的' : '记下编号'}
        </Button>
      }
    >
      {theirs && (
        <Notice
          says={`同事刚写的是“${wordsOf(theirs)}”，您写的是“${wordsOf(becomes)}”`}
          next='看一眼纸质证书。同事写的对，就关掉这一页；您写的对，就点“改成我写的”。'
        />
      )}
      <PaperChoice
        paper={becomes}
        onChange={(next) => {
          setBecomes(next)
          setRequestId(newRequestId())
        }}
      />
      <RefusalNotice {...writing} {...(isAway(writing.refusal) && { next: '编号要写到服务器上，请等有信号再点。' })} />
    </Sheet>
  )
}
