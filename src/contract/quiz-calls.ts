import { listQuestions, proposeKey, releaseQuestions, retireQuestion, reviewQuestion, settleKey } from './bank'
import { exportBank, importBank, previewBank } from './bank-workbook'
import { previewPaper } from './blueprint'
import { lookUpCertificate, makeCertificate } from './certificate'
import { chooseDistrict, joinTeam, leaveTeam, listTeams, makeTeam, readContest, removeTeam } from './contest'
import { listEntries, readDraw as readPrizeDraw } from './draw'
import {
  confirmNumber,
  decideEntry,
  enterNumber,
  gatherEntries,
  handOutPrize,
  readOffice,
  sealDraw,
  withdrawNumber,
} from './draw-office'
import { countItems, exportItems, readItems } from './item-analysis'
import {
  answerCard,
  answerChallenge,
  readBook,
  readCard,
  readChallenge,
  readLearning,
  startChallenge,
} from './learning'
import { quizStatus, readPaper, readResult, saveAnswer, startAttempt, submitAttempt } from './quiz'
import {
  advanceRound,
  answerRound,
  closeQuestion,
  followRound,
  joinRound,
  leadRound,
  listRounds,
  openRound,
  readRoundCode,
} from './round'
import { readStanding } from './standing'

/** All that is asked and answered: the quiz, its bank, learning, contests, rounds and the draw. */
export const QUIZ_CALLS = {
  [quizStatus.name]: quizStatus,
  [startAttempt.name]: startAttempt,
  [readPaper.name]: readPaper,
  [saveAnswer.name]: saveAnswer,
  [submitAttempt.name]: submitAttempt,
  [readResult.name]: readResult,
  [readLearning.name]: readLearning,
  [readCard.name]: readCard,
  [answerCard.name]: answerCard,
  [readBook.name]: readBook,
  [readChallenge.name]: readChallenge,
  [startChallenge.name]: startChallenge,
  [answerChallenge.name]: answerChallenge,
  [readStanding.name]: readStanding,
  [readPrizeDraw.name]: readPrizeDraw,
  [listEntries.name]: listEntries,
  [readOffice.name]: readOffice,
  [gatherEntries.name]: gatherEntries,
  [decideEntry.name]: decideEntry,
  [sealDraw.name]: sealDraw,
  [enterNumber.name]: enterNumber,
  [withdrawNumber.name]: withdrawNumber,
  [confirmNumber.name]: confirmNumber,
  [handOutPrize.name]: handOutPrize,
  [makeCertificate.name]: makeCertificate,
  [lookUpCertificate.name]: lookUpCertificate,
  [openRound.name]: openRound,
  [listRounds.name]: listRounds,
  [leadRound.name]: leadRound,
  [readRoundCode.name]: readRoundCode,
  [advanceRound.name]: advanceRound,
  [closeQuestion.name]: closeQuestion,
  [joinRound.name]: joinRound,
  [followRound.name]: followRound,
  [answerRound.name]: answerRound,
  [readContest.name]: readContest,
  [joinTeam.name]: joinTeam,
  [leaveTeam.name]: leaveTeam,
  [chooseDistrict.name]: chooseDistrict,
  [listTeams.name]: listTeams,
  [makeTeam.name]: makeTeam,
  [removeTeam.name]: removeTeam,
  [listQuestions.name]: listQuestions,
  [reviewQuestion.name]: reviewQuestion,
  [releaseQuestions.name]: releaseQuestions,
  [retireQuestion.name]: retireQuestion,
  [proposeKey.name]: proposeKey,
  [settleKey.name]: settleKey,
  [exportBank.name]: exportBank,
  [previewBank.name]: previewBank,
  [importBank.name]: importBank,
  [readItems.name]: readItems,
  [countItems.name]: countItems,
  [exportItems.name]: exportItems,
  [previewPaper.name]: previewPaper,
} as const
