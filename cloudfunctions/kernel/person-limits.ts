import { CallLimit } from './call-limit'

// A hasty resident makes some 20 calls in the minute that booking opens, a busy desk some 100; a script makes thousands.
export const PERSON_CALLS_PER_MINUTE = 240
const SIGN_INS_PER_MINUTE = 20

// Calls that let somebody in, or another browser of theirs: what is guessed at when somebody guesses.
const SIGN_INS: ReadonlySet<string> = new Set([
  'account.signIn',
  'account.refreshSession',
  'account.openBrowser',
  'account.enterBrowser',
  'account.lookAtBrowser',
  'account.approveBrowser',
  'account.joinByInvitation',
  'measurement.lookUp',
  'contest.joinTeam',
  'round.join',
])
export const isSignIn = (name: string) => SIGN_INS.has(name)

/** What one person may do in a minute. Asked by the route once it is known who calls. */
export class PersonLimits {
  private readonly signIns = new CallLimit(SIGN_INS_PER_MINUTE)
  private readonly calls: CallLimit

  constructor(callsPerMinute = PERSON_CALLS_PER_MINUTE) {
    this.calls = new CallLimit(callsPerMinute)
  }

  /** Whether a person may make this call now. */
  readonly admits = async (personId: string, name: string): Promise<boolean> =>
    (await this.calls.admits(personId)) && (!isSignIn(name) || (await this.signIns.admits(personId)))

  /** Seconds until a person may call again. */
  async secondsUntil(personId: string): Promise<number> {
    return (await this.calls.secondsUntil(personId)) || (await this.signIns.secondsUntil(personId))
  }
}
