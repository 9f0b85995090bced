/** `npm test`: sets up what is missing, builds, and runs all tests, both browsers included. */

import { ensureBrowsers, findBrowser, INSTALL_COMMAND } from './browsers.mjs';
import { ensurePackages, fail, run, toolEnvironment } from './setup.mjs';

ensurePackages();
const complete = ensureBrowsers();
if (run('wxt', ['build']) !== 0 || run('wxt', ['build', '-b', 'firefox']) !== 0)
  fail('The extension could not be built; see above.');
const chromium = findBrowser('chrome');
const firefox = findBrowser('firefox');
if (!complete) {
  console.log(
    `Browser tests are skipped for lack of ${[chromium ? '' : 'Chromium', firefox ? '' : 'Firefox'].filter(Boolean).join(' and ')}. To run them: ${INSTALL_COMMAND}`,
  );
}
const projects = [
  'unit',
  ...(chromium ? ['browser'] : []),
  ...(chromium || firefox ? ['e2e'] : []),
];
const env = {
  ...toolEnvironment(),
  ...(chromium && { CHROMIUM_BIN: chromium }),
  ...(firefox && { FIREFOX_BIN: firefox }),
};
process.exitCode = run(
  'vitest',
  ['run', ...projects.flatMap((project) => ['--project', project]), ...process.argv.slice(2)],
  { env },
);
