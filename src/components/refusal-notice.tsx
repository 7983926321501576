import type { RefusalDetail } from '#contract/endpoint'
import { type ClientRefusal, REFUSAL_TEXT } from '../api/refusal-text'
import { takeNewVersion } from '../device/new-version'
import { Button } from './button'
import { Notice } from './notice'

interface RefusalNoticeProps {
  /** Nothing is shown while there is none. */
  readonly refusal: ClientRefusal | undefined
  readonly detail?: RefusalDetail | undefined
  readonly onRetry?: () => void
  /** Instead of the usual advice, where the page knows better what to do next. */
  readonly next?: string
}

/** Why an act was refused and what to do, where the act stands. */
export function RefusalNotice({ refusal, detail, onRetry, next }: RefusalNoticeProps) {
  if (!refusal) return null
  const text = REFUSAL_TEXT[refusal]
  return (
    <Notice tone='bad' says={detail?.message ?? text.says} next={next ?? text.next}>
      {refusal === 'outdated' && (
        <Button small onPress={takeNewVersion}>
          换上新版本
        </Button>
      )}
      {onRetry && text.again && (
        <Button small onPress={onRetry}>
          再试一次
        </Button>
      )}
    </Notice>
  )
}
