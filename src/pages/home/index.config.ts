export default definePageConfig({ navigationBarTitleText: '计量惠民' })
