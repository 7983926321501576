export default definePageConfig({ navigationBarTitleText: '请人看一看' })
