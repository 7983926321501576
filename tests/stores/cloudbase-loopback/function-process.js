// The runtime of one instance of a cloud function, as the platform runs it: the variables of each call are set in the
// process before the call, told again in its context, and stay behind when the next call does not have them.
const { main } = require(process.argv[2])

process.on('message', async ({ event, variables }) => {
  Object.assign(process.env, variables)
  const context = { request_id: 'loopback', environment: JSON.stringify(variables) }
  try {
    // Like every answer on the wire, it is JSON.
    process.send({ answer: JSON.parse(JSON.stringify(await main(event, context))) })
  } catch (error) {
    process.send({ failed: String(error) })
  }
})
process.send('ready')
