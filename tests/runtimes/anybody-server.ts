import { startProcess } from '../../cloudfunctions/server/start-process'

/** The server as it is shipped, but for one thing: anybody is who they say they are, so that a test can be thousands. */
void startProcess(() => ({ identify: async (request) => request.headers.authorization }))
