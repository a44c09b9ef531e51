/**
 * The one door to the browser. Everything else in the extension reaches it through `platform/`, so
 * that a test replaces one module. The page script alone stays out: the polyfill's 10 kB would be paid
 * on every visit.
 *
 * The polyfill gives Chromium before 148 the `browser` that others have natively.
 */
import browser from 'webextension-polyfill';

export { browser };
