import { useState } from 'react'
import { OUTCOMES } from '#contract/outcome-name'
import { dropResult, type KeptInstrument, type KeptResult } from '#contract/passport'
import { dayWords } from '../../../../api/shanghai'
import { useAction } from '../../../../api/use-action'
import { Button } from '../../../../components/button'
import { limitWords, signedWords } from '../../../../components/number-words'
import { RefusalNotice } from '../../../../components/refusal-notice'
import { RowLink } from '../../../../components/row-link'
import { Sheet } from '../../../../components/sheet'
import { openPage } from '../../../../routes'

interface ResultRowsProps {
  readonly instrument: KeptInstrument
  readonly onChanged: () => void
}

/** Every result, the newest first; each can be looked up, or taken out. */
export function ResultRows({ instrument: { instrumentId, results }, onChanged }: ResultRowsProps) {
  const [open, setOpen] = useState<KeptResult>()
  const dropping = useAction(dropResult)

  async function drop(code: string) {
    const answer = await dropping.run({ instrumentId, code })
    if (!answer?.ok) return
    setOpen(undefined)
    onChanged()
  }

  return (
    <>
      {[...results].reverse().map((result) => (
        <RowLink
          key={result.code}
          title={`${result.day.slice(0, 4)} 年 ${dayWords(result.day)}　${OUTCOMES[result.outcome]}`}
          note={errorWords(result)}
          onPress={() => setOpen(result)}
        />
      ))}
      {open && (
        <Sheet
          open
          title={`${open.day.slice(0, 4)} 年 ${dayWords(open.day)}的结果`}
          onClose={() => setOpen(undefined)}
          acts={
            <>
              <RefusalNotice refusal={dropping.refusal} onRetry={() => void drop(open.code)} />
              <Button look='strong' onPress={() => openPage('look-up', { code: open.code })}>
                看结果单
              </Button>
              <Button look='plain' loading={dropping.pending} onPress={() => void drop(open.code)}>
                从我的器具里去掉这次结果
              </Button>
            </>
          }
        />
      )}
    </>
  )
}

function errorWords({ error, lower, upper, unit }: KeptResult) {
  if (error === '') return '没有数值'
  const limits = limitWords(lower, upper)
  return `最差一点 ${signedWords(error)} ${unit}${limits && `，允许 ${limits}`}`
}
