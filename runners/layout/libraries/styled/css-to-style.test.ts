import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cssToStyle } from './css-to-style.ts';
import { parseDeclarations } from './parse-declarations.ts';

describe('declarations', () => {
  it('come in order, without comments, at-rules and nested rules', () => {
    const css = `/* a; b: c */ color : red;
      // margin: 1px;
      &:hover { color: blue; .inner { padding: 2px } }
      @media (min-width: 1px) { color: green; }
      background: url("a;b}c") ; top:1px`;
    expect(parseDeclarations(css)).toEqual([
      { property: 'color', value: 'red' },
      { property: 'background', value: 'url("a;b}c")' },
      { property: 'top', value: '1px' },
    ]);
  });

  it('end where the text ends, whatever is left open', () => {
    for (const css of [
      'color: red',
      'color: "red',
      'color: red /* x',
      'a { color: red',
      'color: rgb(1; top: 1px',
      '}',
    ]) {
      expect(parseDeclarations(css).length).toBeLessThanOrEqual(1);
    }
  });

  it('are found again in any text that is put together from them', () => {
    const name = fc.stringMatching(/^[a-z]{1,8}(-[a-z]{1,8})?$/);
    const value = fc.stringMatching(/^[a-z0-9#%. ()]{0,6}[a-z0-9]$/).filter((text) => {
      const balanced = text.replace(/\([^()]*\)/g, '');
      return text.trim() === text && !/[()]/.test(balanced);
    });
    const noise = fc.constantFrom(' ', '\n', '/* note: x; */', '&:active { top: 1px; }', '@media x { a: b }');
    fc.assert(
      fc.property(fc.array(fc.tuple(noise, name, value)), (parts) => {
        const css = parts.map(([before, property, written]) => `${before}${property}: ${written};`).join('');
        expect(parseDeclarations(css)).toEqual(
          parts.map(([, property, written]) => ({ property, value: written })),
        );
      }),
    );
  });
});

describe('styles', () => {
  it.each([
    ['background-color: #fff', { backgroundColor: '#fff' }],
    [
      'width: 10px; height: 50%; top: -1.5px; flex-grow: 2',
      { width: 10, height: '50%', top: -1.5, flexGrow: 2 },
    ],
    ['width: 2rem; height: fit-content', { width: '2rem' }],
    ['backgroundColor: red !important', { backgroundColor: 'red' }],
    ['font-weight: 700', { fontWeight: '700' }],
    ['include-font-padding: false', { includeFontPadding: false }],
    ['margin: 1px', { marginTop: 1, marginRight: 1, marginBottom: 1, marginLeft: 1 }],
    ['margin: 1px auto', { marginTop: 1, marginRight: 'auto', marginBottom: 1, marginLeft: 'auto' }],
    ['padding: 1px 2% 3px', { paddingTop: 1, paddingRight: '2%', paddingBottom: 3, paddingLeft: '2%' }],
    ['padding: 0 1px 2px 3px', { paddingTop: 0, paddingRight: 1, paddingBottom: 2, paddingLeft: 3 }],
    ['margin: 1px red', { margin: '1px red' }],
    ['border: none', { borderWidth: 0, borderColor: 'black', borderStyle: 'solid' }],
    [
      'border: 2px dashed rgba(0, 0, 0, .5)',
      { borderWidth: 2, borderStyle: 'dashed', borderColor: 'rgba(0, 0, 0, .5)' },
    ],
    ['border-width: 1px', { borderWidth: 1 }],
    ['border-color: red', { borderColor: 'red' }],
    [
      'border-radius: 1px 2px',
      {
        borderTopLeftRadius: 1,
        borderTopRightRadius: 2,
        borderBottomRightRadius: 1,
        borderBottomLeftRadius: 2,
      },
    ],
    ['flex: 1', { flexGrow: 1, flexShrink: 1, flexBasis: 0 }],
    ['flex: 2 0 10%', { flexGrow: 2, flexShrink: 0, flexBasis: '10%' }],
    ['flex: none', { flexGrow: 0, flexShrink: 0, flexBasis: 'auto' }],
    ['flex-flow: row wrap', { flexDirection: 'row', flexWrap: 'wrap' }],
    ['place-content: center', { alignContent: 'center', justifyContent: 'stretch' }],
    ['aspect-ratio: 16 / 8', { aspectRatio: 2 }],
    ['background: transparent', { backgroundColor: 'transparent' }],
    ['background: url(x.png) no-repeat', { background: 'url(x.png) no-repeat' }],
    [
      'box-shadow: 1px 2px 3px #000',
      { shadowOffset: { width: 1, height: 2 }, shadowRadius: 3, shadowColor: '#000', shadowOpacity: 1 },
    ],
    [
      'text-shadow: red 1px 2px',
      { textShadowOffset: { width: 1, height: 2 }, textShadowRadius: 0, textShadowColor: 'red' },
    ],
    [
      'text-decoration: underline dotted red',
      { textDecorationLine: 'underline', textDecorationStyle: 'dotted', textDecorationColor: 'red' },
    ],
    ['text-decoration-line: line-through underline', { textDecorationLine: 'underline line-through' }],
    ["font-family: 'Open Sans', sans-serif", { fontFamily: 'Open Sans' }],
    [
      'font: italic bold 12px/18px Roboto',
      {
        fontStyle: 'italic',
        fontWeight: 'bold',
        fontVariant: [],
        fontSize: 12,
        lineHeight: 18,
        fontFamily: 'Roboto',
      },
    ],
    ['transform: rotate(45deg) scale(2)', { transform: [{ scale: 2 }, { rotate: '45deg' }] }],
    ['transform: translate(1px, 2px)', { transform: [{ translateY: 2 }, { translateX: 1 }] }],
    ['transform: rotate(45)', { transform: 'rotate(45)' }],
  ])('%s', (css, style) => {
    expect({ ...cssToStyle(css) }).toEqual(style);
  });

  it('are made of any text without an exception', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.constantFrom('margin', 'font', 'transform', 'x'),
        (text, name) => {
          expect(cssToStyle(`${name}: ${text}`)).toBeTypeOf('object');
          expect(cssToStyle(text)).toBeTypeOf('object');
        },
      ),
    );
  });
});
