import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MemoryFile } from '../../../source/index.ts';
import { type AppOptions, nodeOf, nodesOf, sceneOf } from '../../components/testing/render-app.ts';

const withNativeWind = (version = '^4.1.0') => ({
  'package.json': `{ "dependencies": { "nativewind": "${version}" } }`,
});

function styleOf(classes: string, files: Record<string, MemoryFile> = {}, options: AppOptions = {}) {
  return nodeOf(`<RN.View className="${classes}" />`, {
    ...options,
    files: { ...withNativeWind(), ...files },
  }).style;
}

describe('class names', () => {
  it.each([
    [
      'flex-1 flex-row items-center',
      { flex_grow: 1, flex_shrink: 1, flex_basis: '0%', flex_direction: 'row', align_items: 'center' },
    ],
    ['p-4 px-2 mt-[10px] -mb-1', { padding: 14, padding_horizontal: 7, margin_top: 10, margin_bottom: -3.5 }],
    ['w-1/2 h-full max-w-[80%]', { width: '50%', height: '100%', max_width: '80%' }],
    ['w-screen h-[50vh]', { width: 393, height: 426 }],
    ['bg-red-500', { background_color: '#ef4444' }],
    ['bg-black/50 border-[#fff]/[0.5]', { background_color: '#00000080', border_color: '#ffffff80' }],
    ['bg-white bg-opacity-50', { background_color: '#ffffff80' }],
    [
      'border border-b-2 border-t-black',
      { border_width: 1, border_bottom_width: 2, border_top_color: '#000000' },
    ],
    [
      'text-lg font-bold text-center',
      { font_size: 15.75, line_height: 24.5, font_weight: '700', text_align: 'center' },
    ],
    ['leading-5 text-lg', { font_size: 15.75, line_height: 17.5 }],
    ['text-[20px] leading-tight tracking-wide', { font_size: 20, line_height: 25, letter_spacing: 0.5 }],
    ['rounded-t-lg', { border_top_left_radius: 7, border_top_right_radius: 7 }],
    [
      'absolute inset-0 -top-2 z-10',
      { position: 'absolute', top: -7, right: 0, bottom: 0, left: 0, z_index: 10 },
    ],
    ['gap-2 space-x-4', { gap: 7, column_gap: 14 }],
    [
      'rotate-45 -translate-x-1/2 scale-50',
      { transform: [{ translate_x: '-50%' }, { rotate: 45 }, { scale_x: 0.5 }, { scale_y: 0.5 }] },
    ],
    [
      'shadow-md',
      {
        shadow_offset: { width: 0, height: 3 },
        shadow_radius: 10,
        shadow_color: '#00000059',
        shadow_opacity: 1,
      },
    ],
    ['aspect-video opacity-50', { aspect_ratio: 1.777778, opacity: 0.5 }],
    ['text-red-500 text-blue-500', { color: '#3b82f6' }],
    ['[flex-grow:2]', { flex_grow: 2 }],
    ['p-13 grid hover:p-1 unknown-class', {}],
    ['ios:p-1 android:p-2 md:m-4 portrait:m-1 dark:m-2', { padding: 3.5, margin: 3.5 }],
    ['!p-1 p-2', { padding: 3.5 }],
  ])('%s', (classes, style) => {
    const { aspect_ratio, ...rest } = styleOf(classes);
    expect({
      ...rest,
      ...(aspect_ratio === undefined ? {} : { aspect_ratio: Number(aspect_ratio.toFixed(6)) }),
    }).toEqual(style);
  });

  it('lie under the style prop and reach content containers, nested text and pressables', () => {
    const files = withNativeWind();
    expect(nodeOf('<RN.View className="p-2 m-2" style={{ padding: 1 }} />', { files }).style).toEqual({
      padding: 1,
      margin: 7,
    });
    const scroll = nodeOf('<RN.ScrollView contentContainerClassName="p-2" />', { files });
    expect(scroll.scroll?.contentStyle).toEqual({ padding: 7 });
    const text = nodeOf('<RN.Text>a<RN.Text className="font-bold">b</RN.Text></RN.Text>', { files });
    expect(text.text?.runs[1]?.style).toEqual({ font_weight: '700' });
    expect(nodeOf('<RN.Pressable className="p-2" style={() => ({ margin: 1 })} />', { files }).style).toEqual(
      { padding: 7, margin: 1 },
    );
  });

  it('keep what is known of them', () => {
    const scene = sceneOf({
      ...withNativeWind(),
      'App.tsx': `import { View } from 'react-native'; import { extra } from 'some-backend';
        export default () => <View className={\`p-2 \${extra} m-2\`} />;`,
    });
    expect(scene.root.children[0]).toMatchObject({ style: { padding: 7, margin: 7 }, confidence: 'assumed' });
  });

  it('mean nothing in a project that does not style by them', () => {
    expect(nodeOf('<RN.View className="p-4" />').style).toEqual({});
  });

  it('count a rem as 16 points in NativeWind 2, and as what the caller says', () => {
    expect(styleOf('p-4', withNativeWind('~2.0.11'))).toEqual({ padding: 16 });
    expect(styleOf('p-4', {}, { rootFontSize: 10 })).toEqual({ padding: 10 });
  });

  it('follow the theme of the project’s configuration, which is read and never run', () => {
    const files = {
      'tailwind.config.js': `const { hairlineWidth } = require('nativewind/theme'); const colors = require('tailwindcss/colors');
        module.exports = { presets: [require('nativewind/preset')], theme: { screens: { md: '300px' }, extend: {
          colors: { brand: { DEFAULT: '#123456', dark: colors.black }, surface: 'rgb(var(--surface) / <alpha-value>)' },
          spacing: { 13: '13px' }, fontFamily: { title: ['Inter-Bold', 'sans'] }, fontSize: { tiny: ['10px', '12px'] } } } };`,
      'global.css': `@tailwind utilities; :root { --surface: 255 0 0; } .dark:root { --surface: 0 0 0; }
        @layer components { .card { @apply p-4 bg-brand; margin: 1rem; } }`,
    };
    expect(styleOf('bg-brand border-brand-dark p-13 md:m-13', files)).toEqual({
      background_color: '#123456',
      border_color: '#000000',
      padding: 13,
      margin: 13,
    });
    expect(styleOf('bg-surface/50 font-title text-tiny', files)).toEqual({
      background_color: '#ff000080',
      font_family: 'Inter-Bold',
      font_size: 10,
      line_height: 12,
    });
    expect(styleOf('card p-2', files)).toMatchObject({
      padding: 7,
      background_color: '#123456',
      margin_top: 14,
    });
    expect(styleOf('bg-surface', files, { colorScheme: 'dark' })).toEqual({ background_color: '#000000' });
  });

  it('follow the theme that a style sheet of Tailwind 4 writes', () => {
    const files = {
      'metro.config.js': `module.exports = withUniwindConfig(config, { cssEntryFile: './src/main.css' });`,
      'src/main.css': `@import 'tailwindcss'; @theme { --color-brand: #abcdef; --radius-card: 12px; } @utility tall { height: 3px; }`,
    };
    expect(styleOf('bg-brand rounded-tl-card p-13 tall', files)).toEqual({
      background_color: '#abcdef',
      border_top_left_radius: 12,
      padding: 45.5,
      height: 3,
    });
  });

  it('are read whatever they are, without an exception', () => {
    const piece = fc.constantFrom(
      'p',
      '-',
      '[',
      ']',
      '/',
      ':',
      '!',
      '4',
      '1/2',
      'text',
      'bg',
      'red-500',
      '(',
      'var(--x)',
      '_',
      '%',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(styleOf(pieces.join(''))).toBeTypeOf('object');
      }),
      { numRuns: 100 },
    );
  });
});

