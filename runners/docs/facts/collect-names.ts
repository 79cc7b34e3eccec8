import type { Node } from '@oxc-project/types';
import type { ParsedModule } from '../../source/index.ts';
import { walkNodes } from './walk-nodes.ts';

/** What a file's code calls by name and what it says, its comments aside. */
export interface CodeNames {
  /** Bindings, properties, types, elements: all that stands for something. */
  readonly symbols: ReadonlySet<string>;
  /** The texts of literals and of markup, which name things of other places: routes, keys, labels. */
  readonly quotes: readonly string[];
  /** Lines that begin inside a string, a template or the text of markup: what is put before them is no code. */
  readonly linesInText: ReadonlySet<number>;
}

/** Reads the names out of a file's tree. */
export function collectNames(module: ParsedModule): CodeNames {
  const symbols = new Set<string>();
  const quotes: string[] = [];
  const linesInText = new Set<number>();
  const addText = (said: string, { start, end }: { readonly start: number; readonly end: number }) => {
    quotes.push(said);
    const lineBreak = module.text.indexOf('\n', start);
    if (lineBreak === -1 || lineBreak >= end) return;
    const [first, last] = [module.locate(start).line, module.locate(end).line];
    for (let line = first + 1; line <= last; line += 1) linesInText.add(line);
  };
  const visit = (node: Node): boolean => {
    switch (node.type) {
      case 'Identifier':
      case 'JSXIdentifier':
      case 'PrivateIdentifier':
        symbols.add(node.name);
        break;
      case 'Literal':
        if (typeof node.value === 'string') addText(node.value, node);
        break;
      case 'TemplateElement':
        addText(node.value.raw, node);
        break;
      case 'JSXText':
        addText(node.value, node);
        break;
      default:
    }
    return true;
  };
  walkNodes(module.program, visit);
  return { symbols, quotes, linesInText };
}
