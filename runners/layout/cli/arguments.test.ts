import { describe, expect, it } from 'vitest';
import { readArguments, UsageError } from './arguments.ts';

function read(...argv: string[]) {
  const options = readArguments(['layout', ...argv]);
  if (options === 'help') throw new Error('help was not asked for');
  return options;
}

describe("the engine's command line", () => {
  it('lays out every screen on an iPhone 15 when nothing else is said', () => {
    const options = read('app');
    expect(options).toMatchObject({ folder: 'app', bare: false });
    expect(options.device.context.model).toBe('iPhone 15');
    expect(options).not.toHaveProperty('entry');
  });

  it('takes an entry as a file, with or without an export', () => {
    expect(read('app', '--entry', './src/Home.tsx').entry).toEqual({
      file: 'src/Home.tsx',
      export: 'default',
    });
    expect(read('app', '--entry', 'src\\Home.tsx#HomeScreen').entry).toEqual({
      file: 'src/Home.tsx',
      export: 'HomeScreen',
    });
    expect(read('app', '--entry', 'app/[id].tsx#default').entry?.file).toBe('app/[id].tsx');
  });

  it('reads props, params, the clock and the device', () => {
    const options = read(
      ...['app', '--props', '{"a":1}', '--params', '{"id":"7"}', '--now', '2024-06-15T09:41:00Z'],
      ...['--device', 'pixel-8', '--bare', '--font', 'a.ttf', '--out', 'out', '--png', 'a.png'],
    );
    expect(options).toMatchObject({
      props: { a: 1 },
      params: { id: '7' },
      now: 1_718_444_460_000,
      bare: true,
    });
    expect(options).toMatchObject({ font: 'a.ttf', out: 'out', device: { platform: 'android' } });
  });

  it('answers help from anywhere', () => {
    expect(readArguments(['--help'])).toBe('help');
    expect(readArguments(['layout', 'app', '--help'])).toBe('help');
  });

  it.each([
    [['draw', 'app'], 'unknown command'],
    [['layout'], 'name the project folder'],
    [['layout', 'a', 'b'], 'one folder'],
    [['layout', 'a', '--device', 'nokia'], 'iphone-15'],
    [['layout', 'a', '--props', '[1]'], 'JSON object'],
    [['layout', 'a', '--props', '{'], 'JSON object'],
    [['layout', 'a', '--now', 'noon'], '2024-06-15'],
    [['layout', 'a', '--entry', '#x y'], 'FILE#EXPORT'],
    [['layout', 'a', '--colour'], 'colour'],
  ])('refuses %j and says what to write', (argv, hint) => {
    expect(() => readArguments(argv)).toThrow(UsageError);
    expect(() => readArguments(argv)).toThrow(hint);
  });
});
