import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { providerVariables } from '../runners/docs/providers/provider-settings.ts';
import { describeStack } from './stack/describe-stack.ts';
import { startStack } from './stack/start-stack.ts';
import { untilSignalled } from './stack/until-stopped.ts';

/** What the API lets models take. */
const AI_CAPS = [
  'AI_MAX_SECONDS_PER_JOB',
  'AI_MAX_SECONDS_PER_DAY',
  'AI_MAX_COST_PER_JOB_USD',
  'AI_MAX_COST_PER_DAY_USD',
];

/** Those of the variables that are set here: the processes of a stack inherit no others. */
function settingsOf(names: readonly string[]): Record<string, string> {
  const set = names.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(set);
}

/**
 * The embedded stack for use: data is kept in `DATA_DIR` (./data), what ends by itself is started again, and Ctrl+C
 * drains and stops all of it.
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.PORT ?? '4000' },
    runners: { type: 'string', default: '1' },
  },
});
const dataDir = resolve(process.env.DATA_DIR ?? 'data');
console.log(`Starting HiveSync with its data in ${dataDir} …`);
const stack = await startStack({
  dataDir,
  port: Number(values.port),
  runners: Number(values.runners),
  apiEnvironment: settingsOf(AI_CAPS),
  runnerEnvironment: settingsOf(Object.keys(providerVariables)),
  onRestart: (text) => console.error(`\n  !! ${text}`),
});
console.log(
  describeStack(stack)
    .map((line) => `  ${line}`)
    .join('\n'),
);
console.log('\nCtrl+C stops it; everything accepted until then is kept.');
try {
  await untilSignalled();
} finally {
  await stack.stop();
}
