export default definePageConfig({ navigationBarTitleText: '怎么用才准' })
