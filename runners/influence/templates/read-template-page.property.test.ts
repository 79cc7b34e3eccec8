import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTemplatePage } from './read-template-page.ts';
import { TEMPLATE_KINDS, type TemplateKind } from './template-kinds.ts';

/** Code of each language, with markup in it that must never be seen. */
const CODE: Readonly<Record<TemplateKind, readonly string[]>> = {
  php: [
    '<?= "<never>?>" ?>',
    '<?php if ($a): ?>',
    '<?php endif ?>',
    '<?php /* ?> <never> */ ?>',
    '<?php # <never>\n?>',
  ],
  blade: [
    '{{ "<never>}}" }}',
    '{!! "<never>" !!}',
    '{{-- <never> }} --}}',
    ' @if ($a < "<never>)")',
    ' @endif',
    ' @php <never> @endphp',
  ],
  twig: ['{{ "<never>}}" }}', '{% if a < "<never>%}" %}', '{% endif %}', '{# <never>\n#}'],
  jinja: ["{{ '<never>}}' }}", '{% for a in "<never>%}" %}', '{%- endfor -%}', '{# <never> #}'],
  liquid: [
    '{{ "<never>" }}',
    '{% if a == "<never>" %}',
    '{% endif %}',
    '{% comment %}<never>{% endcomment %}',
  ],
  handlebars: [
    '{{x "<never>}}"}}',
    '{{#if "<never>}}"}}',
    '{{/if}}',
    '{{!-- <never>}} --}}',
    '{{{x "<never>"}}}',
  ],
  mustache: ['{{<never>}}', '{{#a<never>}}', '{{/a}}', '{{! <never> }}'],
  ejs: ['<%= "<never>" %>', '<% if (a < "<never>") { %>', '<% } %>', '<%# <never> %>'],
  erb: ['<%= "<never>" %>', '<% if a < "<never>" %>', '<% end %>', '<%# <never> %>', '<%= x do |a| %>'],
  vue: ['{{ "<never>}}" }}', '{{ a < b ? `<never>` : 0 }}'],
  svelte: ['{"<never>}"}', '{#if a < `<never>}$' + '{"}"}`}', '{/if}', '{/* } <never> */ a}', '{:else}'],
};
const TEXT = ['text', ' ', '\n', '\r\n', 'a > b', '&amp;', '<!-- c -->', 'é', '😀', '<br>'];

const wrap = (kind: TemplateKind, markup: string): string =>
  kind === 'vue' ? `<template>${markup}</template>` : markup;

const breaksOf = (text: string): number[] => [...text.matchAll(/[\r\n]/g)].map(({ index }) => index);

/** Code and text, alone and inside of elements, tags, attributes, comments and styles. */
const markupOf = (kind: TemplateKind): fc.Arbitrary<string> => {
  const code = fc.constantFrom(...CODE[kind]);
  const output = fc.constantFrom(CODE[kind][0] ?? '');
  // Code between quotes and in comments is the compiler's business in all languages but Vue.
  const inQuotes = kind === 'vue' ? fc.constant('') : output;
  return fc
    .array(
      fc.oneof(
        code,
        fc.constantFrom(...TEXT),
        inQuotes.map((one) => `<p class="seen ${one} x${one}">in</p>`),
        inQuotes.map((one) => `<i ${one} id="${one}">in</i>`),
        inQuotes.map((one) => `<a href=${one || 'x'} title='${one}'>in</a>`),
        (kind === 'svelte' ? fc.constant('') : inQuotes).map((one) => `<style>a { color: ${one} }</style>`),
        code.map((one) => `<p>${one}</p>`),
      ),
      { maxLength: 12 },
    )
    .map((parts) => wrap(kind, parts.join('')));
};

describe.each([...TEMPLATE_KINDS])('the skeleton of %s', (kind) => {
  it('is as long as its source, with the same line ends, and shows nothing that stands in code', () => {
    fc.assert(
      fc.property(markupOf(kind), (source) => {
        const { skeleton, parsed } = readTemplatePage('page', source, kind, 1_000);
        expect(skeleton).toHaveLength(source.length);
        expect(breaksOf(skeleton)).toEqual(breaksOf(source));
        expect(skeleton).not.toContain('never');
        for (const { tag } of parsed.elements)
          expect(['html', 'head', 'body', 'p', 'i', 'a', 'br', 'style']).toContain(tag);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('is made of any text without a throw', () => {
    const signs = [
      '<',
      '>',
      '"',
      "'",
      '{',
      '}',
      '{{',
      '}}',
      '{%',
      '%}',
      '<%',
      '%>',
      '<?php',
      '?>',
      '@if(',
      ')',
      '/',
      '=',
      '`',
    ];
    const soup = fc.oneof(fc.constantFrom(...signs, ...CODE[kind], ...TEXT), fc.string({ maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(soup, { maxLength: 30 }), (parts) => {
        const source = wrap(kind, parts.join(''));
        const { skeleton } = readTemplatePage('page', source, kind, 1_000);
        expect(skeleton).toHaveLength(source.length);
        expect(breaksOf(skeleton)).toEqual(breaksOf(source));
      }),
      { numRuns: 400, seed: 7 },
    );
  });
});

it('reads long runs of any one delimiter to the end', () => {
  for (const kind of TEMPLATE_KINDS) {
    for (const sign of ['{{', '{%', '<%', '<?', '<a ', '"', '{', '<div "', '@if(', '<template>']) {
      const { skeleton } = readTemplatePage('page', sign.repeat(5_000), kind, 1_000);
      expect(skeleton.length).toBe(sign.length * 5_000);
    }
  }
});
