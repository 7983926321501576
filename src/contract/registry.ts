import { whoAmI } from './account'
import { bookVisit, cancelBookings, listLabs, listMyVisits, moveVisit, readLab, readVisit } from './booking'
import { home } from './campaign'
import {
  erasePerson,
  exportPerson,
  leavePhone,
  leaveWechatPhone,
  previewErasure,
  readContact,
  withdrawPhone,
} from './contact'
import { confirmBookings, declineBookings, readDay, readPhone } from './desk'
import { quizStatus, readPaper, readResult, saveAnswer, startAttempt, submitAttempt } from './quiz'
import { joinWaiting, leaveWaiting, listMyWaits, takeOffer } from './waiting'

/** Every call of the product. The server answers exactly these. */
export const REGISTRY = {
  [whoAmI.name]: whoAmI,
  [home.name]: home,
  [quizStatus.name]: quizStatus,
  [startAttempt.name]: startAttempt,
  [readPaper.name]: readPaper,
  [saveAnswer.name]: saveAnswer,
  [submitAttempt.name]: submitAttempt,
  [readResult.name]: readResult,
  [listLabs.name]: listLabs,
  [readLab.name]: readLab,
  [bookVisit.name]: bookVisit,
  [moveVisit.name]: moveVisit,
  [listMyVisits.name]: listMyVisits,
  [readVisit.name]: readVisit,
  [cancelBookings.name]: cancelBookings,
  [joinWaiting.name]: joinWaiting,
  [listMyWaits.name]: listMyWaits,
  [takeOffer.name]: takeOffer,
  [leaveWaiting.name]: leaveWaiting,
  [readDay.name]: readDay,
  [confirmBookings.name]: confirmBookings,
  [declineBookings.name]: declineBookings,
  [readPhone.name]: readPhone,
  [readContact.name]: readContact,
  [leavePhone.name]: leavePhone,
  [leaveWechatPhone.name]: leaveWechatPhone,
  [withdrawPhone.name]: withdrawPhone,
  [exportPerson.name]: exportPerson,
  [previewErasure.name]: previewErasure,
  [erasePerson.name]: erasePerson,
} as const

export type Registry = typeof REGISTRY
