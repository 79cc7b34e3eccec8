import { execFile } from 'node:child_process';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkCommand, checkRoute } from './check-command.ts';
import { COMPOSE_PROFILES, isInRepository, readRepositoryFile, VARIABLES } from './known-world.ts';
import { type GuideCommand, readCommands } from './read-commands.ts';

const GUIDES = [
  'backups',
  'cloudflare',
  'deployment',
  'edge',
  'incidents',
  'kubernetes',
  'maintenance',
  'scaling',
  'several-hosts',
  'upgrade',
].map((name) => [`docs/${name}.md`] as const);

const INLINE = ['docker compose', 'npm run', 'npx wrangler', 'node scripts', 'curl', 'admin'];
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** In a line of text an administrator's command stands for itself. */
const spelt = (command: GuideCommand): GuideCommand =>
  command.program === 'admin'
    ? { ...command, program: 'node', args: ['dist/hivesync.js', 'admin', ...command.args] }
    : command;

const commandsOf = (page: string) => readCommands(readRepositoryFile(page), INLINE).map(spelt);

describe.each(GUIDES)('%s', (page) => {
  it('tells nobody to run what is not there', () => {
    const wrong = commandsOf(page).flatMap((command) =>
      checkCommand(command).map((problem) => `${page}:${command.line} ${problem}`),
    );
    expect(wrong).toEqual([]);
  });

  it('knows every variable and profile that it names', () => {
    const assigned = new Set<string>();
    for (const command of commandsOf(page)) {
      for (const name of command.assigned) {
        expect(VARIABLES, `${page}:${command.line}`).toContain(name);
        assigned.add(name);
      }
      const profiles = command.args.flatMap(
        (word) => /^COMPOSE_PROFILES=(.+)$/.exec(word)?.[1]?.split(',') ?? [],
      );
      for (const profile of profiles) expect(COMPOSE_PROFILES, `${page}:${command.line}`).toContain(profile);
      for (const name of command.used) {
        expect(VARIABLES.has(name) || assigned.has(name), `${page}:${command.line} ${name}`).toBe(true);
      }
    }
  });

  it('names routes that the API has, and pages that there are', () => {
    const text = readRepositoryFile(page);
    for (const [, method = '', path = ''] of text.matchAll(/`(GET|POST|PUT|PATCH|DELETE) (\/[^\s`?]*)/g)) {
      expect(checkRoute(method, path), page).toEqual([]);
    }
    for (const [, link = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(link)) continue;
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? page : posix.join(posix.dirname(page), file);
      expect(isInRepository(target), `${page} ${link}`).toBe(true);
      if (anchor !== undefined) expect(anchorsOf(target), `${page} ${link}`).toContain(anchor);
    }
  });
});

/** As the pages' hosts make them. */
function anchorsOf(page: string): string[] {
  const headings = readRepositoryFile(page).matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}

describe('a script that a guide names', () => {
  const used = new Map<string, Set<string>>();
  for (const [page] of GUIDES) {
    for (const { args } of commandsOf(page)) {
      const script = args.find((word) => /^scripts\/[a-z0-9-]+\.ts$/.test(word));
      if (script === undefined) continue;
      const options = args.filter(
        (word) => word.startsWith('--') && args.indexOf(word) > args.indexOf(script),
      );
      used.set(script, new Set([...(used.get(script) ?? []), ...options]));
    }
  }

  it.each([...used])('%s has the options that guides give it, by its own help', async (script, options) => {
    const help = await new Promise<string>((resolve, reject) => {
      execFile(process.execPath, [script, '--help'], { cwd: ROOT }, (error, stdout, stderr) =>
        error === null ? resolve(stdout + stderr) : reject(error),
      );
    });
    for (const option of options) expect(help).toContain(option.split('=')[0]);
  });
});

describe('the check of guides', () => {
  const problemsOf = (line: string) => readCommands(`\n    ${line}\n`, []).flatMap(checkCommand);

  it.each([
    'npm run nothing',
    'docker compose up -d nothing',
    'docker compose exec backend node dist/hivesync.js nothing',
    'docker compose exec backend node dist/hivesync.js admin nothing',
    'docker compose up -d --scale nothing=3',
    'node scripts/nothing.ts',
    'curl -X POST http://127.0.0.1:4000/internal/nothing/at-all',
    'npx wrangler deploy --env nothing',
    'cp deploy/nothing somewhere',
    'true && frobnicate',
  ])('finds fault with %s', (line) => {
    expect(problemsOf(line).length).toBeGreaterThan(0);
  });

  it('reads commands over several lines, behind others, behind a schedule, and no comments', () => {
    const page =
      '\n    A=1 one "two three" \\\n      --four && five # six\n\n    30 2 * * * root seven | eight\n\ntext `nine ten`';
    expect(readCommands(page, ['nine']).map(({ program, args }) => [program, ...args])).toEqual([
      ['one', 'two three', '--four'],
      ['five'],
      ['seven'],
      ['eight'],
      ['nine', 'ten'],
    ]);
  });
});
