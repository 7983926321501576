import { signOut } from '#contract/sign-in'
import { ask } from './ask'
import { session } from './session'

/** The device forgets its tokens at once, also where the server cannot be told; there they run out by themselves. */
export async function signOutHere(): Promise<void> {
  const kept = session.readAgain()
  session.forget()
  if (kept) await ask(signOut, { refresh: kept.refresh })
}
