import { fetchAsDevice, textsOf } from './fetch-as-device.ts';
import { previewBrew } from './preview-brew.ts';
import { reportPreview } from './report-preview.ts';

/** What the demo leaves behind, to be tried by hand. */
export interface ShownDemo {
  readonly previewToken: string;
  readonly tokenExpiresAt: string;
  /** Of the screen that was fetched. */
  readonly screenUrl: string;
}

/** The main job, told step by step, at an installation that runs. Throws when any of it fails. */
export async function showDemo(url: string): Promise<ShownDemo> {
  console.log('\nSigning up, sending examples/brew and building it for an iPhone and an Android tablet …');
  const preview = await previewBrew(url, process.stdout);
  printIndented([
    '',
    `${preview.files} files, ${(preview.bytes / 1024).toFixed(0)} KiB; tier ${preview.tier}`,
    '',
  ]);
  printIndented(reportPreview(preview));

  console.log('\nFetching one screen as a device does, with a preview token:');
  const fetched = await fetchAsDevice(url, preview.previewToken);
  printIndented([
    `GET ${fetched.url}`,
    `200, ${fetched.bytes} bytes, ETag ${fetched.etag}; asked again with it: ${fetched.repeatStatus}`,
    `it reads: ${textsOf(fetched.document).slice(0, 6).join(' · ')} …`,
  ]);
  const { previewToken, tokenExpiresAt } = preview;
  return { previewToken, tokenExpiresAt, screenUrl: fetched.url };
}

export function printIndented(lines: readonly string[]): void {
  console.log(lines.map((line) => `  ${line}`.trimEnd()).join('\n'));
}
