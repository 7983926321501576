import { useState } from 'react'
import { approveBrowser, lookAtBrowser } from '#contract/browser-sign-in'
import type { OutputOf } from '#contract/endpoint'
import { useAction } from '../../../api/use-action'
import { Page } from '../../../components/page'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Approved } from './approved'
import { Compare } from './compare'
import { EnterCode } from './enter-code'

/** On the phone of somebody at a lab or in an office: lets the browser of a PC in. */
export default function ApprovePage() {
  const [seen, setSeen] = useState<OutputOf<typeof lookAtBrowser>>()
  const [until, setUntil] = useState<number>()
  const looking = useAction(lookAtBrowser)
  const approving = useAction(approveBrowser)

  async function look(code: string) {
    const answer = await looking.run({ code })
    if (answer?.ok) setSeen(answer.value)
  }

  async function approve(code: string) {
    const answer = await approving.run({ code })
    if (answer?.ok) setUntil(answer.value.signedInUntil)
  }

  function startOver() {
    approving.forget()
    setSeen(undefined)
  }

  return (
    <Page title='登录电脑'>
      {until !== undefined ? (
        <Approved until={until} />
      ) : seen ? (
        <Compare
          seen={seen}
          pending={approving.pending}
          over={approving.refusal === 'browser-gone'}
          onApprove={() => void approve(seen.code)}
          onNot={startOver}
        />
      ) : (
        <EnterCode pending={looking.pending} onCode={(code) => void look(code)} />
      )}
      <RefusalNotice refusal={looking.refusal ?? approving.refusal} />
    </Page>
  )
}
