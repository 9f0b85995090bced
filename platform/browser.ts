/** The seam to the browser: the only module that names the API (the gate apart). Promises and one name in both browsers; tests put a fake here. */

import browser from 'webextension-polyfill';

export { browser };
