import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const CHROMIUM = process.env.CHROMIUM_BIN ?? '/usr/bin/chromium';

export default defineConfig({
  test: {
    reporters: ['default', './tests/plain-reporter.ts'],
    projects: [
      {
        plugins: [WxtVitest()],
        // The polyfill refuses to load outside an extension.
        resolve: { alias: { 'webextension-polyfill': resolve('tests/fake-polyfill.ts') } },
        test: {
          name: 'unit',
          include: ['tests/{unit,property,component,repository,evaluation}/**/*.test.{ts,tsx}'],
          setupFiles: ['./tests/setup.ts'],
        },
      },
      {
        // WxtVitest's virtual setup file does not load in browser mode: plain Preact here.
        plugins: [preact()],
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: CHROMIUM,
                args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          // A real browser on a busy machine now and then answers late; what fails twice is broken.
          retry: 1,
          testTimeout: 40_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
