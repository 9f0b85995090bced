import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one plain line, "N passed, N failed, N skipped", which people and CI both read. */
export default class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]) {
    const n = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      n.failed += module.errors().length;
      for (const test of module.children.allTests()) n[test.result().state]++;
    }
    console.log(`${n.passed} passed, ${n.failed} failed, ${n.skipped + n.pending} skipped`);
  }
}
