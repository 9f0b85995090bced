/** Finds browsers on this machine, and on Debian as root installs them. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const PLACES = {
  chrome: {
    variable: 'CHROMIUM_BIN',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    paths: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    ],
  },
  firefox: {
    variable: 'FIREFOX_BIN',
    commands: ['firefox-esr', 'firefox'],
    paths: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
  },
};

/** Debian's packages of both browsers, and fonts and language packs for looking at six scripts. */
const DEBIAN_PACKAGES = [
  'chromium',
  'firefox-esr',
  'firefox-esr-l10n-ar',
  'firefox-esr-l10n-ru',
  'fonts-noto-core',
];

/** The one command that installs both browsers on Debian and its kin. */
export const INSTALL_COMMAND = `sudo apt-get update && sudo apt-get install -y ${DEBIAN_PACKAGES.join(' ')}`;

/** Returns the path of a browser, `null` where none is found. */
export function findBrowser(which) {
  const { variable, commands, paths } = PLACES[which];
  const named = process.env[variable];
  if (named) return existsSync(named) ? named : null;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...candidates, ...paths].find((path) => existsSync(path)) ?? null;
}

/** Installs both browsers with apt where this is Debian and we are root; returns whether both are there. */
export function ensureBrowsers() {
  const missing = () => ['chrome', 'firefox'].filter((which) => !findBrowser(which));
  if (missing().length === 0) return true;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/etc/debian_version')) {
    console.log('Installing Chromium and Firefox ...');
    const options = {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', ...DEBIAN_PACKAGES],
      options,
    );
  }
  return missing().length === 0;
}

/** Is there a screen that a browser window can open on? */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
