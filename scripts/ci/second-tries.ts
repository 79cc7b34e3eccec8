import { stripVTControlCharacters } from 'node:util';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** What `.ci/run` looks for in the output. */
const MARK = 'second try:';

/** Names every test that passed only when it was tried again, and why: not a failure, and never to be overlooked. */
export default class SecondTries implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const module of modules) {
      for (const test of module.children.allTests('passed')) {
        if (test.diagnostic()?.flaky !== true) continue;
        const name = `${module.relativeModuleId} > ${test.fullName}`;
        process.stdout.write(`${MARK} ${name}: ${reasonsOf(test).join('; ')}\n`);
      }
    }
  }
}

/** On one line each, because lines are what is looked for: the message, the difference if there is one, and where. */
function reasonsOf(test: TestCase): string[] {
  return (test.result().errors ?? []).map(({ message, diff = '', stacks = [] }) => {
    const [frame] = stacks;
    const place = frame === undefined ? '' : `(line ${frame.line})`;
    return stripVTControlCharacters(`${message} ${diff} ${place}`).replaceAll(/\s+/g, ' ').trim();
  });
}
