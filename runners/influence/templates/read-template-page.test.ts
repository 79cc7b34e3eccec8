import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createInfluenceReport } from '../report/create-influence-report.ts';
import type { InfluenceReport } from '../report/report-types.ts';
import { openPage } from './open-page.ts';
import { templateKindOf } from './template-kinds.ts';

const folder = new URL('./testing/samples/', import.meta.url);
const files = new Map(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = `${entry.parentPath}/${entry.name}`.replace(/\/+/g, '/');
      return [path.slice(folder.pathname.length), readFileSync(path, 'utf8')] as const;
    }),
);
const report = createInfluenceReport({ files, mode: 'deep' });

const pageOf = (file: string): InfluenceReport['pages'][number] => {
  const page = report.pages.find((one) => one.file === file);
  if (page === undefined) throw new Error(`there is no page ${file}`);
  return page;
};

/** The elements of a page below its body, as `tag.class>tag` would name them. */
const elementsOf = (file: string): string[] =>
  pageOf(file)
    .elements.filter(({ tag }) => !['html', 'head', 'body'].includes(tag))
    .map(({ tag, id, classes }) => [tag, id.trim() && `#${id}`, ...classes.map((one) => `.${one}`)].join(''));

const parentOf = (file: string, name: string): string | undefined => {
  const { elements } = pageOf(file);
  const element = elements.find(({ tag, classes }) => tag === name || classes.includes(name));
  const parent = elements[element?.parent ?? -1];
  return parent?.classes[0] ?? parent?.tag;
};

const wonBy = (file: string, name: string, property: string): string | undefined => {
  const page = pageOf(file);
  const element = page.elements.find(({ tag, classes }) => tag === name || classes.includes(name));
  const id = page.winners[element?.index ?? -1]?.[property];
  return report.stylesheets
    .flatMap(({ rules }) => rules)
    .flatMap(({ declarations }) => declarations)
    .find((one) => one.id === id)?.value;
};

describe('markup of templates', () => {
  it.each([
    [
      'team.php',
      'php',
      ['title', 'link', 'link', 'style', 'ul.team', 'li.card.wide', 'a.lead.member', 'footer.end'],
    ],
    [
      'orders.blade.php',
      'blade',
      [...['style', 'x-alert.note', 'div.grid', 'article.order.late', 'p.none', 'em.kept', 'strong.last']],
    ],
    [
      'product.html.twig',
      'twig',
      ['section.product', 'div.media.with-image', 'img', 'h-----------.name', 'code.kept', 'p.price'],
    ],
    ['post.liquid', 'liquid', ['article.post.pinned', 'a.tag', 'kbd.kept']],
    ['comment.hbs', 'handlebars', ['div.entry.by-author.by-guest', 'h2.title', 'samp.kept', 'input.switch']],
    ['list.ejs', 'ejs', ['ol.list', 'li.item', 'p.sign']],
    ['show.html.erb', 'erb', ['fieldset.fields', 'em.draft', 'em.hidden']],
    [
      'TaskCard.vue',
      'vue',
      ['article.card', 'TaskIcon.icon', 'Button', 'p.few', 'div.spacer', 'ul.items', 'li.item'],
    ],
    ['Counter.svelte', 'svelte', ['title', 'p.many.shown', 'p.few', 'div', 'Button.go', 'span.end']],
  ])('of %s is read without its code', (file, kind, elements) => {
    expect(elementsOf(file)).toEqual(elements);
    expect(pageOf(file).template).toBe(kind);
  });

  it('keeps the lines of the source', () => {
    for (const { file, elements } of report.pages) {
      const lines = files.get(file)?.split('\n') ?? [];
      for (const { tag, classes, line } of elements) {
        const [name] = classes;
        if (name !== undefined)
          expect([file, tag, lines[line - 1]]).toEqual([file, tag, expect.stringContaining(name)]);
      }
    }
  });

  it('opens only one of the elements that branches open', () => {
    expect(parentOf('product.html.twig', 'name')).toBe('product');
    expect(parentOf('product.html.twig', 'img')).toBe('media');
  });

  it('nests as components do, whose tags may close themselves', () => {
    expect(parentOf('TaskCard.vue', 'items')).toBe('card');
    expect(parentOf('Counter.svelte', 'end')).toBe('body');
    expect(parentOf('orders.blade.php', 'grid')).toBe('body');
  });

  it('says of each template what was left out', () => {
    const codes = (file: string) =>
      new Set(report.diagnostics.filter((one) => one.file === file).map(({ code }) => code));
    for (const file of files.keys())
      if (templateKindOf(file) !== null) expect([file, ...codes(file)]).toContain('TEMPLATE_SKELETON');
    expect(codes('team.php')).toContain('TEMPLATE_SHEET_UNKNOWN');
    expect(codes('product.html.twig')).toEqual(
      new Set([
        'TEMPLATE_SKELETON',
        'TEMPLATE_NOT_FOLLOWED',
        'TEMPLATE_ATTRIBUTE_UNKNOWN',
        'TEMPLATE_ELEMENT_UNKNOWN',
        'TEMPLATE_BRANCH_LEFT_OUT',
      ]),
    );
    expect(report.diagnostics.find(({ code }) => code === 'TEMPLATE_ELEMENT_UNKNOWN')).toMatchObject({
      file: 'product.html.twig',
      line: 12,
      column: 5,
    });
  });
});

