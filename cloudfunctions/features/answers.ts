import { REGISTRY, type Registry } from '#contract/registry'
import { createRoute, type Handlers, type Route } from '../kernel/route'
import { accountHandlers } from './account/handlers'
import { labsOf } from './account/labs-of'
import { bookingHandlers } from './booking/handlers'

import { deskHandlers } from './desk/handlers'
import { homeHandlers } from './home/handlers'
import { quizHandlers } from './quiz/handlers'
import { waitingHandlers } from './waiting/handlers'
import type { World } from './world'

const handlers: Handlers<Registry, World> = {
  'account.whoAmI': accountHandlers.whoAmI,
  'campaign.home': homeHandlers.home,
  'quiz.status': quizHandlers.status,
  'quiz.startAttempt': quizHandlers.startAttempt,
  'quiz.readPaper': quizHandlers.readPaper,
  'quiz.saveAnswer': quizHandlers.saveAnswer,
  'quiz.submitAttempt': quizHandlers.submitAttempt,
  'quiz.readResult': quizHandlers.readResult,
  'booking.listLabs': bookingHandlers.listLabs,
  'booking.readLab': bookingHandlers.readLab,
  'booking.bookVisit': bookingHandlers.bookVisit,
  'booking.moveVisit': bookingHandlers.moveVisit,
  'booking.listMyVisits': bookingHandlers.listMyVisits,
  'booking.readVisit': bookingHandlers.readVisit,
  'booking.cancelBookings': bookingHandlers.cancelBookings,
  'waiting.join': waitingHandlers.join,
  'waiting.listMine': waitingHandlers.listMine,
  'waiting.takeOffer': waitingHandlers.takeOffer,
  'waiting.leave': waitingHandlers.leave,
  'desk.readDay': deskHandlers.readDay,
  'desk.confirmBookings': deskHandlers.confirmBookings,
  'desk.declineBookings': deskHandlers.declineBookings,
  'desk.readPhone': deskHandlers.readPhone,
  'account.readContact': accountHandlers.readContact,
  'account.leavePhone': accountHandlers.leavePhone,
  'account.leaveWechatPhone': accountHandlers.leaveWechatPhone,
  'account.withdrawPhone': accountHandlers.withdrawPhone,
  'account.exportPerson': accountHandlers.exportPerson,
  'account.previewErasure': accountHandlers.previewErasure,
  'account.erasePerson': accountHandlers.erasePerson,
}

/** The whole product behind one function; every runtime wires its own world, clock and log to it. */
export const productRoute = (
  world: World,
  clock: () => number,
  onFault: (fault: unknown, name: string) => void,
): Route =>
  createRoute({
    endpoints: REGISTRY,
    handlers,
    world,
    clock,
    labsOf: (personId) => labsOf(world.store, personId),
    onFault,
  })
