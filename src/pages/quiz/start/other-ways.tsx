import { RowLink } from '../../../components/row-link'
import { Section } from '../../../components/section'
import { openPage } from '../../../routes'

/** What else can be done with questions; each page tells for itself how far one is. */
export const OtherWays = () => (
  <Section title='学一学，练一练'>
    <RowLink title='分类练习和错题本' note='当场看答案，错了的过几天再问' onPress={() => openPage('learn', {})} />
    <RowLink title='挑战答题' note='答错就结束，看能连对多少题' onPress={() => openPage('challenge', {})} />
    <RowLink title='团队赛和各区榜' note='凭队伍码加入，为自己的队和区得分' onPress={() => openPage('contest', {})} />
    <RowLink title='现场答题' note='在活动现场，扫大屏或输入现场码' onPress={() => openPage('round', {})} />
    <RowLink title='排行榜' note='看看自己排第几' onPress={() => openPage('standing', {})} />
  </Section>
)
