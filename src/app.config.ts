import { TABS } from './tabs'

// A phone keeps no files to set a campaign up from, nor has it room for a bank of questions.
const AT_OFFICE =
  process.env.TARO_ENV === 'h5' ? ['workbook/index', 'bank/index', 'items/index', 'blueprint/index'] : []
// A phone never shows the code by which a PC is let in,
// nor is it the screen of a waiting room.
const IN_BROWSER = process.env.TARO_ENV === 'h5' ? ['browser/index', 'calls/index'] : []
// An on-site round is led from a big screen.
const ON_BIG_SCREEN = process.env.TARO_ENV === 'h5' ? ['host/index'] : []
// Nor does it print.
const ON_PAPER = process.env.TARO_ENV === 'h5' ? ['slips/index'] : []

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/quiz/start/index', 'pages/booking/labs/index', 'pages/me/index'],
  subPackages: [
    {
      root: 'pages/quiz/paper',
      name: 'paper',
      pages: [
        'play/index',
        'result/index',
        'learn/index',
        'practice/index',
        'book/index',
        'challenge/index',
        'standing/index',
      ],
    },
    { root: 'pages/quiz/contest', name: 'contest', pages: ['index'] },
    { root: 'pages/quiz/how-to', name: 'how-to', pages: ['index'] },
    { root: 'pages/quiz/round', name: 'round', pages: ['play/index', ...ON_BIG_SCREEN] },
    {
      root: 'pages/booking/visit',
      name: 'visit',
      pages: [
        'slots/index',
        'confirm/index',
        'ticket/index',
        'move/index',
        'mine/index',
        'result/index',
        'look-up/index',
        'events/index',
        'merchant/index',
      ],
    },
    { root: 'pages/booking/map', name: 'map', pages: ['index'] },
    { root: 'pages/booking/draw', name: 'draw', pages: ['index', 'wish/index'] },
    {
      root: 'pages/desk',
      name: 'desk',
      pages: ['day/index', 'approve/index', 'notice/index', 'board/index', 'figures/index', ...IN_BROWSER],
    },
    {
      root: 'pages/bench',
      name: 'bench',
      pages: ['sheet/index', 'hand-out/index', 'authorisations/index', 'rows/index', ...ON_PAPER],
    },
    { root: 'pages/me/join', name: 'join', pages: ['index'] },
    {
      root: 'pages/organiser',
      name: 'organiser',
      pages: [
        'overview/index',
        'members/index',
        'call-off/index',
        'opinions/index',
        'patterns/index',
        'teams/index',
        ...AT_OFFICE,
      ],
    },
    { root: 'pages/me/passport', name: 'passport', pages: ['list/index', 'one/index'] },
    { root: 'pages/me/own', name: 'own', pages: ['privacy/index', 'phone/index', 'inbox/index'] },
  ],
  preloadRule: {
    'pages/quiz/start/index': { network: 'all', packages: ['paper'] },
    'pages/booking/labs/index': { network: 'all', packages: ['visit'] },
  },
  window: {
    backgroundColor: '#f4f7f6',
    backgroundTextStyle: 'dark',
    navigationBarBackgroundColor: '#f4f7f6',
    navigationBarTextStyle: 'black',
    navigationBarTitleText: '计量惠民',
  },
  tabBar: {
    custom: true,
    color: '#4a6066',
    selectedColor: '#0a6b69',
    backgroundColor: '#ffffff',
    list: TABS.map(({ page, text }) => ({ pagePath: page, text })),
  },
  animation: false,
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
})
