export default definePageConfig({ navigationBarTitleText: '留个电话' })
