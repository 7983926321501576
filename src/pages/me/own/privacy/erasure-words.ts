import type { previewErasure } from '#contract/contact'
import type { OutputOf } from '#contract/endpoint'

/** What an erasure does, a line each. */
export function erasureWords({
  upcoming,
  past,
  waits,
  attempts,
  phone,
  roles,
}: OutputOf<typeof previewErasure>): string[] {
  const lines = [
    upcoming > 0 && `${upcoming} 件还没检的预约会取消，位置让给别人。`,
    past > 0 && `${past} 件检过或取消了的预约里，不再有您，也不再有您写的字。`,
    waits > 0 && `${waits} 个候补会取消。`,
    attempts > 0 && `${attempts} 次答题里不再有您，您自己也看不到了。`,
    phone && '您留的电话会删掉。',
    roles > 0 && `您的 ${roles} 个工作身份会取消，要重新邀请才能再用。`,
  ].filter((line) => line !== false)
  return lines.length > 0
    ? [...lines, '备份里如果还有，恢复时也会再删一次。']
    : ['现在没有存您的预约、答题和电话。确定后，登录记录也会删掉。']
}
