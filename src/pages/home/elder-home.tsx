import { Text, View } from '@tarojs/components'
import { dayWords, nearDayWords } from '../../api/shanghai'
import { Button } from '../../components/button'
import { cx } from '../../components/cx'
import { Face } from '../../components/face'
import { RowLink } from '../../components/row-link'
import { openTab } from '../../routes'
import { BookingAct, openLabs } from './booking-act'
import css from './elder-home.module.scss'
import { More } from './more'
import { NewsLine } from './news-line'
import { NextVisit } from './next-visit'
import { OfferNotice } from './offer-notice'
import { type Campaign, type Home, nextCheckDay, phaseOf } from './phase'

/** 长辈版: three big things, one under the other, and nothing beside them. */
export function ElderHome({ home, campaign }: { home: Home; campaign: Campaign }) {
  const phase = phaseOf(campaign, home)
  const day = nextCheckDay(campaign, home.now)
  return (
    <View className={cx(css.home)}>
      <Face>
        <View className={cx(css.offer)}>
          {day !== undefined && <Text>{nearDayWords(day, home.now) === '今天' ? '今天' : dayWords(day)}</Text>}
          <Text>免费检血压计、体温计、秤</Text>
        </View>
        {phase === 'open' && (
          <View className={cx(css.places)}>
            {`${home.labs} 个检测点，还有 `}
            <Text className={cx(css.figure)}>{home.placesLeft}</Text> 个位置
          </View>
        )}
        {home.offerUntil !== null && <OfferNotice until={home.offerUntil} />}
        {home.nextVisit && <NextVisit visit={home.nextVisit} now={home.now} />}
        <NewsLine unread={home.unread} />
        <BookingAct phase={phase} campaign={campaign} home={home} words={home.nextVisit ? null : '我要预约'} />
      </Face>
      <View className={cx(css.links)}>
        <RowLink title='不在手机上约也行' note='去现场取号，地址看这里' onPress={openLabs} />
        {phase !== 'over' && <More sessions={home.sessions} shops={home.shops} />}
        <RowLink title='替家人预约' note='确认时选“替别人”' onPress={openLabs} />
      </View>
      {home.quiz && <Button onPress={() => openTab('pages/quiz/start/index')}>答题学知识</Button>}
    </View>
  )
}
