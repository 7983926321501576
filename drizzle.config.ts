import { defineConfig } from 'drizzle-kit'

/** `npx drizzle-kit generate --name <what-changed>` writes the migration that the schema asks for; check it in. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './cloudfunctions/store/postgres-*schema.ts',
  out: './cloudfunctions/store/migrations',
})
