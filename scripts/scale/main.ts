import { parseArgs } from 'node:util';
import { isRedisInstalled } from '../chaos/world/queue-server.ts';
import { callRoutes } from './call-routes.ts';
import { explainStatements } from './explain-statements.ts';
import { findFullReads, type LoggedPlan } from './read-plans.ts';
import { type ScaleWorld, withScaleWorld } from './scale-world.ts';

const USAGE = `usage: node scripts/scale/main.ts [--people N] [--tasks N]

Fills a database of its own with what so many people have, asks the API about lists, tasks, comments and searches,
and reads from the server's log how each statement found its rows: none may read a large table as a whole.
`;

/** A table of fewer rows is read as a whole for good reasons. */
const LARGE_TABLE_ROWS = 10_000;

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '100000' },
    tasks: { type: 'string', default: '1000000' },
    help: { type: 'boolean', default: false },
  },
});
const filling = { people: Number(values.people), tasks: Number(values.tasks) };
const isSound = Object.values(filling).every(Number.isInteger) && filling.people > 0;
if (values.help || !isSound || filling.tasks < filling.people) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 2);
}
if (!isRedisInstalled()) {
  console.log('SKIPPED: redis-server is not installed');
  process.exit(0);
}
const failures = await withScaleWorld(filling, (text) => console.log(text), checkPlans);
console.log(`${failures === 0 ? 1 : 0} passed, ${failures === 0 ? 0 : 1} failed`);
process.exit(failures === 0 ? 0 : 1);

/** Tells how many statements read a large table as a whole. */
async function checkPlans(world: ScaleWorld): Promise<number> {
  const { result: calls, plans } = await explainStatements(world, () => callRoutes(world));
  if (plans.length < calls) throw new Error(`${calls} calls left only ${plans.length} plans in the log`);
  const large = await listLargeTables(world);
  const wrong = plans.flatMap((logged) => describeFullReads(logged, large));
  console.log(`${plans.length} statements of ${calls} calls; large tables: ${[...large].join(', ')}`);
  for (const description of new Set(wrong)) console.log(`FULL READ: ${description}`);
  return wrong.length;
}

function describeFullReads({ query, plan }: LoggedPlan, large: ReadonlySet<string>): string[] {
  return findFullReads(plan, large).map(
    (read) => `${read}\n  ${query.replaceAll(/\s+/g, ' ').slice(0, 300)}`,
  );
}

async function listLargeTables({ database }: ScaleWorld): Promise<ReadonlySet<string>> {
  const { rows } = await database.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and reltuples >= $1 order by 1`,
    [LARGE_TABLE_ROWS],
  );
  return new Set(rows.map(({ name }) => name));
}
