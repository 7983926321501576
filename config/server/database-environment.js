// Splits DATABASE_URL into what PostgreSQL's programs read from the environment, as lines for `eval` of a shell. Handed
// over on a command line instead, the password could be read by everybody on the machine, in the list of processes.
const { hostname, port, username, password, pathname, searchParams } = new URL(process.env.DATABASE_URL)
const settings = {
  PGHOST: searchParams.get('host') ?? decodeURIComponent(hostname),
  PGPORT: port || '5432',
  PGUSER: decodeURIComponent(username),
  PGPASSWORD: decodeURIComponent(password),
  PGDATABASE: decodeURIComponent(pathname.slice(1)),
  PGSSLMODE: searchParams.get('sslmode'),
}
const quoted = (value) => `'${value.replaceAll("'", String.raw`'\''`)}'`
for (const [name, value] of Object.entries(settings)) if (value) console.log(`export ${name}=${quoted(value)}`)
