import type { CloudDatabase } from '../../cloudfunctions/store/cloudbase-sdk'
import { checkFunctions } from './check-functions'
import type { CloudEnvironment } from './cloud-environment'
import { COLLECTIONS, compareDatabase } from './compare-database'
import { TO_LOOK_AT } from './console-pages'
import { differenceText, mendingText } from './difference-text'
import { type Finding, fine, look, mend } from './finding'
import { proveDuplicates } from './prove-duplicates'

interface Patient {
  readonly environment: CloudEnvironment
  /** Where the functions were built. */
  readonly built: string
  /** Given when it is to be proved that duplicates are refused. */
  readonly database?: CloudDatabase
}

/** Everything that can be found out about an environment; changes nothing that stays. */
export async function examine({ environment, built, database }: Patient): Promise<Finding[]> {
  const differences = await compareDatabase(environment)
  return [
    ...differences.map((difference) => mend(differenceText(difference), mendingText(difference))),
    ...(differences.length === 0 ? [fine(`${COLLECTIONS.length} 个集合、权限和索引都齐了`)] : []),
    ...(database ? await proveDuplicates(database) : [NOT_PROVED]),
    ...(await checkFunctions(environment, built)),
    ...TO_LOOK_AT,
  ]
}

const NOT_PROVED = look(
  '没有实际试过重复写入会不会被拒绝',
  '运行 npm run doctor -- --prove（在不提交的事务里试，不留下数据）',
)
