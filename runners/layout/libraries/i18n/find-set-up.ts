import type { Expression } from '@oxc-project/types';
import { CODE_FILES } from '../../../source/code-files.ts';
import type { ContentQuestion } from '../../../source/content-search.ts';
import { searchFiles } from '../../../source/project-queries.ts';
import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { SoughtExpression } from '../../evaluate/modules/find-expressions.ts';
import { ObjectValue } from '../../evaluate/values/object-value.ts';

const SETS_UP: ContentQuestion = {
  key: 'sets up translations',
  listing: CODE_FILES,
  matches: (text) => /\.init\s*\(/.test(text) && /\bresources\b/.test(text) && /i18n/i.test(text),
};

/**
 * The options that the project sets up its translations with, where that is done in a function that only an effect
 * calls: what stands in `.init({ resources, … })`.
 */
export function findSetUp(interpreter: Interpreter): ObjectValue | undefined {
  const [files = []] = searchFiles(interpreter.project, [SETS_UP]);
  for (const file of files) {
    for (const options of interpreter.loadExpressions(file, optionsOfInit)) {
      if (options instanceof ObjectValue) return options;
    }
  }
  return undefined;
}

function optionsOfInit(found: SoughtExpression): Expression | undefined {
  if (found.type !== 'CallExpression' || found.callee.type !== 'MemberExpression') return undefined;
  const { property } = found.callee;
  const [options] = found.arguments;
  if (property.type !== 'Identifier' || property.name !== 'init') return undefined;
  if (options?.type !== 'ObjectExpression') return undefined;
  const names = options.properties.flatMap((entry) =>
    entry.type === 'Property' && entry.key.type === 'Identifier' ? [entry.key.name] : [],
  );
  return names.includes('resources') ? options : undefined;
}
