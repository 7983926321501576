import type { readLab } from '#contract/booking'
import type { OutputOf } from '#contract/endpoint'
import type { ClientRefusal } from '../../../../api/refusal-text'
import { momentWords } from '../../../../api/shanghai'
import { takeNewVersion } from '../../../../device/new-version'
import { openPage, openTab } from '../../../../routes'
import { backToSlots } from '../back-to-slots'

interface WayOn {
  /** Better advice than the usual one, because this page knows more. */
  readonly next?: string
  readonly words: string
  readonly go: () => void
}

/** What to do after the visit was not booked; where nothing stands, it can only be sent again. */
export function wayOn(refusal: ClientRefusal, { lab, bookingOpensAt }: OutputOf<typeof readLab>): WayOn | undefined {
  const otherTime = { words: '换一个时间', go: () => backToSlots(lab.labId) }
  const otherLab = { words: '换一个检测点', go: () => openTab('pages/booking/labs/index') }
  const ways: Partial<Record<ClientRefusal, WayOn>> = {
    'slot-full': { ...otherTime, next: '您填的内容还在，换一个时间就行。' },
    'slot-closed': { ...otherTime, next: '您填的内容还在，换一个时间就行。' },
    'not-accepted-here': otherTime,
    'not-found': { ...otherLab, next: '这个时间已经撤掉了，请重新选。' },
    'booking-closed': otherLab,
    'not-open-yet': { ...otherLab, next: `${momentWords(bookingOpensAt)} 开始，到时候再来。`, words: '先看看检测点' },
    'request-reused': { words: '看我的预约', go: () => openPage('mine', {}) },
    outdated: { words: '换上新版本', go: takeNewVersion, next: '也许已经订上了。换上新版本，先看看“我的预约”。' },
    'limit-reached': { words: '看我的预约', go: () => openPage('mine', {}) },
  }
  return ways[refusal]
}
