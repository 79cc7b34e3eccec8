import { HOST_MAPPINGS } from '../components/registry.ts';
import type { LibraryModule } from '../evaluate/library-module.ts';
import { NativeClassValue } from '../evaluate/native-class.ts';
import { NativeFunctionValue } from '../evaluate/native-function.ts';
import { HostComponentValue } from '../evaluate/react/component-values.ts';
import type { Slot } from '../evaluate/values/property-holder.ts';
import { LIBRARIES } from '../libraries/index.ts';

const INTRODUCTION = `# What the layout engine knows

This file is written by \`node scripts/docs/components.ts\` from the engine's registries; a test holds it current.

A component of the project itself is always expanded from its source. Of packages the engine knows the components and
functions below. What it does not know is drawn as what it resembles or holds, else as a placeholder of its size; see
\`UNMAPPED_COMPONENT\`, \`UNMAPPED_LOOKALIKE\` and \`UNMAPPED_WRAPPER\` in [diagnostics.md](diagnostics.md).

To add a package: a module in \`runners/layout/libraries/\` that says what its exports are, and a line in the list there.
A component that can be made of React Native's own is written as such (\`kits/kit-element.ts\`); only one that becomes a
node of its own needs a mapping in \`runners/layout/components/families/\`.
`;

const DRAWN_AS: ReadonlyMap<string, string> = new Map([
  ['children', 'what stands inside'],
  ['nothing', 'nothing'],
]);

/** How many names of one package are listed. */
const LISTED = 40;

/** The document that lists what the engine knows, from its registries. */
export function renderComponents(): string {
  return [
    INTRODUCTION,
    '## Components that become nodes\n',
    mappingTable(),
    '\n## Packages\n',
    libraryTable(),
    '',
  ].join('\n');
}

function mappingTable(): string {
  const rows = HOST_MAPPINGS.map(({ package: name, components, drawnAs }) => [
    code(name),
    names(components),
    DRAWN_AS.get(drawnAs) ?? code(drawnAs),
  ]);
  return table(['package', 'components', 'drawn as'], rows);
}

interface PackageRow {
  readonly packages: Set<string>;
  readonly components: Set<string>;
  readonly others: Set<string>;
  offersAny: boolean;
}

/** One row for each package; what its deeper paths export counts as its own. */
function libraryTable(): string {
  const rows = new Map<string, PackageRow>();
  for (const library of new Set(LIBRARIES.values())) {
    const packages = library.specifiers.map(packageOf);
    const [first = ''] = packages;
    const row = rows.get(first) ?? {
      packages: new Set(),
      components: new Set(),
      others: new Set(),
      offersAny: false,
    };
    rows.set(first, row);
    for (const name of packages) row.packages.add(name);
    row.offersAny ||= library.otherExport !== undefined;
    addExports(row, library);
  }
  const lines = [...rows.values()].map(({ packages, components, others, offersAny }) => [
    names([...packages]),
    names([...components]) + (offersAny ? `${components.size === 0 ? '' : ', and '}every other export` : ''),
    names([...others]),
  ]);
  lines.sort(([first = ''], [second = '']) => (first < second ? -1 : 1));
  return table(['package', 'components', 'functions and values'], lines);
}

/** A default export counts where it is all there is; else it is one of the others, or all of them. */
function addExports(row: PackageRow, library: LibraryModule): void {
  const exported = Object.entries(library.exports);
  const named = exported.filter(([name]) => name !== 'default');
  for (const [name, value] of named.length === 0 ? exported : named) {
    const list = isComponent(
      name === 'default' && value instanceof NativeFunctionValue ? value.name : name,
      value,
    )
      ? row.components
      : row.others;
    list.add(name);
  }
}

function packageOf(specifier: string): string {
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  // `lodash.get` and its like: a package for each function.
  return name.replace(/^(\w+)\.\w+$/, '$1.*');
}

function isComponent(name: string, value: Slot): boolean {
  if (value instanceof HostComponentValue) return true;
  const isDrawn = value instanceof NativeFunctionValue && !(value instanceof NativeClassValue);
  return isDrawn && /^[A-Z][a-z]/.test(name);
}

function names(all: readonly string[]): string {
  const listed = all.slice(0, LISTED).map(code).join(', ');
  return all.length > LISTED ? `${listed} and ${all.length - LISTED} more` : listed;
}

function code(text: string): string {
  return `\`${text}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |');
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
