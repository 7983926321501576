import { Face } from '../../components/face'
import { Ruler } from '../../components/ruler'
import { BookingAct } from './booking-act'
import { Bring } from './bring'
import { Countdown } from './countdown'
import { More } from './more'
import { NewsLine } from './news-line'
import { NextVisit } from './next-visit'
import { OfferNotice } from './offer-notice'
import { type Campaign, type Home, phaseOf } from './phase'
import { PlacesLine } from './places-line'
import { QuizRow } from './quiz-row'

export function StandardHome({ home, campaign }: { home: Home; campaign: Campaign }) {
  const phase = phaseOf(campaign, home)
  return (
    <>
      <Face>
        <Countdown campaign={campaign} now={home.now} />
        {home.offerUntil !== null && <OfferNotice until={home.offerUntil} />}
        {home.nextVisit && <NextVisit visit={home.nextVisit} now={home.now} />}
        <NewsLine unread={home.unread} />
        <BookingAct phase={phase} campaign={campaign} home={home} words={home.nextVisit ? null : '预约免费检测'} />
        {phase === 'open' && <PlacesLine labs={home.labs} left={home.placesLeft} />}
      </Face>
      {phase !== 'over' && <Bring />}
      {phase !== 'over' && <More sessions={home.sessions} shops={home.shops} />}
      <Ruler />
      <QuizRow quiz={home.quiz} campaign={campaign} now={home.now} />
    </>
  )
}
