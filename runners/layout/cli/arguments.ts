import { parseArgs } from 'node:util';
import { z } from 'zod';
import { DEVICE_MODELS, type DeviceModel } from '../../../src/contracts/device-models.ts';
import type { Json } from '../../../src/contracts/layout-document.ts';
import { type EntryPoint, entryPointSchema } from '../../../src/contracts/preview-build.ts';

export interface LayoutArguments {
  readonly folder: string;
  readonly entry?: EntryPoint;
  readonly props?: Readonly<Record<string, Json>>;
  readonly params?: Readonly<Record<string, Json>>;
  readonly device: DeviceModel;
  readonly bare: boolean;
  readonly font?: string;
  readonly now?: number;
  readonly out?: string;
  readonly png?: string;
}

/** The command line is wrong; the message says how to write it right. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

const OPTIONS = {
  entry: { type: 'string' },
  props: { type: 'string' },
  params: { type: 'string' },
  device: { type: 'string', default: 'iphone-15' },
  bare: { type: 'boolean', default: false },
  font: { type: 'string' },
  now: { type: 'string' },
  out: { type: 'string' },
  png: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** Reads the command line. `help` when that is what was asked for; throws `UsageError` when it makes no sense. */
export function readArguments(argv: readonly string[]): LayoutArguments | 'help' {
  const { values, positionals } = parseCommandLine(argv);
  if (values.help || positionals[0] === 'help') return 'help';
  const [command, folder, ...surplus] = positionals;
  if (command !== 'layout')
    throw new UsageError(`unknown command "${command ?? ''}"; the only one is layout`);
  if (folder === undefined) throw new UsageError('name the project folder: layout FOLDER');
  if (surplus.length > 0) throw new UsageError(`one folder at a time; "${surplus.join(' ')}" is too much`);
  return {
    folder,
    device: readDevice(values.device),
    bare: values.bare,
    ...(values.entry === undefined ? {} : { entry: readEntry(values.entry) }),
    ...(values.props === undefined ? {} : { props: readObject('props', values.props) }),
    ...(values.params === undefined ? {} : { params: readObject('params', values.params) }),
    ...(values.font === undefined ? {} : { font: values.font }),
    ...(values.now === undefined ? {} : { now: readTime(values.now) }),
    ...(values.out === undefined ? {} : { out: values.out }),
    ...(values.png === undefined ? {} : { png: values.png }),
  };
}

function parseCommandLine(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'the command line cannot be read');
  }
}

function readDevice(name: string): DeviceModel {
  const model = Object.hasOwn(DEVICE_MODELS, name) ? DEVICE_MODELS[name] : undefined;
  if (model !== undefined) return model;
  throw new UsageError(`unknown device "${name}"; choose one of ${Object.keys(DEVICE_MODELS).join(', ')}`);
}

function readEntry(value: string): EntryPoint {
  const hash = value.lastIndexOf('#');
  const file = (hash < 0 ? value : value.slice(0, hash)).replaceAll('\\', '/').replace(/^\.\//, '');
  const parsed = entryPointSchema.safeParse(hash < 0 ? { file } : { file, export: value.slice(hash + 1) });
  if (parsed.success) return parsed.data;
  throw new UsageError(`--entry ${value}: write FILE or FILE#EXPORT, relative to the project folder`);
}

const objectSchema = z.record(z.string(), z.json());

function readObject(option: string, value: string): Record<string, Json> {
  try {
    return objectSchema.parse(JSON.parse(value));
  } catch {
    throw new UsageError(`--${option} must be a JSON object, for example --${option} '{"id": 7}'`);
  }
}

function readTime(value: string): number {
  const time = Date.parse(value);
  if (!Number.isNaN(time)) return time;
  throw new UsageError(`--now ${value} is no time; write it as 2024-06-15T09:41:00Z`);
}
