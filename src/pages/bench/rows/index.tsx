import { Text } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { OutputOf } from '#contract/endpoint'
import { INSTRUMENT_KINDS, type InstrumentKind, KINDS } from '#contract/instrument-kind'
import type { RegulationRow } from '#contract/regulation-row'
import { listRows } from '#contract/row-correction'
import { useReading } from '../../../api/use-reading'
import { Choice } from '../../../components/choice'
import { cx } from '../../../components/cx'
import { Loaded } from '../../../components/loaded'
import { Page } from '../../../components/page'
import { Section } from '../../../components/section'
import type { ParamsOf } from '../../../routes'
import css from '../bench-papers.module.scss'
import { CorrectSheet } from './correct-sheet'
import { ProposalItem } from './proposal-item'
import { RowItem } from './row-item'

const OPTIONS = INSTRUMENT_KINDS.map((value) => ({ value, label: KINDS[value].label }))

/** By which limits a lab judges, and how a wrong one is put right: one proposes from the text, another one approves. */
export default function RowsPage() {
  const { labId = 'none', kind: asked } = useRouter<ParamsOf<'rows'>>().params
  const [kind, setKind] = useState<InstrumentKind>(INSTRUMENT_KINDS.find((one) => one === asked) ?? 'bp-auto')
  const reading = useReading(listRows, { labId, kind })
  return (
    <Page title='规程数据' wide>
      <Choice label='器具' look='chips' options={OPTIONS} chosen={[kind]} onPick={setKind} />
      <Loaded from={reading}>
        {(value) => <Rows key={kind} value={value} labId={labId} onChanged={() => void reading.reload()} />}
      </Loaded>
    </Page>
  )
}

interface RowsProps {
  readonly value: OutputOf<typeof listRows>
  readonly labId: string
  readonly onChanged: () => void
}

function Rows({ value: { labName, rows, proposals, mayPropose, mayApprove }, labId, onChanged }: RowsProps) {
  const [correcting, setCorrecting] = useState<RegulationRow>()
  return (
    <>
      <Text className={cx(css.lab)}>{labName}</Text>
      <Text className={cx(css.says)}>
        更正要两个人：负责人照着原文提出，另一位能检这种器具的人核对后同意。同意以后测的按新的判，以前的结果和旧的限值都留着。
      </Text>
      {proposals.length > 0 && (
        <Section title='等人核对的更正'>
          {proposals.map((proposal) => (
            <ProposalItem
              key={proposal.correctionId}
              proposal={proposal}
              now={rows.find(({ row }) => row.rowId === proposal.row.rowId)?.row}
              mayApprove={mayApprove}
              onSettled={onChanged}
            />
          ))}
        </Section>
      )}
      <Section title='现在的限值'>
        {rows.map((one) => (
          <RowItem key={one.row.rowId} {...one} onCorrect={mayPropose ? () => setCorrecting(one.row) : undefined} />
        ))}
      </Section>
      {correcting && (
        <CorrectSheet
          row={correcting}
          labId={labId}
          onClose={() => setCorrecting(undefined)}
          onProposed={() => {
            setCorrecting(undefined)
            onChanged()
          }}
        />
      )}
    </>
  )
}
