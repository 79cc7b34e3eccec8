import { type HostileCases, many, nested, only, screen, show } from './hostile-case.ts';

const DEEP = 100_000;
const tooDeep = (source: string) => only(source, 'SOURCE_INVALID', 'nested more than');

/** What recurses in parsers, evaluators and layout. */
export const nestingBombs: HostileCases = {
  'nested parentheses': tooDeep(show(nested(DEEP, '(', '1', ')'))),
  'parentheses just below the cap': only(show(nested(1_400, '(', '1', ')')), 'ready'),
  'nested lists': tooDeep(show(nested(DEEP, '[', '', ']'))),
  'nested objects': tooDeep(show(nested(DEEP, '{a:', '1', '}'))),
  'nested calls': tooDeep(show(nested(DEEP, 'f(', '', ')'))),
  'nested blocks': tooDeep(screen(nested(DEEP, '{', '', '}'))),
  'nested functions': tooDeep(show(nested(DEEP, '()=>{', '', '}'))),
  'nested templates': tooDeep(show(nested(DEEP, '`$'.concat('{'), '1', '}`'))),
  'nested classes': tooDeep(show(nested(DEEP, 'class extends ', 'Object', '{}'))),
  'nested types': tooDeep(show('1', `type T = ${nested(DEEP, 'A<', '1', '>')};`)),
  'nested markup': tooDeep(screen(`return ${nested(DEEP, '<View>', '', '</View>')};`)),
  'a chain of operators': tooDeep(show(`1${'+1'.repeat(DEEP)}`)),
  'a chain of conditions': tooDeep(show(`a${'?b:a'.repeat(DEEP)}`)),
  'a chain of calls': tooDeep(show(`f${'()'.repeat(DEEP)}`)),
  'a chain of optional members': tooDeep(show(`a${'?.a'.repeat(DEEP)}`)),
  'statements without blocks': tooDeep(screen(`${'if(a)'.repeat(DEEP)};`)),
  'labels before labels': tooDeep(screen(`${many(DEEP, (index) => `l${index}:`, '')};`)),
  'closing brackets without end': only(show(')'.repeat(DEEP)), 'SOURCE_INVALID', 'Screen.tsx:'),
  'an unclosed template of a megabyte': only(`\`${'$'.concat('{`').repeat(500_000)}`, 'SOURCE_INVALID'),
  'boxes beyond what is followed': only(
    screen(`return ${nested(1_000, '<View>', '<Text>x</Text>', '</View>')};`),
    'ready',
    'BUDGET_EXCEEDED',
  ),
  'boxes nested by recursion': only(
    screen(
      'return <Nest n={5000} />;',
      'const Nest = ({ n }) => n === 0 ? <Text>x</Text> : <View><Nest n={n - 1} /></View>;',
    ),
    'ready',
  ),
  'nested texts': only(screen(`return ${nested(400, '<Text>a', 'b', '</Text>')};`), 'ready'),
  'json nested in a string': only(show(`JSON.stringify(JSON.parse(${'"["'}.repeat(50000)))`), 'ready'),
  'a json file of brackets': {
    files: { 'Screen.tsx': show('data', `import data from './data.json';`), 'data.json': '['.repeat(DEEP) },
    ends: 'ready',
  },
  'a configuration of brackets': {
    files: {
      'Screen.tsx': show('data', `import data from '@/data';`),
      'tsconfig.json': `{"compilerOptions":{"paths":${'{"a":'.repeat(DEEP)}`,
      'package.json': '{"main":'.repeat(DEEP),
    },
    ends: 'ready',
  },
  'a list that flattens without end': only(
    show(
      'f([]).flat(Infinity).length',
      'const f = (a) => { for (let i = 0; i < 9000; i++) a = [a]; return a; };',
    ),
    'ready',
  ),
  'a regular expression of groups': only(show(`/${nested(20_000, '(', 'a', ')')}/.test("a")`), 'ready'),
};
