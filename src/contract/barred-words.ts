import type { Barred } from './measurement'

/** Why no verification is judged here and now. */
export const BARRED_WORDS: Readonly<Record<Exclude<Barred, ''>, string>> = {
  lab: '检测点没有这种器具的检定授权',
  'lab-out-of-date': '检测点的检定授权今天不在有效期里',
  person: '您没有登记这种器具的检定授权',
  'person-out-of-date': '您的检定授权今天不在有效期里',
}
