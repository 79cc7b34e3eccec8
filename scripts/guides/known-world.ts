import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import packageJson from '../../package.json' with { type: 'json' };
import { COMMANDS } from '../admin/commands.ts';
import { readCompose } from '../containers/read-compose.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export const readRepositoryFile = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8');
export const isInRepository = (path: string) => existsSync(`${ROOT}${path}`);

export const NPM_SCRIPTS = new Set(Object.keys(packageJson.scripts));

const composed = readCompose(
  ['docker-compose.yml', 'docker-compose.multi-worker.yml', 'docker-compose.prod.yml'],
  parseEnv(readRepositoryFile('.env.example').replaceAll(/^# (?=[A-Z_]+=)/gm, '')),
);
export const COMPOSE_SERVICES = new Set(Object.keys(composed.services));
export const COMPOSE_PROFILES = new Set(Object.values(composed.services).flatMap(({ profiles }) => profiles));

/** Of the image, as its entry names them. */
export const IMAGE_COMMANDS = new Set(
  [...readRepositoryFile('scripts/image/hivesync.ts').matchAll(/^ {2}'?([a-z-]+)'?: \{/gm)].map(
    ([, name = '']) => name,
  ),
);

/** With those that OPERATIONS names, whichever of them this release has. */
export const ADMIN_COMMANDS = new Set([...Object.keys(COMMANDS), 'backup', 'restore', 'export']);

export const VARIABLES = new Set([
  ...[...readRepositoryFile('.env.example').matchAll(/^#? ?([A-Z][A-Z0-9_]*)=/gm)].map(
    ([, name = '']) => name,
  ),
  // Of certbot's hooks.
  'RENEWED_LINEAGE',
]);

/** `GET /api/v1/…` of everything that the API describes. */
export const API_ROUTES: readonly { readonly method: string; readonly path: RegExp }[] = readRoutes();

function readRoutes() {
  const routes: { method: string; path: RegExp }[] = [];
  let path: RegExp | null = null;
  for (const line of readRepositoryFile('clients/sdk/schema.gen.ts').split('\n')) {
    const [, named] = /^ {4}"(\/[^"]*)": \{$/.exec(line) ?? [];
    if (named !== undefined) path = new RegExp(`^${named.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`);
    const [, method] = /^ {8}(get|post|put|patch|delete)(?:: operations|: \{)/.exec(line) ?? [];
    if (method !== undefined && path !== null) routes.push({ method: method.toUpperCase(), path });
  }
  return routes;
}
