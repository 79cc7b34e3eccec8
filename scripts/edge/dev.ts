import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';

/**
 * The relayer in front of the API of `npm start`, with the secret that the API made for its runners. It passes through
 * the environment, because a command line can be read by everybody on the machine.
 */
const file = join(resolve(process.env.DATA_DIR ?? 'data'), 'worker.env');
if (!existsSync(file)) {
  process.stderr.write(`${file} is not there: start the API first, with npm start.\n`);
  process.exit(1);
}
const { WORKER_CALLBACK_SECRET, BACKEND_URL } = parseEnv(readFileSync(file, 'utf8'));
const wrangler = fileURLToPath(new URL('../../node_modules/wrangler/bin/wrangler.js', import.meta.url));
const child = spawn(process.execPath, [wrangler, 'dev', '--config', 'wrangler.toml', '--port', '8787'], {
  stdio: 'inherit',
  env: {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    CLOUDFLARE_INCLUDE_PROCESS_ENV: 'true',
    WRANGLER_SEND_METRICS: 'false',
    WORKER_CALLBACK_SECRET,
    ORIGIN_URL: BACKEND_URL,
  },
});
child.once('exit', (code) => process.exit(code ?? 1));
