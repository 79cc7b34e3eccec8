/** Variables that are secrets everywhere, also where the template leaves them out. */
const SECRETS = new Set([
  'JWT_SECRET',
  'SESSION_SECRET',
  'PREVIEW_TOKEN_SECRET',
  'WORKER_CALLBACK_SECRET',
  'API_TOKEN_PEPPER',
  'INTERNAL_TOKEN',
]);

const ASSIGNMENT = /^(?:# )?([A-Z][A-Z0-9_]+)=/;

/** The template with its own secrets, for an address that others can reach. */
export function writeEnvironment(
  template: string,
  options: { readonly baseUrl: string; readonly makeSecret: () => string },
): string {
  const lines = template.split('\n').map((line) => {
    const name = ASSIGNMENT.exec(line)?.[1];
    if (name === undefined) return line;
    if (SECRETS.has(name)) return `${name}=${options.makeSecret()}`;
    if (name === 'BASE_URL') return `BASE_URL=${options.baseUrl}`;
    return name === 'LOCAL_DEV_MODE' ? 'LOCAL_DEV_MODE=false' : line;
  });
  return lines.join('\n');
}
