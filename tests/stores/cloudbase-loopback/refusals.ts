import { Refusal } from './wire'

/** How the service says that a unique key is taken. It has had several wordings; some reach the caller without a code. */
export const DUPLICATE_FORMS = {
  E11000: (key: string) =>
    new Refusal(
      'DATABASE_REQUEST_FAILED',
      `[FailedOperation] multiple write errors: [{write errors: [{E11000 duplicate key error collection: tnt.x index: ${key} dup key: { }}]}, {<nil>}]`,
    ),
  insert: (key: string) =>
    new Refusal(
      'DATABASE_REQUEST_FAILED',
      `[FailedOperation.Insert] bulk write error: E11000 duplicate key error collection: tnt.x index: ${key}`,
    ),
  DuplicateWrite: () =>
    new Refusal(
      'DATABASE_DUPLICATE_WRITE',
      '[FailedOperation.DuplicateWrite] multiple write,duplicate key error collection',
    ),
} as const
export type DuplicateForm = keyof typeof DUPLICATE_FORMS

const contact = 'Please check your request, but if the problem persists, contact us.'

export const transactionConflict = () =>
  new Refusal(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${contact}`,
  )

export const noSuchTransaction = () =>
  new Refusal(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${contact}`,
  )

export const noSuchCollection = (name: string | undefined) =>
  new Refusal('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}`)

export const answerTooLarge = () =>
  new Refusal('DATABASE_REQUEST_FAILED', '[LimitExceeded.PacketSize] answer too large')

export const oddName = (name: string) =>
  new Refusal('DATABASE_REQUEST_FAILED', `[FailedOperation] The field '${name}' is not valid for storage.`)

export const unknownAction = (action: string) => new Refusal('INVALID_ACTION', `the stand-in does not know ${action}`)
