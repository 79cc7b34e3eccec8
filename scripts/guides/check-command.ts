import {
  ADMIN_COMMANDS,
  API_ROUTES,
  COMPOSE_PROFILES,
  COMPOSE_SERVICES,
  IMAGE_COMMANDS,
  isInRepository,
  NPM_SCRIPTS,
  readRepositoryFile,
} from './known-world.ts';
import type { GuideCommand } from './read-commands.ts';

type Judge = (args: readonly string[]) => string[];

/** Of the system, with arguments that are the reader's. */
const OF_THE_SYSTEM = [
  ...[
    'apt-get',
    'caddy',
    'cd',
    'certbot',
    'df',
    'echo',
    'export',
    'git',
    'grep',
    'helm',
    'openssl',
    'printf',
  ],
  ...['psql', 'rclone', 'sleep', 'test', 'ufw', 'envsubst', 'jq', 'ls', 'for', 'do', 'done', 'nginx'],
];

const COMPOSE_SUBCOMMANDS: Readonly<Record<string, 'services' | 'one' | 'none'>> = {
  build: 'services',
  config: 'none',
  down: 'none',
  exec: 'one',
  logs: 'services',
  ps: 'services',
  pull: 'services',
  restart: 'services',
  run: 'one',
  start: 'services',
  stop: 'services',
  up: 'services',
};

/** Options of `docker compose` that are followed by their value. */
const WITH_VALUE = ['--scale', '--since', '--tail', '-u', '-e', '--profile', '-f', '--env-file'];

const JUDGES: Readonly<Record<string, Judge>> = {
  npm: judgeNpm,
  npx: judgeNpx,
  node: judgeNode,
  docker: judgeDocker,
  curl: judgeCurl,
  cp: judgeCopy,
  kubectl: judgeKubectl,
};

/** What is wrong with a command of a guide; nothing when it could be run as it stands. */
export function checkCommand({ program, args }: GuideCommand): string[] {
  if (program === '' || OF_THE_SYSTEM.includes(program)) return [];
  const judge = Object.hasOwn(JUDGES, program) ? JUDGES[program] : undefined;
  return judge?.(args) ?? [`nobody knows the program ${program}`];
}

function judgeNpm([command, name = '']: readonly string[]): string[] {
  if (['ci', 'start', 'test', 'sbom', 'install'].includes(command ?? '')) return [];
  if (command === 'run' && NPM_SCRIPTS.has(name)) return [];
  return [`there is no npm ${command} ${name}`];
}

function judgeNpx([program = '', ...args]: readonly string[]): string[] {
  if (program === 'node') return judgeNode(args);
  if (program !== 'wrangler') return [`npx ${program} is not of this project`];
  const config = optionOf(args, '--config') ?? 'wrangler.toml';
  if (!isInRepository(config)) return [`there is no ${config}`];
  const env = optionOf(args, '--env');
  return env === undefined || readRepositoryFile(config).includes(`[env.${env}`)
    ? []
    : [`${config} has no ${env}`];
}

function judgeNode(args: readonly string[]): string[] {
  const [entry = '', ...rest] = args.filter((word) => !word.startsWith('--env-file'));
  if (entry === 'dist/hivesync.js' || entry === '/app/dist/hivesync.js') return judgeImageCommand(rest);
  return isInRepository(entry) ? [] : [`there is no ${entry}`];
}

function judgeImageCommand([command = '', name = '']: readonly string[]): string[] {
  if (!IMAGE_COMMANDS.has(command)) return [`the image has no command ${command}`];
  const isKnown = command !== 'admin' || ADMIN_COMMANDS.has(name) || name.startsWith('--');
  return isKnown ? [] : [`there is no admin ${name}`];
}

function judgeDocker([command = '', ...args]: readonly string[]): string[] {
  if (command === 'compose') return judgeCompose(args);
  if (command === 'exec') return judgeNode(args.slice(args.indexOf('node') + 1));
  if (command !== 'run') {
    return ['build', 'push', 'stats', 'system', 'ps', 'logs'].includes(command) ? [] : [`docker ${command}`];
  }
  const image = args.findIndex((word) => /^(?:[\w.-]+\/)*hivesync(?::[\w.-]+)?$/.test(word));
  if (image < 0) return args.includes('node') ? judgeNode(args.slice(args.lastIndexOf('node') + 1)) : [];
  const [name = ''] = args.slice(image + 1);
  return name === '--help' || IMAGE_COMMANDS.has(name) ? [] : [`the image has no command ${name}`];
}

function judgeCompose(args: readonly string[]): string[] {
  const words = args.filter((_, index) => !WITH_VALUE.includes(args[index - 1] ?? ''));
  const plain = words.filter((word) => !word.startsWith('-'));
  const [subcommand = '', ...named] = plain;
  const takes = Object.hasOwn(COMPOSE_SUBCOMMANDS, subcommand) ? COMPOSE_SUBCOMMANDS[subcommand] : undefined;
  if (takes === undefined) return [`there is no docker compose ${subcommand}`];
  const services = takes === 'one' ? named.slice(0, 1) : takes === 'services' ? named : [];
  const scaled = (optionOf(args, '--scale') ?? '').split('=')[0] ?? '';
  const profile = optionOf(args, '--profile');
  const unknown = [...services, ...(scaled === '' ? [] : [scaled])].filter(
    (name) => !COMPOSE_SERVICES.has(name),
  );
  return [
    ...unknown.map((name) => `there is no service ${name}`),
    ...(profile === undefined || COMPOSE_PROFILES.has(profile) ? [] : [`there is no profile ${profile}`]),
    ...(takes === 'one' && named[1] === 'node' ? judgeNode(args.slice(args.indexOf('node') + 1)) : []),
  ];
}

function judgeCurl(args: readonly string[]): string[] {
  const method = optionOf(args, '-X') ?? 'GET';
  const urls = args.filter((word) => /^https?:\/\//.test(word)).map((word) => new URL(word).pathname);
  if (urls.length === 0) return ['curl is given no address'];
  return urls.flatMap((path) => checkRoute(method, path));
}

/** Whether there is such a route: of the API, of its pages, or of the edge's healthcheck. */
export function checkRoute(method: string, path: string): string[] {
  if (['/', '/docs', '/openapi.json', '/ips/', '/health/origin'].includes(path)) return [];
  const spelt = path.startsWith('/api/v1') || /^\/(?:internal|health)/.test(path) ? path : `/api/v1${path}`;
  // A route is tried with another method where what is shown is that it is closed.
  const isKnown = API_ROUTES.some(
    (route) => route.path.test(spelt) && (method === 'GET' || route.method === method),
  );
  return isKnown ? [] : [`the API has no ${method} ${spelt}`];
}

function judgeCopy(args: readonly string[]): string[] {
  const ours = args.filter((word) => /^(?:deploy|env_templates|docs)\/|^\.env\.example$/.test(word));
  const [source] = ours;
  if (source === undefined || args.indexOf(source) === args.length - 1) return [];
  return isInRepository(source) ? [] : [`there is no ${source}`];
}

function judgeKubectl(args: readonly string[]): string[] {
  const path = optionOf(args, '-k');
  return path === undefined || isInRepository(path) ? [] : [`there is no ${path}`];
}

function optionOf(args: readonly string[], option: string): string | undefined {
  const place = args.indexOf(option);
  return place < 0 ? undefined : args[place + 1];
}
