import type { Reporter, TestModule } from 'vitest/node';

/** Ends with the count in the form of the other system checks, which `.ci/run` adds up. */
export default class PlainCount implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const count = (state: 'passed' | 'failed') =>
      modules.reduce((sum, module) => sum + [...module.children.allTests(state)].length, 0);
    const broken = modules.filter(
      (module) => module.state() === 'failed' && module.errors().length > 0,
    ).length;
    process.stdout.write(
      `${count('passed')} passed, ${count('failed') + broken + unhandledErrors.length} failed\n`,
    );
  }
}
