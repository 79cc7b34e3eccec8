import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../text/testing/chromium-lines.ts';
import { readSiteFolder } from './cli/read-site-folder.ts';
import { createInfluenceReport } from './index.ts';
import { BrowserCascade } from './testing/browser-cascade.ts';
import { compareCascades } from './testing/compare-cascades.ts';

const SITE = fileURLToPath(new URL('../../examples/site', import.meta.url));
const PAGES = ['index.html', 'shop.html', 'old/guestbook.html'];

const chromium = findChromium();
if (chromium === undefined) {
  process.stderr.write('SKIPPED: there is no Chromium on this machine to compare cascades with\n');
}

describe.runIf(chromium !== undefined)('on the pages of the example site', () => {
  let browser: BrowserCascade;
  const files = readSiteFolder(SITE);

  beforeAll(async () => {
    browser = await BrowserCascade.open(chromium ?? '');
  });
  afterAll(() => browser.close());

  it.each(PAGES)('every declaration that wins in Chromium wins, and no other: %s', async (file) => {
    const report = createInfluenceReport({ files, mode: 'basic', pages: [file] });
    const [page] = report.pages;
    if (page === undefined) throw new Error(`${file} is not reported`);
    const agreement = compareCascades(report, page, await browser.read(SITE, file));
    expect(agreement.differences).toEqual([]);
    expect(agreement.contested).toBeGreaterThan(file.startsWith('old/') ? -1 : 50);
  });
});
