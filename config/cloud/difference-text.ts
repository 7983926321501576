import type { CloudIndex } from '../../cloudfunctions/store/cloudbase-indexes'
import type { Difference } from './compare-database'

export const indexText = ({ name, fields, unique }: CloudIndex) =>
  `${unique ? '唯一索引' : '索引'} ${name}（${fields.join('、')}）`

/** What is wrong. */
export function differenceText(difference: Difference): string {
  const { collection } = difference
  switch (difference.kind) {
    case 'no-collection':
      return `集合 ${collection} 还没有`
    case 'open':
      return `集合 ${collection} 的权限是“${difference.permission || '还没有'}”，应当是“仅管理端可读写”（ADMINONLY）`
    case 'no-index':
      return `集合 ${collection} 缺${indexText(difference.index)}`
    case 'other-index':
      return `集合 ${collection} 需要${indexText(difference.index)}，但已有一个不一样的：${indexText(difference.found)}`
    case 'unwanted-unique':
      return `集合 ${collection} 多了一个${indexText(difference.found)}，会拒绝本该存下的数据`
  }
}

/** What to do about it. Index by index in the console only where `setup:cloud` must not decide. */
export function mendingText(difference: Difference): string {
  switch (difference.kind) {
    case 'other-index':
      return '先弄清它是谁建的、做什么用；确认不要了，在云开发控制台“数据库 → 该集合 → 索引管理”里删掉它，再运行 npm run setup:cloud -- --apply'
    case 'unwanted-unique':
      return '在云开发控制台“数据库 → 该集合 → 索引管理”里删掉它'
    default:
      return '运行 npm run setup:cloud -- --apply'
  }
}
