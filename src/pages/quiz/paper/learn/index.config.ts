export default definePageConfig({ navigationBarTitleText: '练习和错题' })