describe('styles of templates', () => {
  it('leave out declarations that code makes', () => {
    expect(wonBy('team.php', 'card', 'padding-top')).toBe('4px');
    expect(wonBy('team.php', 'card', 'border-top-color')).toBeUndefined();
    expect(wonBy('product.html.twig', 'price', 'margin-top')).toBe('0');
    expect(wonBy('product.html.twig', 'price', 'color')).toBeUndefined();
  });

  it('keep at-rules that are no directives', () => {
    expect(wonBy('orders.blade.php', 'grid', 'display')).toBe('grid');
  });

  it('reach, in a Vue component, its own elements alone', () => {
    expect(wonBy('TaskCard.vue', 'items', 'color')).toBe('green');
    expect(wonBy('TaskCard.vue', 'item', 'color')).toBe('blue');
    expect(wonBy('TaskCard.vue', 'Button', 'color')).toBeUndefined();
    expect(wonBy('TaskCard.vue', 'body', 'color')).toBeUndefined();
  });

  it('reach, in a Svelte component, its own elements unless they are global', () => {
    expect(wonBy('Counter.svelte', 'many', 'color')).toBe('green');
    expect(wonBy('Counter.svelte', 'few', 'color')).toBe('blue');
    expect(wonBy('Counter.svelte', 'body', 'color')).toBe('orange');
    expect(wonBy('Counter.svelte', 'end', 'color')).toBeUndefined();
  });
});

describe('broken templates', () => {
  it.each([
    ['a.html.twig', '<p class="a"></p>\n{{ x <b></b>', '{{', 2, 1],
    ['a.liquid', '<p></p>{% comment %}<b></b>', '{% comment %}', 1, 8],
    ['a.hbs', '<p></p>\n\n{{#if <b></b>', '{{', 3, 1],
    ['a.ejs', '<p></p> <% if (x) <b></b>', '<%', 1, 9],
    ['a.blade.php', '<p></p> @if ($x <b></b>', '@if(', 1, 9],
    ['a.svelte', '<p></p>\n {#if x <b></b>', '{', 2, 2],
    ['a.vue', '<template><p></p></template>\n<style> b { ', '<style>', 2, 1],
  ])('%s: what is not closed is named with its place', (file, source, delimiter, line, column) => {
    const { parsed, diagnostics } = openPage(file, source, 100);
    expect(diagnostics.find(({ code }) => code === 'TEMPLATE_UNCLOSED')).toMatchObject({
      file,
      line,
      column,
      message: expect.stringContaining(delimiter),
    });
    expect(parsed.elements.map(({ tag }) => tag)).toEqual(['html', 'head', 'body', 'p']);
  });

  it('finds no page in files that hold code alone', () => {
    const alone = new Map([
      ['a.php', '<?php class A { function f() { return "<p>"; } }'],
      ['b.vue', '<script>export default {}</script>'],
      ['c.conf.j2', '<p>'],
    ]);
    expect(createInfluenceReport({ files: alone, mode: 'basic' }).pages).toEqual([]);
  });
});
