import type { Contact } from '#contract/contact'
import { RowLink } from '../../../../components/row-link'
import { openPage } from '../../../../routes'

/** Leads to where a number can be left. Nobody has to: while it is not known whether one is asked for, nothing is shown. */
export function PhoneRow({ contact: value }: { contact: Contact | undefined }) {
  if (!value?.asked) return null
  return (
    <RowLink
      title={value.phone ? `检测点可以打 ${value.phone}` : '留个电话，方便检测点联系您'}
      note={value.phone ? '换号码或撤回' : '可不留，不留也能预约'}
      onPress={() => openPage('phone', {})}
    />
  )
}
