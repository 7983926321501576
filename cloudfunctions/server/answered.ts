/** What is told of one call to those who count and log: nothing of its content, nothing of the caller. */
export interface Answered {
  readonly name: string
  /** `ok` or the refusal. */
  readonly outcome: string
  readonly milliseconds: number
  readonly requestId: string
}
