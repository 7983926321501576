import { REGISTRY, type Registry } from '#contract/registry'
import { type Admits, createRoute, type Handlers, type OnFault, type Route } from '../kernel/route'
import { campaignsOf } from './account/campaigns-of'
import { accountHandlers, contactHandlers, signInHandlers } from './account/handlers'
import { postsOf } from './account/posts-of'
import { bookingHandlers } from './booking/handlers'
import { certificateHandlers } from './certificate/handlers'
import { labClosingHandlers, organiserClosingHandlers } from './closing/handlers'
import { counterHandlers, deskHandlers } from './desk/handlers'
import { drawHandlers, drawOfficeHandlers } from './draw/handlers'
import { eventHandlers } from './events/handlers'
import { campaignFeedbackHandlers, feedbackHandlers, labFeedbackHandlers } from './feedback/handlers'
import { homeHandlers } from './home/handlers'
import { learningHandlers } from './learning/handlers'
import { campaignAuthorisationHandlers, labAuthorisationHandlers } from './measurement/authorisations/handlers'
import { measurementHandlers } from './measurement/handlers'
import { rowHandlers } from './measurement/rows/handlers'
import { merchantHandlers } from './merchant/handlers'
import { organiserHandlers, workbookHandlers } from './organiser/handlers'
import { deskNoticeHandlers, inboxHandlers, labNoticeHandlers, organiserNoticeHandlers } from './outreach/handlers'
import { patternHandlers } from './patterns/handlers'
import { quizHandlers } from './quiz/handlers'
import { campaignRecordHandlers, labRecordHandlers } from './records/handlers'
import { releaseHandlers } from './release/handlers'
import { standingHandlers } from './standing/handlers'
import { waitingHandlers } from './waiting/handlers'
import type { World } from './world'

