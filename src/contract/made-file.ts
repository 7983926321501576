import * as v from 'valibot'

/** A file that the server made for somebody to keep; its bytes in base64. An answer has at most 1 MB in the cloud. */
export const MadeFile = v.strictObject({ name: v.string(), base64: v.string() })
export type MadeFile = v.InferOutput<typeof MadeFile>
