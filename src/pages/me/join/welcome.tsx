import type { joinByInvitation } from '#contract/account'
import type { OutputOf } from '#contract/endpoint'
import { Button } from '../../../components/button'
import { Notice } from '../../../components/notice'
import { replacePage } from '../../../routes'

/** Says what the code has opened, and leads there. */
export const Welcome = ({ joined: { role, scopeId, scopeName } }: { joined: OutputOf<typeof joinByInvitation> }) =>
  role === 'staff' ? (
    <Notice says={`您已加入“${scopeName}”`} next='现在可以看预约、答复预约了。以后从“我的”进入。'>
      <Button look='strong' onPress={() => replacePage('desk', { labId: scopeId })}>
        去检测台
      </Button>
    </Notice>
  ) : (
    <Notice says={`您已成为“${scopeName}”的组织者`} next='现在可以看各检测点的进度、邀请人员了。以后从“我的”进入。'>
      <Button look='strong' onPress={() => replacePage('overview', { campaignId: scopeId })}>
        看活动进度
      </Button>
    </Notice>
  )
