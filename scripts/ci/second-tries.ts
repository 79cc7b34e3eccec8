import type { Reporter, TestModule } from 'vitest/node';

/** What `.ci/run` looks for in the output. */
const MARK = 'second try:';

/** Names every test that passed only when it was tried again: not a failure, and never to be overlooked. */
export default class SecondTries implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const module of modules) {
      for (const test of module.children.allTests('passed')) {
        if (test.diagnostic()?.flaky === true) {
          process.stdout.write(`${MARK} ${module.relativeModuleId} > ${test.fullName}\n`);
        }
      }
    }
  }
}
