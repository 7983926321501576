import { RowLink } from '../../components/row-link'
import { openPage } from '../../routes'

/** What else the campaign offers: lectures and open houses, and the scales of shops. */
export const More = ({ sessions, shops }: { sessions: number; shops: boolean }) => (
  <>
    {sessions > 0 && (
      <RowLink title='讲座和开放日' note={`还有 ${sessions} 场，免费约座位`} onPress={() => openPage('events', {})} />
    )}
    {shops && <RowLink title='小商户电子秤' note='做买卖用的秤，来约检定' onPress={() => openPage('merchant', {})} />}
  </>
)
