import { useState } from 'react'
import { submitAttempt } from '#contract/quiz'
import { useAction } from '../../../../api/use-action'
import { replacePage } from '../../../../routes'

/** Ends the attempt and shows its result. At the deadline nothing more can be saved, so that is not waited for. */
export function useHandIn(attemptId: string, allSaved: () => Promise<boolean>) {
  const submitting = useAction(submitAttempt)
  const [saving, setSaving] = useState(false)

  async function submit() {
    const answer = await submitting.run({ attemptId })
    if (answer?.ok) replacePage('result', { attemptId })
  }

  async function handIn() {
    if (saving) return
    setSaving(true)
    const saved = await allSaved()
    setSaving(false)
    // If not, the page already says that a choice could not be saved.
    if (saved) await submit()
  }

  return { handIn, submit, pending: saving || submitting.pending, refusal: submitting.refusal }
}
