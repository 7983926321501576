export default definePageConfig({ navigationBarTitleText: '讲座和开放日' })
