import type { World } from '../world'
import { pseudonymOf, SYSTEM_CHAIN } from './chain'
import { recordAct } from './record-act'

interface Access {
  readonly act:
    | 'member.invite'
    | 'member.join'
    | 'member.remove'
    | 'browser.approve'
    | 'campaign.import'
    | 'bank.import'
    | 'bank.review'
    | 'bank.send-back'
    | 'bank.release'
    | 'bank.retire'
    | 'key.propose'
    | 'key.approve'
    | 'key.turn-down'
  /** Who does it. */
  readonly by: string
  /** The lab, the campaign, or the person whose browser it is. */
  readonly subject: string
  readonly detail?: Readonly<Record<string, string>>
}

/** Writes down who lets whom in or out, and who has a hand in the questions and their answers. */
export const recordAccess = (world: World, { act, by, subject, detail = {} }: Access, now: number): Promise<void> =>
  recordAct(world, SYSTEM_CHAIN, { at: now, by: pseudonymOf(by), act, subject, detail })
