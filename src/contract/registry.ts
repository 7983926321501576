import { joinByInvitation, whoAmI } from './account'
import {
  authorise,
  authorisePerson,
  listAuthorisations,
  listAuthorisationsOfLab,
  withdrawAuthorisation,
  withdrawAuthorisationOfLab,
} from './authorisation'
import { readBenchDay } from './bench-day'
import { callNext, confirmDay, readBoard, readCalls } from './board'
import { bookVisit, cancelBookings, listMyVisits, moveVisit, readLab, readVisit } from './booking'
import { approveBrowser, enterBrowser, lookAtBrowser, openBrowser } from './browser-sign-in'
import { home } from './campaign'
import { checkIn, findByPhone, markAbsent, undoArrival } from './check-in'
import { callOff, callOffAtLab, weighClosure, weighLabClosure } from './closing'
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
import { bookSeats, listSessions } from './events'
import { giveFeedback, readCampaignFeedback, readFeedback, readLabFeedback, settleFeedback } from './feedback'
import { listLabs, mapLabs } from './find-labs'
import { countUnread, markSeen, readInbox } from './inbox'
import { writePaper } from './issued-paper'
import { postNotice, postNoticeForLab, readLabNotices, withdrawNotice, withdrawNoticeOfLab } from './lab-notice'
import {
  finishSheet,
  handOut,
  keepSheet,
  listSlips,
  listUnclaimed,
  readSheet,
  rejudge,
  repairInstrument,
  reviewSheet,
} from './measurement'
import { bookScales, listTradeLabs } from './merchant-visit'
import { agreeToMessages, readTemplates } from './messages'
import { invite, listMembers, overview, removeMember } from './organiser'
import { describeKept, dropResult, keepInstrument, keepResult, listInstruments, removeInstrument } from './passport'
import { readPatterns, settlePattern } from './patterns'
import { readPicture } from './picture'
import { QUIZ_CALLS } from './quiz-calls'
import { exportBook, exportMeasured, readCampaignFigures, readLabFigures } from './records'
import { fileWish, readDraw, readDrawList, withdrawWish } from './release'
import { lookUpSlip, readResult as readMeasured } from './result-slip'
import { listRows, proposeRow, settleRow } from './row-correction'
import { refreshSession, signIn, signOut } from './sign-in'
import { readHandOut } from './signature'
import { addInstrument, describeInstrument } from './visit-changes'
import { joinWaiting, leaveWaiting, listMyWaits, takeOffer } from './waiting'
import { readReserve, takeIn } from './walk-in'
import { exportNumbers, importWorkbook, makeWorkbook, previewWorkbook } from './workbook'

