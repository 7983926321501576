import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { functionEnvironment } from './function-environment'

/** What the platform tells a function about one call, as environment variables. */
export type CallVariables = Readonly<Record<string, string>>

/** One instance of a deployed function, in a process of its own. It answers one call at a time. */
export class FunctionInstance {
  private last: Promise<unknown> = Promise.resolve()
  private readonly ended: Promise<unknown>
  private log = ''

  private constructor(private readonly child: ChildProcess) {
    this.ended = once(child, 'exit')
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text: Buffer) => {
        this.log += text
      })
  }

  static async start(bundle: string, url: string): Promise<FunctionInstance> {
    const child = fork(path.join(__dirname, 'function-process.js'), [bundle], {
      env: { ...process.env, ...functionEnvironment(url) },
      execArgv: [],
      silent: true,
    })
    const instance = new FunctionInstance(child)
    await instance.message()
    return instance
  }

  call(event: object, variables: CallVariables): Promise<unknown> {
    const answer = this.last.then(() => this.answer(event, variables))
    this.last = answer.catch(() => {})
    return answer
  }

  /** What the function has written to its log; its last lines may come after its answer. */
  async logged(pattern: RegExp): Promise<string> {
    for (let patience = 100; patience > 0 && !pattern.test(this.log); patience--) await later(20)
    return this.log
  }

  /** At once, whatever it is doing. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL')
    await this.ended
  }

  private async answer(event: object, variables: CallVariables): Promise<unknown> {
    this.child.send({ event, variables })
    const { answer, failed } = (await this.message()) as { answer?: unknown; failed?: string }
    if (failed) throw new Error(failed)
    return answer
  }

  private async message(): Promise<unknown> {
    const message = await Promise.race([once(this.child, 'message'), this.ended.then(() => undefined)])
    if (!message) throw new Error(`the function has ended: ${this.log}`)
    return message[0]
  }
}
