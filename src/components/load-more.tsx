import type { ClientRefusal } from '../api/refusal-text'
import { Button } from './button'
import { RefusalNotice } from './refusal-notice'

interface LoadMoreProps {
  readonly more: {
    readonly any: boolean
    readonly pending: boolean
    readonly refusal: ClientRefusal | undefined
    readonly read: () => void
  }
  readonly words: string
}

/** Ends a list of which there is more; gone when all of it is shown. */
export function LoadMore({ more, words }: LoadMoreProps) {
  if (!more.any) return null
  if (more.refusal) return <RefusalNotice refusal={more.refusal} onRetry={more.read} />
  return (
    <Button loading={more.pending} onPress={more.read}>
      {words}
    </Button>
  )
}
