import type { AttemptResult } from '#contract/quiz'
import { dayOf, dayWords } from '../../../../api/shanghai'
import { Notice } from '../../../../components/notice'

/** The score changed after a wrong key was corrected: when, from what, and where it says why. */
export const Rescored = ({ rescored }: Pick<AttemptResult, 'rescored'>) => (
  <>
    {rescored.map(({ at, from, to }) => (
      <Notice
        key={at}
        says={`${dayWords(dayOf(at))}更正了一题的答案，成绩从 ${from} 分改为 ${to} 分`}
        next='是哪一题、为什么，写在下面那道题里。排名也重新算过。'
      />
    ))}
  </>
)
