/** Runs Mozilla's linter over the Firefox build. Warnings that our libraries cause are listed here with their reason; any other fails. */

import { spawnSync } from 'node:child_process';
import { ROOT, toolEnvironment } from './setup.mjs';

const EXPECTED = {
  // Preact's dangerouslySetInnerHTML and DOMPurify's own parsing; only components/RichText.tsx sets HTML, sanitised.
  UNSAFE_VAR_ASSIGNMENT: 4,
};

const { stdout, status } = spawnSync('addons-linter', ['--output', 'json', '.output/firefox-mv3'], {
  cwd: ROOT,
  env: toolEnvironment(),
  encoding: 'utf8',
  maxBuffer: 1 << 26,
});
if (!stdout) {
  console.error(`addons-linter gave no answer (exit ${status})`);
  process.exit(1);
}
const report = JSON.parse(stdout);
const counts = {};
for (const { code } of [...report.warnings, ...report.notices])
  counts[code] = (counts[code] ?? 0) + 1;
const unexpected = Object.entries(counts).filter(([code, count]) => count > (EXPECTED[code] ?? 0));
for (const { code, message, file } of [...report.errors, ...report.warnings].filter(
  ({ code }) => report.errors.some((e) => e.code === code) || unexpected.some(([c]) => c === code),
)) {
  console.error(`${code} ${file ?? ''}: ${message}`);
}
console.log(
  `addons-linter: ${report.errors.length} errors, ${report.warnings.length} warnings, ${unexpected.length} kinds unexpected`,
);
process.exitCode = report.errors.length > 0 || unexpected.length > 0 ? 1 : 0;
