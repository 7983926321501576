import { shanghaiMoment } from '../../kernel/time'
import { type DrawPlan, NO_DRAW } from '../../store/draw-documents'
import { type CampaignFile, DRAW_UNSAID } from './campaign-file'
import { momentOf } from './moment'
import { isSame } from './settle'

type DrawInFile = CampaignFile['campaign']['draw']

/** As it is stored. Where nothing is said of a draw, nothing of it is kept. */
export const drawOf = (draw: DrawInFile): DrawPlan =>
  isSame(draw, DRAW_UNSAID) ? NO_DRAW : { ...draw, numberAt: draw.numberAt === '' ? 0 : momentOf(draw.numberAt) }

/** As it stands in a file. */
export const drawInFile = (draw: DrawPlan): DrawInFile =>
  isSame(draw, NO_DRAW)
    ? DRAW_UNSAID
    : {
        ...draw,
        prizes: draw.prizes.map((prize) => ({ ...prize })),
        numberAt: draw.numberAt > 0 ? shanghaiMoment(draw.numberAt) : '',
      }
