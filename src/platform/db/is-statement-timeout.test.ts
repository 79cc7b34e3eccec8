import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { createTestDatabase } from '../../testing/test-database.ts';
import { isStatementTimeout } from './is-statement-timeout.ts';

it('knows a statement that Postgres ended because it took too long, and no other failure', async () => {
  const { db, close } = await createTestDatabase();
  const failureOf = (statement: string) =>
    db
      .transaction(async (tx) => {
        await tx.execute(sql`set local statement_timeout = 20`);
        await tx.execute(sql.raw(statement));
      })
      .then(
        () => null,
        (error: unknown) => error,
      );
  expect(isStatementTimeout(await failureOf('select pg_sleep(60)'))).toBe(true);
  expect(isStatementTimeout(await failureOf('select nothing from nowhere'))).toBe(false);
  expect(isStatementTimeout(null)).toBe(false);
  await close();
});
