/** Variables that are secrets everywhere, also where the template leaves them out. */
const SECRETS = new Set([
  'JWT_SECRET',
  'SESSION_SECRET',
  'PREVIEW_TOKEN_SECRET',
  'WORKER_CALLBACK_SECRET',
  'API_TOKEN_PEPPER',
  'INTERNAL_TOKEN',
  'POSTGRES_PASSWORD',
  'REDIS_PASSWORD',
]);

const SERVER_FILES = 'docker-compose.yml:docker-compose.multi-worker.yml:docker-compose.prod.yml';

const ASSIGNMENT = /^(?:# )?([A-Z][A-Z0-9_]+)=/;

/** The template with its own secrets, and what containers of a server need, for an address that others can reach. */
export function writeEnvironment(
  template: string,
  options: { readonly baseUrl: string; readonly makeSecret: () => string },
): string {
  const ofServer = new Map([
    ['BASE_URL', options.baseUrl],
    ['LOCAL_DEV_MODE', 'false'],
    ['COMPOSE_FILE', SERVER_FILES],
    ['COMPOSE_PROFILES', 'nginx'],
    ['HIVESYNC_SERVER_NAME', new URL(options.baseUrl).hostname],
  ]);
  const lines = template.split('\n').map((line) => {
    const name = ASSIGNMENT.exec(line)?.[1];
    if (name === undefined) return line;
    if (SECRETS.has(name)) return `${name}=${options.makeSecret()}`;
    const value = ofServer.get(name);
    return value === undefined ? line : `${name}=${value}`;
  });
  return lines.join('\n');
}
