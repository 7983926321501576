import { type ClientRefusal, REFUSAL_TEXT } from '../api/refusal-text'
import { takeNewVersion } from '../device/new-version'
import { goBack, openPage } from '../routes'
import { Button } from './button'
import { EmptyState } from './empty-state'

/** In place of a page that could not be read. */
export function FailureState({ refusal, onRetry }: { refusal: ClientRefusal; onRetry: () => void }) {
  const { says, next, again } = REFUSAL_TEXT[refusal]
  return (
    <EmptyState says={says} next={next}>
      {process.env.TARO_ENV === 'h5' && refusal === 'signed-out' ? (
        <Button look='strong' onPress={() => openPage('browser', {})}>
          工作人员登录
        </Button>
      ) : refusal === 'outdated' ? (
        <Button onPress={takeNewVersion}>换上新版本</Button>
      ) : again ? (
        <Button onPress={onRetry}>再试一次</Button>
      ) : (
        <Button onPress={goBack}>返回</Button>
      )}
    </EmptyState>
  )
}