const handlers: Handlers<Registry, World> = {
  'account.whoAmI': accountHandlers.whoAmI,
  'account.signIn': signInHandlers.signIn,
  'account.refreshSession': signInHandlers.refreshSession,
  'account.signOut': signInHandlers.signOut,
  'account.openBrowser': signInHandlers.openBrowser,
  'account.enterBrowser': signInHandlers.enterBrowser,
  'account.lookAtBrowser': signInHandlers.lookAtBrowser,
  'account.approveBrowser': signInHandlers.approveBrowser,
  'account.joinByInvitation': accountHandlers.joinByInvitation,
  'campaign.home': homeHandlers.home,
  'quiz.status': quizHandlers.status,
  'quiz.startAttempt': quizHandlers.startAttempt,
  'quiz.readPaper': quizHandlers.readPaper,
  'quiz.saveAnswer': quizHandlers.saveAnswer,
  'quiz.submitAttempt': quizHandlers.submitAttempt,
  'quiz.readResult': quizHandlers.readResult,
  'learning.read': learningHandlers.read,
  'learning.readCard': learningHandlers.readCard,
  'learning.answerCard': learningHandlers.answerCard,
  'learning.readBook': learningHandlers.readBook,
  'learning.readChallenge': learningHandlers.readChallenge,
  'learning.startChallenge': learningHandlers.startChallenge,
  'learning.answerChallenge': learningHandlers.answerChallenge,
  'release.readDraw': releaseHandlers.readDraw,
  'release.fileWish': releaseHandlers.fileWish,
  'release.withdrawWish': releaseHandlers.withdrawWish,
  'release.readList': releaseHandlers.readList,
  'standing.read': standingHandlers.read,
  'draw.read': drawHandlers.read,
  'draw.listEntries': drawHandlers.listEntries,
  'draw.readOffice': drawOfficeHandlers.readOffice,
  'draw.gatherEntries': drawOfficeHandlers.gatherEntries,
  'draw.decideEntry': drawOfficeHandlers.decideEntry,
  'draw.seal': drawOfficeHandlers.seal,
  'draw.enterNumber': drawOfficeHandlers.enterNumber,
  'draw.withdrawNumber': drawOfficeHandlers.withdrawNumber,
  'draw.confirmNumber': drawOfficeHandlers.confirmNumber,
  'draw.handOut': drawOfficeHandlers.handOut,
  'certificate.make': certificateHandlers.make,
  'certificate.lookUp': certificateHandlers.lookUp,
  'booking.listLabs': bookingHandlers.listLabs,
  'booking.mapLabs': bookingHandlers.mapLabs,
  'booking.readLab': bookingHandlers.readLab,
  'booking.bookVisit': bookingHandlers.bookVisit,
  'booking.moveVisit': bookingHandlers.moveVisit,
  'booking.addInstrument': bookingHandlers.addInstrument,
  'booking.describeInstrument': bookingHandlers.describeInstrument,
  'booking.listMyVisits': bookingHandlers.listMyVisits,
  'booking.readVisit': bookingHandlers.readVisit,
  'booking.cancelBookings': bookingHandlers.cancelBookings,
  'waiting.join': waitingHandlers.join,
  'waiting.listMine': waitingHandlers.listMine,
  'waiting.takeOffer': waitingHandlers.takeOffer,
  'waiting.leave': waitingHandlers.leave,
  'events.listSessions': eventHandlers.listSessions,
  'events.bookSeats': eventHandlers.bookSeats,
  'merchant.listTradeLabs': merchantHandlers.listTradeLabs,
  'merchant.bookScales': merchantHandlers.bookScales,
  'desk.readDay': deskHandlers.readDay,
  'desk.confirmBookings': deskHandlers.confirmBookings,
  'desk.declineBookings': deskHandlers.declineBookings,
  'desk.checkIn': counterHandlers.checkIn,
  'desk.undoArrival': counterHandlers.undoArrival,
  'desk.markAbsent': counterHandlers.markAbsent,
  'desk.findByPhone': counterHandlers.findByPhone,
  'desk.readReserve': counterHandlers.readReserve,
  'desk.takeIn': counterHandlers.takeIn,
  'desk.readBoard': counterHandlers.readBoard,
  'desk.confirmDay': counterHandlers.confirmDay,
  'desk.callNext': counterHandlers.callNext,
  'desk.readCalls': counterHandlers.readCalls,
  'organiser.overview': organiserHandlers.overview,
  'organiser.invite': organiserHandlers.invite,
  'organiser.listMembers': organiserHandlers.listMembers,
  'organiser.removeMember': organiserHandlers.removeMember,
  'organiser.makeWorkbook': workbookHandlers.makeWorkbook,
  'organiser.previewWorkbook': workbookHandlers.previewWorkbook,
  'organiser.importWorkbook': workbookHandlers.importWorkbook,
  'organiser.exportNumbers': workbookHandlers.exportNumbers,
  'desk.readPhone': deskHandlers.readPhone,
  'account.readContact': contactHandlers.readContact,
  'account.leavePhone': contactHandlers.leavePhone,
  'account.leaveWechatPhone': contactHandlers.leaveWechatPhone,
  'account.withdrawPhone': contactHandlers.withdrawPhone,
  'account.exportPerson': contactHandlers.exportPerson,
  'account.previewErasure': contactHandlers.previewErasure,
  'account.erasePerson': contactHandlers.erasePerson,
  'inbox.read': inboxHandlers.read,
  'inbox.countUnread': inboxHandlers.countUnread,
  'inbox.markSeen': inboxHandlers.markSeen,
  'inbox.readTemplates': inboxHandlers.readTemplates,
  'inbox.agreeToMessages': inboxHandlers.agreeToMessages,
  'feedback.read': feedbackHandlers.read,
  'feedback.give': feedbackHandlers.give,
  'desk.readFeedback': labFeedbackHandlers.readFeedback,
  'organiser.readFeedback': campaignFeedbackHandlers.readFeedback,
  'organiser.settleFeedback': campaignFeedbackHandlers.settleFeedback,
  'organiser.readPatterns': patternHandlers.readPatterns,
  'organiser.settlePattern': patternHandlers.settlePattern,
  'organiser.readPicture': organiserHandlers.readPicture,
  'booking.readLabNotices': labNoticeHandlers.readLabNotices,
  'desk.postNotice': deskNoticeHandlers.postNotice,
  'desk.withdrawNotice': deskNoticeHandlers.withdrawNotice,
  'organiser.postNotice': organiserNoticeHandlers.postNotice,
  'organiser.withdrawNotice': organiserNoticeHandlers.withdrawNotice,
  'organiser.weighClosure': organiserClosingHandlers.weighClosure,
  'organiser.callOff': organiserClosingHandlers.callOff,
  'desk.weighClosure': labClosingHandlers.weighClosure,
  'desk.callOff': labClosingHandlers.callOff,
  'measurement.readSheet': measurementHandlers.readSheet,
  'measurement.keepSheet': measurementHandlers.keepSheet,
  'measurement.repair': measurementHandlers.repair,
  'measurement.finish': measurementHandlers.finish,
  'measurement.review': measurementHandlers.review,
  'measurement.rejudge': measurementHandlers.rejudge,
  'measurement.listSlips': measurementHandlers.listSlips,
  'measurement.listUnclaimed': measurementHandlers.listUnclaimed,
  'measurement.handOut': measurementHandlers.handOut,
  'measurement.listAuthorisations': labAuthorisationHandlers.listAuthorisations,
  'measurement.authorisePerson': labAuthorisationHandlers.authorisePerson,
  'measurement.withdrawAuthorisation': labAuthorisationHandlers.withdrawAuthorisation,
  'organiser.listAuthorisations': campaignAuthorisationHandlers.listAuthorisations,
  'organiser.authorise': campaignAuthorisationHandlers.authorise,
  'organiser.withdrawAuthorisation': campaignAuthorisationHandlers.withdrawAuthorisation,
  'measurement.listRows': rowHandlers.listRows,
  'measurement.proposeRow': rowHandlers.proposeRow,
  'measurement.settleRow': rowHandlers.settleRow,
  'measurement.readHandOut': measurementHandlers.readHandOut,
  'measurement.readResult': measurementHandlers.readResult,
  'measurement.lookUp': measurementHandlers.lookUp,
  'desk.readFigures': labRecordHandlers.readFigures,
  'organiser.readFigures': campaignRecordHandlers.readFigures,
  'desk.exportBook': labRecordHandlers.exportBook,
  'organiser.exportMeasured': campaignRecordHandlers.exportMeasured,
}

/** The whole product behind one function; every runtime wires its own world, clock and log to it. */
export const productRoute = (world: World, clock: () => number, onFault: OnFault, admits?: Admits): Route =>
  createRoute({
    endpoints: REGISTRY,
    handlers,
    world,
    clock,
    postsOf: (personId) => postsOf(world.store, personId),
    campaignsOf: (personId) => campaignsOf(world.store, personId),
    onFault,
    admits,
  })
