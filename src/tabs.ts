/** The four tabs. WeChat needs them in app.config; what is seen is our own TabBar, which can grow in the elder version. */
export const TABS = [
  { page: 'pages/home/index', text: '首页', icon: 'home' },
  { page: 'pages/quiz/start/index', text: '答题', icon: 'quiz' },
  { page: 'pages/booking/labs/index', text: '检测', icon: 'check' },
  { page: 'pages/me/index', text: '我的', icon: 'me' },
] as const

export type TabPage = (typeof TABS)[number]['page']
