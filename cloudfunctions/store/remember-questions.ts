import type { Store } from './collections'
import { idsOnly } from './ids-only'
import type { QuestionDoc } from './question-documents'

interface Edition {
  /** Sum of the revisions of all released questions: it grows with every change of one, and none is ever removed. */
  readonly revisions: number
  readonly questions: Map<string, QuestionDoc>
}

/**
 * The same store, except that released questions that are asked for by their ids come from memory while none of them has
 * changed. That is asked of the database every time, one small question for all who ask at that moment: a key that was
 * corrected before the call holds for it, whichever server corrected it.
 */
export function rememberQuestions(store: Store): Store {
  let edition: Edition = { revisions: -1, questions: new Map() }

  async function currentEdition(): Promise<Edition> {
    const [released] = await store.questions.tally({ where: { stage: 'released' }, by: ['stage'], sum: 'rev' })
    const revisions = released?.sum ?? 0
    if (edition.revisions !== revisions) edition = { revisions, questions: new Map() }
    return edition
  }

  async function found(ids: readonly string[]): Promise<QuestionDoc[]> {
    const { questions } = await currentEdition()
    const unknown = ids.filter((id) => !questions.has(id))
    const read = unknown.length > 0 ? await store.questions.find({ where: { _id: { in: unknown } } }) : []
    for (const question of read) if (question.stage === 'released') questions.set(question._id, question)
    const fresh = new Map(read.map((question) => [question._id, question]))
    return ids.flatMap((id) => questions.get(id) ?? fresh.get(id) ?? [])
  }

  return {
    ...store,
    questions: {
      insert: (docs) => store.questions.insert(docs),
      get: (id) => store.questions.get(id),
      tally: (query) => store.questions.tally(query),
      updateIf: (id, expected, change) => store.questions.updateIf(id, expected, change),
      removeIf: (id, expected) => store.questions.removeIf(id, expected),
      find: (query) => {
        const ids = idsOnly(query)
        return ids ? found(ids) : store.questions.find(query)
      },
    },
  }
}
