import type { Refusal } from '#contract/refusal'

/** A refusal of the server, or that it could not be reached or not be understood. */
export type ClientRefusal = Refusal | 'offline' | 'outdated'

interface RefusalText {
  readonly says: string
  readonly next: string
  /** Whether the same act may succeed when it is tried again at once. */
  readonly again: boolean
}

export const REFUSAL_TEXT: Record<ClientRefusal, RefusalText> = {
  offline: { says: '现在连不上网络', next: '请看看手机的网络，再点“再试一次”。已经存好的内容不会丢。', again: true },
  outdated: { says: '程序正在更新', next: '请换上新版本再试。还不行，请过几分钟再打开。', again: false },
  unavailable: { says: '服务器正忙', next: '请过一会儿再试一次。', again: true },
  'too-many': { says: '点得太快了', next: '请等一分钟再试。', again: true },
  invalid: { says: '填写的内容有不对的地方', next: '请改好再提交。', again: false },
  'signed-out':
    process.env.TARO_ENV === 'h5'
      ? {
          says: '在电脑上要先登录',
          next: '居民请用微信打开“计量惠民”小程序，不用登录。检测点和主办单位的工作人员可以用手机登录这台电脑。',
          again: false,
        }
      : { says: '还没有登录', next: '请退出小程序，再重新打开。', again: true },
  forbidden: { says: '您没有权限看这一页', next: '这是工作人员和组织者用的。请回到首页。', again: false },
  'not-found': { says: '没有找到这一项', next: '它可能已经被删除。请返回上一页重新选。', again: false },
  'quiz-closed': { says: '现在不是答题时间', next: '开放时间请看首页，到时候再来。', again: false },
  'no-tries-left': { says: '今天的答题次数用完了', next: '明天可以再答。今天可以回看答过的题。', again: false },
  'attempt-over': { says: '这一次答题已经结束', next: '请看成绩和每题的讲解。', again: false },
  'attempt-open': { says: '这一次还没有交卷', next: '请先接着答完，再看成绩。', again: false },
  'turn-over': { says: '这道题已经答过了', next: '可能是在另一台手机上答的。请接着答现在的一题。', again: false },
  'no-questions': { says: '题库里暂时没有题', next: '请过一阵再来，或者先去答竞答的题。', again: false },
  'side-fixed': { says: '已经定了，不能再换', next: '有了成绩，这次活动里就不能换队、换区。', again: false },
  'not-open-yet': { says: '预约还没有开始', next: '开始时间请看首页，到时候再来。', again: false },
  'booking-closed': { says: '预约已经结束', next: '可以打检测点的电话，问问现场还收不收。', again: false },
  'slot-closed': { says: '这个时段不能约了', next: '请换一个时段。', again: false },
  'slot-full': { says: '这个时段刚刚约满', next: '请换一个时段，或者换一个检测点。', again: false },
  'places-free': { says: '这个时段又有空位了', next: '不用排候补，可以直接预约。', again: false },
  'request-reused': { says: '刚才那次预约已经订上了', next: '请到“我的预约”里看，再决定要不要改时间。', again: false },
  'limit-reached': {
    says: '您约的件数到上限了',
    next: '同一种器具每人只能约这么多。可以在“我的预约”里取消不需要的。',
    again: false,
  },
  'not-accepted-here': { says: '这个检测点不检这种器具', next: '请换一个检测点，或者少带这一件。', again: false },
  'code-not-valid': {
    says: '这个邀请码用不了',
    next: '可能输错了、过期了或已经用过。请核对一遍，或请组织者再给一个。',
    again: false,
  },
  'not-yourself': { says: '不能移除自己', next: '请让另一位组织者来移除您。', again: false },
  'preview-outdated': {
    says: '检查以后又有变化',
    next: '文件或活动在检查以后变了，还没有导入。请再检查一遍，看过变化再确认。',
    again: false,
  },
  'state-changed': { says: '这个预约的状态刚刚变了', next: '请刷新，看看最新的状态再操作。', again: true },
  'cut-off-passed': { says: '已经过了免费改约的时间', next: '请看清提醒，勾选“知道了”再办。', again: false },
  'sign-in-refused': {
    says: '微信没有让您登录',
    next: '请退出小程序，再重新打开。还是不行，可以打检测点的电话预约。',
    again: true,
  },
  'browser-gone': { says: '这个登录码不能用了', next: '请在电脑上换一个新的登录码，两分钟内用它。', again: false },
  'phone-not-asked': { says: '这里现在不收电话号码', next: '不留电话也能预约。有事请打检测点的电话。', again: false },
  'phone-not-given': { says: '没有从微信拿到手机号', next: '请再点一次，或者自己填写号码。', again: false },
  'words-changed': { says: '说明刚刚改过', next: '请退出小程序重新打开，看过新的说明再填。', again: false },
  'erasure-outdated': { says: '要删除的内容刚刚有变化', next: '请再看一遍会删掉什么，然后确认。', again: false },
  'messages-off': { says: '这里现在不发微信消息', next: '小程序里的“消息”有全部内容。', again: false },
  'text-refused': { says: '这段话不能发出去', next: '微信认为里面有不合适的内容。请改一改再发。', again: false },
  'not-your-duty': { says: '这件事不归您的岗位', next: '请让检测点的接待或负责人来做。', again: false },
  'no-such-ticket': {
    says: '这里没有这个号码的预约',
    next: '请核对号码，再看预约单上的检测点是不是这里。没有预约也可以现场登记。',
    again: false,
  },
  'ticket-not-genuine': { says: '这张预约单不对', next: '请让对方打开小程序里的预约单，再扫一次。', again: false },
  'wrong-lab': { says: '约的是别的检测点', next: '请看预约单上的地址。今天想在这里检，可以现场登记。', again: false },
  'wrong-day': { says: '约的不是今天', next: '请按预约单上的日子来。今天想检，可以现场登记。', again: false },
  'not-confirmed': { says: '这份预约还没有确认', next: '能接待就收下，收下就算确认并到场。', again: false },
  'already-in': { says: '已经登记到场了', next: '不用再登记，请等叫号。', again: false },
  'visit-cancelled': { says: '这份预约已经取消', next: '今天还想检，可以现场登记。', again: false },
  'visit-declined': {
    says: '这份预约已答复不能接待',
    next: '原因在预约单上。今天还想检，可以现场登记。',
    again: false,
  },
  'too-early': { says: '还没有到约的时间', next: '过了预约的开始时间，才能记为没有来。', again: false },
  'nobody-waits': { says: '这一种没有人在等', next: '有人登记到场，就可以叫号。', again: false },
  'sheet-changed': {
    says: '别人刚刚改过这张记录',
    next: '您填的还在。请看清两边不一样的地方，选好再保存。',
    again: false,
  },
  'sheet-incomplete': { says: '记录还没有填完整', next: '请把缺的读数补上，或者写明为什么不能检测。', again: false },
  'not-authorised': {
    says: '这里不能出检定结论',
    next: '检定要有授权的机构和人员。请改成便民检测，或请有授权的人来做。',
    again: false,
  },
  'own-work': { says: '不能复核自己的结果', next: '请另一位同事来看一遍。', again: false },
  'slip-not-found': { says: '没有这张结果单', next: '请照着单子上的查验码再核对一遍，注意数字和字母。', again: false },
  'not-now': { says: '现在还不能做这一步', next: '请看页面上写的步骤和时间。', again: false },
  'no-phone': { says: '预约人没有留电话', next: '可以等预约人到场，或者用“不能接待”写明原因。', again: false },
}
