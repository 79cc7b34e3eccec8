import { expect, it } from 'vitest';
import { findFullReads, readPlans } from './read-plans.ts';

const LOG = `2026-01-15 LOG:  duration: 0.031 ms  plan:
\t{
\t  "Query Text": "select * from tasks join users on true",
\t  "Query Parameters": "$1 = 'it''s, $2 = NULL', $2 = NULL, $3 = ''",
\t  "Plan": {
\t    "Node Type": "Nested Loop",
\t    "Plans": [
\t      { "Node Type": "Seq Scan", "Relation Name": "tasks" },
\t      { "Node Type": "Seq Scan", "Relation Name": "small" },
\t      { "Node Type": "Index Scan", "Relation Name": "users", "Index Name": "users_pkey", "Index Cond": "(id = 1)" },
\t      { "Node Type": "Index Only Scan", "Relation Name": "users", "Index Name": "users_pkey" }
\t    ]
\t  }
\t}
2026-01-15 LOG:  connection received
`;

it('finds in a log what reads a large table or an index of one as a whole', () => {
  const [logged, ...others] = readPlans(LOG);
  expect(others).toEqual([]);
  expect(logged?.query).toBe('select * from tasks join users on true');
  expect(logged?.parameters).toEqual(["it's, $2 = NULL", null, '']);
  const large = new Set(['tasks', 'users']);
  expect(logged === undefined ? [] : findFullReads(logged.plan, large)).toEqual([
    'Seq Scan of tasks',
    'Index Only Scan of users users_pkey',
  ]);
});
