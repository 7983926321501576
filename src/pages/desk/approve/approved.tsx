import { momentWords } from '../../../api/shanghai'
import { Button } from '../../../components/button'
import { EmptyState } from '../../../components/empty-state'
import { goBack } from '../../../routes'

export const Approved = ({ until }: { until: number }) => (
  <EmptyState
    says='电脑上马上就登录好了'
    next={`它到 ${momentWords(until)} 自动退出。早些用完，请在电脑上点“退出登录”。`}
  >
    <Button look='strong' onPress={goBack}>
      回到“我的”
    </Button>
  </EmptyState>
)