describe('what puts class names together', () => {
  const show = (expression: string, before: string) =>
    nodesOf(`<RN.Text>{${expression}}</RN.Text>`, { before, files: withNativeWind() })[0]?.text?.runs[0]
      ?.text;

  it.each([
    [`clsx('a', ['b', { c: true, d: false }], null)`, `import { clsx } from 'clsx';`, 'a b c'],
    [`cx('a', { b: 1 })`, `import cx from 'classnames';`, 'a b'],
    [
      `twMerge('px-2 py-1 text-sm', 'p-4 text-red-500')`,
      `import { twMerge } from 'tailwind-merge';`,
      'text-sm p-4 text-red-500',
    ],
    [
      `button({ size: 'lg', className: 'x' })`,
      `import { cva } from 'class-variance-authority'; const button = cva('base', { variants: { size: { sm: 's', lg: 'l' }, tone: { red: 'r' } },
        compoundVariants: [{ size: 'lg', tone: ['red', 'blue'], class: 'both' }], defaultVariants: { tone: 'red' } });`,
      'base l r both x',
    ],
  ])('%s', (expression, before, classes) => {
    expect(show(expression, before)).toBe(classes);
  });

  it('is a component, in NativeWind 2, or a style, in libraries of functions', () => {
    const before = `import { styled } from 'nativewind'; import tw from 'twrnc'; const Box = styled(RN.View, 'p-2');
      const mixed = tw\`p-2 \${true && 'm-1'}\`;`;
    expect(nodeOf('<Box className="m-2" />', { before, files: withNativeWind() }).style).toEqual({
      padding: 7,
      margin: 7,
    });
    expect(nodeOf('<RN.View style={mixed} />', { before }).style).toEqual({
      padding: 8,
      margin: 4,
    });
    expect(
      nodeOf('<RN.View style={tw.style("p-2", { "m-2": true }, { top: 1 })} />', { before }).style,
    ).toEqual({
      padding: 8,
      margin: 8,
      top: 1,
    });
  });
});
