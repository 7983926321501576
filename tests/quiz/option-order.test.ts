import { randomInt } from 'node:crypto'
import fc from 'fast-check'
import { paperLine } from '../../cloudfunctions/features/quiz/draw-paper'
import { optionsOnPaper, rightChoice } from '../../cloudfunctions/features/quiz/question'
import { sampleQuestion } from './sample-bank'

const options = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 6 })

describe('the options of a question on paper', () => {
  it('are all there, once, under letters from a on', () => {
    fc.assert(
      fc.property(options, fc.constantFrom('single', 'multiple', 'judge'), (texts, form) => {
        const question = sampleQuestion('units-1', { options: texts, form })
        const shown = optionsOnPaper(question, paperLine(question, randomInt))
        expect(shown.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'].slice(0, texts.length))
        expect(shown.map(({ text }) => text).sort()).toEqual([...texts].sort())
      }),
    )
  })

  it('keep 对 before 错', () => {
    const judge = sampleQuestion('units-1', { form: 'judge', options: ['对', '错'], right: [1] })
    for (let n = 0; n < 50; n++) {
      const line = paperLine(judge, randomInt)
      expect(optionsOnPaper(judge, line).map(({ text }) => text)).toEqual(['对', '错'])
      expect(rightChoice(judge, line)).toEqual(['b'])
    }
  })

  it('put the right answer under every letter about equally often', () => {
    const question = sampleQuestion('units-1')
    const letters = Array.from({ length: 2000 }, () => rightChoice(question, paperLine(question, randomInt))[0])
    // 500 each; 400 is five standard deviations away.
    for (const letter of ['a', 'b', 'c', 'd'])
      expect(letters.filter((one) => one === letter).length).toBeGreaterThan(400)
  })
})
