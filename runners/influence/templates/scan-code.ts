import type { ScannedCode } from './code/code-types.ts';
import { scanBlade } from './code/scan-blade.ts';
import { scanSvelte, scanVue } from './code/scan-component.ts';
import { scanCurly } from './code/scan-curly.ts';
import { scanHandlebars } from './code/scan-handlebars.ts';
import { scanPercent } from './code/scan-percent.ts';
import { scanPhp } from './code/scan-php.ts';
import type { TemplateKind } from './template-kinds.ts';

/** Finds the code in the markup of a template. */
export function scanCode(source: string, kind: TemplateKind): ScannedCode {
  switch (kind) {
    case 'php':
      return scanPhp(source);
    case 'blade':
      return scanBlade(source);
    case 'twig':
    case 'jinja':
    case 'liquid':
      return scanCurly(source, kind);
    case 'handlebars':
    case 'mustache':
      return scanHandlebars(source, kind);
    case 'ejs':
    case 'erb':
      return scanPercent(source, kind);
    case 'vue':
      return scanVue(source);
    case 'svelte':
      return scanSvelte(source);
  }
}
