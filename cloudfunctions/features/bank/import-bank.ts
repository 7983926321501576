import type { importBank as importCall, previewBank as previewCall } from '#contract/bank-workbook'
import type { OutputOf } from '#contract/endpoint'
import type { WorkbookFault } from '#contract/imported-file'
import { hashId } from '../../kernel/ids'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { Store } from '../../store/collections'
import type { QuestionDoc } from '../../store/question-documents'
import { pseudonymOf } from '../audit/chain'
import { recordAccess } from '../audit/record-access'
import { findAll } from '../find-all'
import { canonical, settle } from '../organiser/settle'
import type { World } from '../world'
import type { Actor } from './correct-key'
import { alikeTo, compared } from './near-duplicates'
import { weighRow } from './question-changes'
import { readBankBook } from './workbook/read-bank-book'

const MOST_FAULTS = 200
const MOST_PAIRS = 100
const KEY_ONLY =
  '这道题已经上线，只改答案请用题库页的“更正答案”：由另一个人批准，答过的卷子重新计分。这里请改回原来的答案'

type Preview = OutputOf<typeof previewCall>

interface Weighing {
  readonly faults: readonly WorkbookFault[]
  readonly changed: readonly {
    readonly doc: QuestionDoc
    readonly isNew: boolean
    readonly details: readonly string[]
  }[]
  readonly before: readonly QuestionDoc[]
  readonly same: number
  readonly ignored: readonly string[]
  readonly digest: string
}

/** What importing this file would do, and what is wrong with it. Writes nothing. `by`: the pseudonym of who imports. */
export async function previewBank(store: Store, file: string, by: string): Promise<Preview> {
  const { faults, changed, same, ignored, digest } = await weigh(store, file, by)
  const nothing = { changes: [], same: 0, alike: [], ignored: [], digest: '' }
  const shown = faults.slice(0, MOST_FAULTS)
  if (faults.length > 0) return { ...nothing, faults: shown, moreFaults: faults.length - shown.length }
  return {
    ...{ faults: [], moreFaults: 0, same, ignored: [...ignored], digest },
    changes: changed.map(({ doc: { _id, text }, isNew, details }) => ({
      change: isNew ? 'new' : 'changed',
      questionId: _id,
      text,
      details: [...details],
    })),
    alike: await alikePairs(
      store,
      changed.map(({ doc }) => doc),
    ),
  }
}

/** Imports the file that was previewed: all of it as drafts of who imports it. Safe to repeat. */
export async function importBank(
  world: World,
  { file, digest }: { readonly file: string; readonly digest: string },
  { personId, now }: Actor,
): Promise<Outcome<OutputOf<typeof importCall>, 'preview-outdated'>> {
  const { store } = world
  const weighed = await weigh(store, file, pseudonymOf(personId))
  if (weighed.faults.length > 0) return refuse('preview-outdated')
  if (weighed.changed.length === 0) return done({ written: 0 })
  if (weighed.digest !== digest) return refuse('preview-outdated')
  const detail = { digest, questions: `${weighed.changed.length}` }
  await recordAccess(world, { act: 'bank.import', by: personId, subject: 'bank', detail }, now)
  const wanted = weighed.changed.map(({ doc }) => doc)
  const written = await settle(store.questions, wanted, weighed.before)
  return written === undefined ? refuse('preview-outdated') : done({ written })
}

async function weigh(store: Store, file: string, by: string): Promise<Weighing> {
  const book = readBankBook(Buffer.from(file, 'base64'))
  const nothing = { changed: [], before: [], same: 0, ignored: book.ignored, digest: '' }
  if (book.faults.length > 0) return { ...nothing, faults: book.faults }
  if (book.questions.length === 0) return { ...nothing, faults: [EMPTY] }
  const bank = new Map((await findAll(store.questions, { version: { from: 1 } })).map((one) => [one._id, one]))
  const weighed = book.questions.map((question) => ({ ...question, weighed: weighRow(question.row, bank, by) }))
  const faults = weighed.flatMap((one) => (one.weighed.kind === 'key-only' ? [one.fault('right', KEY_ONLY)] : []))
  const changed = weighed.flatMap(({ weighed: one }) =>
    one.kind === 'new' || one.kind === 'changed'
      ? [{ doc: one.doc, isNew: one.kind === 'new', details: one.details, before: one.before }]
      : [],
  )
  const before = changed.flatMap((one) => one.before)
  return {
    faults,
    changed,
    before,
    same: weighed.length - changed.length,
    ignored: book.ignored,
    digest: hashId('bank', file, by, canonical([before, changed.map(({ doc }) => doc._id)])),
  }
}

const EMPTY: WorkbookFault = { sheet: '题库', cell: '', title: '', message: '一道题也没有' }

async function alikePairs(store: Store, docs: readonly QuestionDoc[]): Promise<Preview['alike']> {
  if (docs.length === 0) return []
  const present = await findAll(store.questions, { version: { from: 1 } })
  const others = [...docs, ...present.filter(({ _id }) => !docs.some((doc) => doc._id === _id))].map(compared)
  const pairs = others.slice(0, docs.length).flatMap((one, n) =>
    alikeTo(one, others.slice(n + 1))
      .filter(({ question }) => question._id !== one.question.replaces)
      .map(({ question, alike }) => ({
        one: `${one.question._id} ${one.question.text}`,
        other: `${question._id} ${question.text}`,
        percent: Math.round(alike * 100),
      })),
  )
  return pairs.slice(0, MOST_PAIRS)
}
