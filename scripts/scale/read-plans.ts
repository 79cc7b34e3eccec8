import { z } from 'zod';

/** The part of a plan's node that says how rows are found; PostgreSQL, section 14.1. */
interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string | undefined;
  readonly 'Index Name'?: string | undefined;
  readonly 'Index Cond'?: string | undefined;
  readonly Plans?: readonly PlanNode[] | undefined;
}

const nodeSchema: z.ZodType<PlanNode> = z.lazy(() =>
  z.object({
    'Node Type': z.string(),
    'Relation Name': z.string().optional(),
    'Index Name': z.string().optional(),
    'Index Cond': z.string().optional(),
    Plans: z.array(nodeSchema).optional(),
  }),
);

const loggedSchema = z.object({
  'Query Text': z.string(),
  'Query Parameters': z.string().default(''),
  Plan: nodeSchema,
});

export interface LoggedPlan {
  readonly query: string;
  readonly parameters: readonly (string | null)[];
  readonly plan: PlanNode;
}

/** How `auto_explain` writes a plan in JSON: behind a line with the duration, each line indented with a tab. */
const ENTRY = /duration: [\d.]+ ms {2}plan:\n((?:\t.*\n)+)/g;

/** `$1 = 'text', $2 = NULL`, quotes inside a text doubled. */
const PARAMETER = /\$\d+ = (?:NULL|'((?:[^']|'')*)')/g;

/** The plans that a server's log holds. */
export function readPlans(log: string): LoggedPlan[] {
  return [...log.matchAll(ENTRY)].map(([, json = '']) => {
    const logged = loggedSchema.parse(JSON.parse(json.replaceAll(/^\t/gm, '')));
    const parameters = [...logged['Query Parameters'].matchAll(PARAMETER)].map(
      ([, text]) => text?.replaceAll("''", "'") ?? null,
    );
    return { query: logged['Query Text'], parameters, plan: logged.Plan };
  });
}

/** What of a plan reads a whole table of those that are large, or a whole index of one: one sentence for each. */
export function findFullReads(plan: PlanNode, largeTables: ReadonlySet<string>): string[] {
  const table = plan['Relation Name'];
  const isLarge = table !== undefined && largeTables.has(table);
  const here =
    isLarge && readsAll(plan) ? [`${plan['Node Type']} of ${table} ${plan['Index Name'] ?? ''}`.trim()] : [];
  return [...here, ...(plan.Plans ?? []).flatMap((child) => findFullReads(child, largeTables))];
}

function readsAll(node: PlanNode): boolean {
  const type = node['Node Type'];
  return type === 'Seq Scan' || (/^Index (?:Only )?Scan$/.test(type) && node['Index Cond'] === undefined);
}
