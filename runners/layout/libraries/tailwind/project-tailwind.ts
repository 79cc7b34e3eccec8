import type { Interpreter } from '../../evaluate/interpreter.ts';
import { interpreterState } from '../interpreter-state.ts';
import { findConfig, readConfigTheme } from './read-config.ts';
import { NO_STYLESHEET, readStylesheet, type Stylesheet } from './read-stylesheet.ts';
import { Tailwind } from './tailwind.ts';
import { NO_CHANGES, TailwindTheme } from './theme.ts';

const STYLED_BY_CLASSES = /"(nativewind|uniwind|react-native-css|react-native-css-interop)"\s*:\s*"([^"]*)"/;
const STYLESHEETS = ['global.css', 'globals.css', 'styles.css', 'tailwind.css', 'index.css', 'style.css'];
const FOLDERS = ['', 'src/', 'app/', 'src/app/', 'styles/', 'src/styles/'];
const MAX_STYLESHEET = 200_000;

/** What `className` means in this project; `undefined` where nothing makes it mean something. */
export function projectTailwind(interpreter: Interpreter): Tailwind | undefined {
  return stateOf(interpreter).read('classes', () => {
    const [, name, version] =
      STYLED_BY_CLASSES.exec(interpreter.project.readText('package.json') ?? '') ?? [];
    if (name === undefined && findConfig(interpreter) === undefined) return undefined;
    return readTailwind(interpreter, remOf(name, version));
  });
}

/** For libraries whose functions turn class names into styles; a `rem` is 16 points for all of them. */
export function utilityTailwind(interpreter: Interpreter): Tailwind {
  const read = () => readTailwind(interpreter, 16);
  return stateOf(interpreter).read('utility', read) ?? read();
}

/** Tailwind without a word from the project. */
export function defaultTailwind(interpreter: Interpreter): Tailwind {
  const read = () =>
    new Tailwind({ interpreter, theme: new TailwindTheme(NO_CHANGES), sheet: NO_STYLESHEET, rem: 14 });
  return stateOf(interpreter).read('default', read) ?? read();
}

/** What an evaluation has read already. */
class KnownTailwind {
  private readonly known = new Map<string, Tailwind | undefined>();

  read(name: string, read: () => Tailwind | undefined): Tailwind | undefined {
    if (!this.known.has(name)) this.known.set(name, read());
    return this.known.get(name);
  }
}

const stateOf = interpreterState(() => new KnownTailwind());

function readTailwind(interpreter: Interpreter, rem: number): Tailwind {
  const config = findConfig(interpreter);
  const sheet = findStylesheet(interpreter);
  const changes =
    config === undefined ? { replaced: {}, extended: {} } : readConfigTheme(interpreter, config);
  const theme = new TailwindTheme({
    replaced: changes.replaced,
    extended: { ...changes.extended, ...mergeScales(changes.extended, sheet.theme) },
    anySpacing: sheet.isVersion4,
  });
  return new Tailwind({ interpreter, theme, sheet, rem });
}

/** A `rem` is 14 points in NativeWind 4 and 16 in what came before and in Uniwind. */
function remOf(name: string | undefined, version: string | undefined): number {
  const major = Number(/\d+/.exec(version ?? '')?.[0] ?? 4);
  return name === 'uniwind' || (name === 'nativewind' && major < 4) ? 16 : 14;
}

function mergeScales(
  first: Readonly<Record<string, object>>,
  second: Stylesheet['theme'],
): Stylesheet['theme'] {
  return Object.fromEntries(
    Object.entries(second).map(([scale, entries]) => [scale, { ...first[scale], ...entries }]),
  );
}

/** The style sheet that Metro is told of, else one under a usual name that asks for Tailwind. */
function findStylesheet({ project }: Interpreter): Stylesheet {
  const metro = project.readText('metro.config.js') ?? '';
  const named = /(?:input|cssEntryFile)\s*:\s*["'](?:\.\/)?([^"']+\.css)["']/.exec(metro)?.[1];
  const usual = FOLDERS.flatMap((folder) => STYLESHEETS.map((name) => `${folder}${name}`));
  for (const path of named === undefined ? usual : [named, ...usual]) {
    const text = project.has(path) ? project.readText(path) : undefined;
    if (text !== undefined && text.length <= MAX_STYLESHEET && /@tailwind|tailwindcss|@theme/.test(text)) {
      return readStylesheet(text);
    }
  }
  return NO_STYLESHEET;
}
