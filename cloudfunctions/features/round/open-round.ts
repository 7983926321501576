import type { ParsedInputOf } from '#contract/endpoint'
import type { openRound as declared } from '#contract/round'
import { hashId } from '../../kernel/ids'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import { randomDigits } from '../../kernel/random-text'
import type { QuestionDoc } from '../../store/question-documents'
import { paperLine } from '../quiz/draw-paper'
import type { World } from '../world'
import { placeToLead } from './leading'

const CODE_DIGITS = 6
// A crowd taps: what has to be typed or put in order takes too long, and two drawings are too much for a big screen.
const FORMS: readonly string[] = ['single', 'multiple', 'judge']
const MOST_FIGURES = 1

/** Opens a round with questions by chance, the easy ones first. */
export async function openRound(
  { requestId, questions: wanted, seconds, topic, ...where }: ParsedInputOf<typeof declared>,
  personId: string,
  now: number,
  world: World,
): Promise<Outcome<{ roundId: string }, 'not-found' | 'no-questions'>> {
  const { store, randomBelow } = world
  const led = await placeToLead(store, personId, where)
  if (!led) return refuse('not-found')
  const _id = hashId('round', personId, requestId)
  for (;;) {
    if (await store.rounds.get(_id)) return done({ roundId: _id })
    const questions = await drawn(world, wanted, topic)
    if (questions.length === 0) return refuse('no-questions')
    const lines = questions.map((question) => paperLine(question, randomBelow))
    const begin = { status: 'open' as const, no: 0, opensAt: 0, closesAt: 0, startedAt: now }
    const codeKey = randomDigits(CODE_DIGITS, randomBelow)
    // A conflict: the code is in use, or the same request came twice.
    await store.rounds.insert([{ _id, rev: 1, codeKey, ...led.place, ...begin, seconds, lines }])
  }
}

async function drawn({ store, randomBelow }: World, wanted: number, topic: string | undefined): Promise<QuestionDoc[]> {
  const where = topic === undefined ? { live: true } : { live: true, topic }
  const pool = (await store.questions.tally({ where, by: ['_id', 'form'] })).filter(({ form }) => FORMS.includes(form))
  const chosen: QuestionDoc[] = []
  while (pool.length > 0 && chosen.length < wanted) {
    const [picked] = pool.splice(randomBelow(pool.length), 1)
    const question = picked && (await store.questions.get(picked._id))
    if (question && question.figures.length <= MOST_FIGURES) chosen.push(question)
  }
  return chosen.sort((a, b) => a.difficulty - b.difficulty)
}
