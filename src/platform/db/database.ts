import type { NodePgDatabase } from 'drizzle-orm/node-postgres';

/** The application's database. Tables live in the modules; SQL is built from them, never from strings. */
export type Database = NodePgDatabase;

export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** What a use case needs to read or write inside or outside a transaction. */
export type Executor = Database | Transaction;