/** Every call of the product. The server answers exactly these. */
export const REGISTRY = {
  ...QUIZ_CALLS,
  [whoAmI.name]: whoAmI,
  [signIn.name]: signIn,
  [refreshSession.name]: refreshSession,
  [signOut.name]: signOut,
  [openBrowser.name]: openBrowser,
  [enterBrowser.name]: enterBrowser,
  [lookAtBrowser.name]: lookAtBrowser,
  [approveBrowser.name]: approveBrowser,
  [joinByInvitation.name]: joinByInvitation,
  [home.name]: home,
  [fileWish.name]: fileWish,
  [withdrawWish.name]: withdrawWish,
  [readDraw.name]: readDraw,
  [readDrawList.name]: readDrawList,
  [listLabs.name]: listLabs,
  [mapLabs.name]: mapLabs,
  [readLab.name]: readLab,
  [bookVisit.name]: bookVisit,
  [moveVisit.name]: moveVisit,
  [addInstrument.name]: addInstrument,
  [describeInstrument.name]: describeInstrument,
  [listMyVisits.name]: listMyVisits,
  [readVisit.name]: readVisit,
  [cancelBookings.name]: cancelBookings,
  [joinWaiting.name]: joinWaiting,
  [listMyWaits.name]: listMyWaits,
  [takeOffer.name]: takeOffer,
  [leaveWaiting.name]: leaveWaiting,
  [listSessions.name]: listSessions,
  [bookSeats.name]: bookSeats,
  [listTradeLabs.name]: listTradeLabs,
  [bookScales.name]: bookScales,
  [readDay.name]: readDay,
  [confirmBookings.name]: confirmBookings,
  [declineBookings.name]: declineBookings,
  [checkIn.name]: checkIn,
  [undoArrival.name]: undoArrival,
  [markAbsent.name]: markAbsent,
  [findByPhone.name]: findByPhone,
  [readReserve.name]: readReserve,
  [takeIn.name]: takeIn,
  [readBoard.name]: readBoard,
  [confirmDay.name]: confirmDay,
  [callNext.name]: callNext,
  [readCalls.name]: readCalls,
  [overview.name]: overview,
  [invite.name]: invite,
  [listMembers.name]: listMembers,
  [removeMember.name]: removeMember,
  [makeWorkbook.name]: makeWorkbook,
  [previewWorkbook.name]: previewWorkbook,
  [importWorkbook.name]: importWorkbook,
  [exportNumbers.name]: exportNumbers,
  [readPhone.name]: readPhone,
  [readContact.name]: readContact,
  [leavePhone.name]: leavePhone,
  [leaveWechatPhone.name]: leaveWechatPhone,
  [withdrawPhone.name]: withdrawPhone,
  [exportPerson.name]: exportPerson,
  [previewErasure.name]: previewErasure,
  [erasePerson.name]: erasePerson,
  [readInbox.name]: readInbox,
  [countUnread.name]: countUnread,
  [markSeen.name]: markSeen,
  [readTemplates.name]: readTemplates,
  [agreeToMessages.name]: agreeToMessages,
  [readFeedback.name]: readFeedback,
  [giveFeedback.name]: giveFeedback,
  [readLabFeedback.name]: readLabFeedback,
  [readCampaignFeedback.name]: readCampaignFeedback,
  [settleFeedback.name]: settleFeedback,
  [readPicture.name]: readPicture,
  [readPatterns.name]: readPatterns,
  [settlePattern.name]: settlePattern,
  [readLabNotices.name]: readLabNotices,
  [postNotice.name]: postNotice,
  [withdrawNotice.name]: withdrawNotice,
  [postNoticeForLab.name]: postNoticeForLab,
  [withdrawNoticeOfLab.name]: withdrawNoticeOfLab,
  [weighClosure.name]: weighClosure,
  [callOff.name]: callOff,
  [weighLabClosure.name]: weighLabClosure,
  [callOffAtLab.name]: callOffAtLab,
  [readSheet.name]: readSheet,
  [readBenchDay.name]: readBenchDay,
  [keepSheet.name]: keepSheet,
  [repairInstrument.name]: repairInstrument,
  [finishSheet.name]: finishSheet,
  [reviewSheet.name]: reviewSheet,
  [writePaper.name]: writePaper,
  [rejudge.name]: rejudge,
  [listSlips.name]: listSlips,
  [listUnclaimed.name]: listUnclaimed,
  [handOut.name]: handOut,
  [listAuthorisations.name]: listAuthorisations,
  [authorisePerson.name]: authorisePerson,
  [withdrawAuthorisation.name]: withdrawAuthorisation,
  [listAuthorisationsOfLab.name]: listAuthorisationsOfLab,
  [authorise.name]: authorise,
  [withdrawAuthorisationOfLab.name]: withdrawAuthorisationOfLab,
  [listRows.name]: listRows,
  [proposeRow.name]: proposeRow,
  [settleRow.name]: settleRow,
  [readHandOut.name]: readHandOut,
  [readMeasured.name]: readMeasured,
  [lookUpSlip.name]: lookUpSlip,
  [listInstruments.name]: listInstruments,
  [keepInstrument.name]: keepInstrument,
  [describeKept.name]: describeKept,
  [keepResult.name]: keepResult,
  [dropResult.name]: dropResult,
  [removeInstrument.name]: removeInstrument,
  [readLabFigures.name]: readLabFigures,
  [readCampaignFigures.name]: readCampaignFigures,
  [exportBook.name]: exportBook,
  [exportMeasured.name]: exportMeasured,
} as const

export type Registry = typeof REGISTRY
