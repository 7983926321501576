export default definePageConfig({ navigationBarTitleText: '检定授权' })
