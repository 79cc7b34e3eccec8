import { createPatch } from 'diff';
import { parseSync } from 'oxc-parser';
import { type Answer, answerSchema } from '../../runners/docs/checks/answer-schemas.ts';
import { checkAnswer } from '../../runners/docs/checks/check-answer.ts';
import { createMemoryProject, createParsedModuleCache } from '../../runners/source/index.ts';
import { TIER_LIMITS } from '../../src/contracts/tiers.ts';
import { type Cell, formatTable } from '../format-table.ts';

const ROUNDS = 25;
const TARGET_MS = 50;
const PATH = 'shop.tsx';
const PARTS = 20;

/** Measures the checks of a model's answer about the largest file there may be, beside parsing that file alone. */
export function benchDocs(print: (text: string) => void): boolean {
  const text = largeFile(TIER_LIMITS.premium.aiDocsFileBytes);
  const project = createMemoryProject(new Map([[PATH, text]]));
  // As in an engine: its tree is there, because the prompt was made of it.
  const parsed = createParsedModuleCache();
  parsed.parse(project, PATH);
  const source = {
    project,
    before: null,
    paths: new Set([PATH]),
    parsed,
    boundary: '<<<0123456789abcdef01234567',
  };
  const parsing = timeOf(() => parseSync(PATH, text, { lang: 'tsx' }).program.body.length);
  const measured = Object.entries(answersAbout(text)).map(([kind, answer]) => {
    const given = answerSchema.parse(answer);
    const docKind = kind === 'comments' ? 'inline_comments' : 'explain';
    const kept = checkAnswer(source, docKind, given).checks;
    if (kept.dropped.length > 0) throw new Error(`the answer does not fit: ${kept.dropped[0]?.detail}`);
    return { kind, parts: kept.kept, ms: timeOf(() => checkAnswer(source, docKind, given)) };
  });
  const rows: Cell[][] = measured.map(({ kind, parts, ms }) => [
    kind,
    parts,
    Number(ms.toFixed(1)),
    Number((ms / parsing).toFixed(2)),
  ]);
  print(formatTable(['answer', 'parts', 'ms', '× parsing'], rows).join('\n'));
  const worst = Math.max(...measured.map(({ ms }) => ms));
  print(
    `\na file of ${text.length} characters, parsed in ${parsing.toFixed(1)} ms; checks: ${worst.toFixed(1)} ms at most (target ≤ ${TARGET_MS})`,
  );
  return worst <= TARGET_MS;
}

function timeOf(run: () => unknown): number {
  run();
  const times = Array.from({ length: ROUNDS }, () => {
    // The processor's time: a check waits for nothing, and what others do on the machine is not its cost.
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  // The round that others on the machine disturbed least: the rest is theirs.
  return Math.min(...times);
}

const nameOf = (at: number) => `Card${at}`;

function component(at: number): string {
  return `/** Shows product ${at}. */
export function ${nameOf(at)}({ title, price, onPress }: { title: string; price: number; onPress(): void }) {
  const [count${at}, setCount] = useState(0);
  const label = price > ${at} ? \`\${title} costs \${price}\` : title;
  if (count${at} > 3 && price !== 0) return null;
  return (
    <Pressable onPress={onPress} style={{ padding: ${at % 16}, margin: 4 }}>
      <Text numberOfLines={1} onPress={() => setCount(count${at} + 1)}>{label}</Text>
    </Pressable>
  );
}
`;
}

function largeFile(bytes: number): string {
  let text = "import { useState } from 'react';\nimport { Pressable, Text } from 'react-native';\n";
  for (let at = 0; ; at += 1) {
    const next = component(at);
    if (text.length + next.length > bytes) return text;
    text += next;
  }
}

/** Answers that fit, about places all over the file. */
function answersAbout(text: string): Readonly<Record<string, Partial<Answer>>> {
  const lines = text.split('\n');
  const components = lines.filter((line) => line.startsWith('export function')).length;
  const places = Array.from({ length: PARTS }, (_, part) => Math.floor((part * (components - 1)) / PARTS));
  const lineOf = (at: number) => lines.findIndex((line) => line.includes(`function ${nameOf(at)}(`)) + 1;
  const sections = places.map((at) => ({
    path: PATH,
    title: `Product ${at}`,
    text: `\`${nameOf(at)}\` keeps \`count${at}\` with \`useState()\` and shows a \`Text\`. It hides when the price is 0.`,
    symbols: [nameOf(at), `count${at}`, 'Pressable'],
    start_line: lineOf(at),
    end_line: lineOf(at) + 10,
  }));
  const comments = places.map((at) => ({ path: PATH, line: lineOf(at) + 2, text: 'Grows with each press.' }));
  const changed = text.replace(
    `const [count${places.at(-1)}, setCount] = useState(0);`,
    `const [count${places.at(-1)}, setCount] = useState<number>(0);`,
  );
  const diff = createPatch(PATH, text, changed);
  const proposals = [{ path: PATH, title: 'Say the type', reason: 'It is clearer.', diff }];
  return {
    prose: { summary: sections.map((each) => each.text).join(' '), sections },
    comments: { comments },
    proposal: { summary: 'One thing could be clearer.', proposals },
  };
}
