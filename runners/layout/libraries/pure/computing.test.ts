import { describe, expect, it } from 'vitest';
import { evaluateSource } from '../../evaluate/testing/evaluate-files.ts';
import { identifierLibraries } from './identifiers.ts';
import { lodashLibraries } from './lodash.ts';

const models = [...lodashLibraries, ...identifierLibraries];

/** What lodash itself answers. */
const ANSWERS: readonly (readonly [string, unknown])[] = [
  ['_.map([1,2],n=>n*2)', [2, 4]],
  ['_.map({a:1,b:2},(v,k)=>k+v)', ['a1', 'b2']],
  ["_.map([{a:{b:3}}],'a.b')", [3]],
  ['_.filter([{a:1,b:2},{a:2,b:2}],{a:1}).length', 1],
  ["_.filter([{a:1},{a:2}],['a',2])", [{ a: 2 }]],
  ['_.groupBy([1.2,1.8,2.1],Math.floor)', { '1': [1.2, 1.8], '2': [2.1] }],
  ["_.groupBy(['a','bb','cc'],'length')", { '1': ['a'], '2': ['bb', 'cc'] }],
  ["_.keyBy([{id:'x',n:1},{id:'y',n:2}],'id')", { x: { id: 'x', n: 1 }, y: { id: 'y', n: 2 } }],
  ["_.countBy(['a','b','a'])", { a: 2, b: 1 }],
  [
    "_.orderBy([{n:'b',a:1},{n:'a',a:2},{n:'c',a:1}],['a','n'],['desc','asc'])",
    [
      { n: 'a', a: 2 },
      { n: 'b', a: 1 },
      { n: 'c', a: 1 },
    ],
  ],
  ['_.sortBy([3,1,2])', [1, 2, 3]],
  [
    "_.sortBy([{n:'b',a:1},{n:'a',a:2}],'n','a')",
    [
      { n: 'a', a: 2 },
      { n: 'b', a: 1 },
    ],
  ],
  ['_.uniq([1,2,1])', [1, 2]],
  ["_.uniqBy([{x:1},{x:1},{x:2}],'x')", [{ x: 1 }, { x: 2 }]],
  ['_.chunk([1,2,3,4,5],2)', [[1, 2], [3, 4], [5]]],
  ["_.compact([0,1,false,2,'',3])", [1, 2, 3]],
  ['_.difference([1,2,3],[2],[3])', [1]],
  ['_.intersection([1,2,3],[2,3,4],[3,2])', [2, 3]],
  ['_.union([1],[2,1],[3])', [1, 2, 3]],
  ['_.flatten([1,[2,[3]]])', [1, 2, [3]]],
  ['_.flattenDeep([1,[2,[3,[4]]]])', [1, 2, 3, 4]],
  ['_.range(4)', [0, 1, 2, 3]],
  ['_.range(1,10,3)', [1, 4, 7]],
  ['_.range(0,-4)', [0, -1, -2, -3]],
  ['_.times(3,i=>i*i)', [0, 1, 4]],
  [
    "_.zip(['a','b'],[1,2])",
    [
      ['a', 1],
      ['b', 2],
    ],
  ],
  ["_.zipObject(['a','b'],[1,2])", { a: 1, b: 2 }],
  ["_.fromPairs([['a',1]])", { a: 1 }],
  ['_.toPairs({a:1})', [['a', 1]]],
  ["_.get({a:[{b:{c:3}}]},'a[0].b.c')", 3],
  ["_.get({},'a.b','d')", 'd'],
  ["_.has({a:{b:2}},'a.b')", true],
  ["_.pick({a:1,b:2,c:3},['a','c'])", { a: 1, c: 3 }],
  ["_.omit({a:1,b:2,c:3},'a','c')", { b: 2 }],
  ['_.pickBy({a:1,b:null},_.isNumber)', { a: 1 }],
  ['_.mapValues({a:1,b:2},n=>n*2)', { a: 2, b: 4 }],
  ['_.mapKeys({a:1},(v,k)=>k+v)', { a1: 1 }],
  ['_.merge({a:{x:1}},{a:{y:2},b:3})', { a: { x: 1, y: 2 }, b: 3 }],
  ['_.defaults({a:1},{a:2,b:3})', { a: 1, b: 3 }],
  ['_.isEmpty({})', true],
  ['_.isEmpty([1])', false],
  ['_.isEmpty(null)', true],
  ['_.isEqual({a:[1,{b:2}]},{a:[1,{b:2}]})', true],
  ['_.isEqual([1],[2])', false],
  ['_.cloneDeep({a:[1]})', { a: [1] }],
  ["_.capitalize('FRED foo')", 'Fred foo'],
  ["_.camelCase('Foo Bar-baz')", 'fooBarBaz'],
  ["_.kebabCase('fooBar baz')", 'foo-bar-baz'],
  ["_.snakeCase('fooBar baz')", 'foo_bar_baz'],
  ["_.startCase('fooBar baz')", 'Foo Bar Baz'],
  ["_.upperFirst('fred')", 'Fred'],
  ["_.truncate('hi-diddly-ho there, neighborino')", 'hi-diddly-ho there, neighbo...'],
  ["_.truncate('abcdef',{length:4,omission:'!'})", 'abc!'],
  ["_.padStart('5',3,'0')", '005'],
  ["_.pad('ab',5,'-')", '-ab--'],
  ['_.round(4.006,2)', 4.01],
  ['_.round(4060,-2)', 4100],
  ['_.clamp(-10,-5,5)', -5],
  ['_.clamp(10,5)', 5],
  ['_.inRange(3,2,4)', true],
  ['_.sum([4,2])', 6],
  ["_.sumBy([{n:4},{n:2}],'n')", 6],
  ['_.mean([4,2,9])', 5],
  ["_.maxBy([{n:1},{n:5}],'n')", { n: 5 }],
  ['_.minBy([{n:1},{n:5}],o=>o.n)', { n: 1 }],
  ['_.max([])', undefined],
  ['_.min([4,2])', 2],
  ['_.head([1,2])', 1],
  ['_.last([1,2])', 2],
  ['_.nth([1,2,3],-2)', 2],
  ['_.take([1,2,3],2)', [1, 2]],
  ['_.takeRight([1,2,3],2)', [2, 3]],
  ['_.drop([1,2,3])', [2, 3]],
  ['_.dropRight([1,2,3],2)', [1]],
  ['_.takeWhile([1,2,3],n=>n<3)', [1, 2]],
  ['_.find([{a:1},{a:2}],{a:2})', { a: 2 }],
  ["_.findIndex([{a:1},{a:2}],'a')", 0],
  ['_.findKey({a:1,b:2},v=>v===2)', 'b'],
  ['_.includes([1,2],2)', true],
  ['_.includes({a:1},1)', true],
  ["_.includes('abc','b')", true],
  ['_.every([1,2],n=>n>0)', true],
  ["_.some([{a:0},{a:1}],'a')", true],
  ['_.partition([1,2,3],n=>n%2)', [[1, 3], [2]]],
  ['_.reject([1,2,3],n=>n%2)', [2]],
  ['_.reduce([1,2,3],(a,b)=>a+b)', 6],
  ["_.reduce({a:1,b:2},(r,v,k)=>r+k+v,'')", 'a1b2'],
  ['_.size({a:1,b:2})', 2],
  ["_.size('abc')", 3],
  ["_.invert({a:'x'})", { x: 'a' }],
  ['_.values({a:1})', [1]],
  ['_.keys([5,6])', ['0', '1']],
  ['_.castArray(1)', [1]],
  ['_.without([1,2,1,3],1,3)', [2]],
  ['_.flow([n=>n+1,n=>n*2])(3)', 8],
  ['_([1,2,3]).map(n=>n*2).filter(n=>n>2).value()', [4, 6]],
  ['_.chain({a:2,b:1}).values().sortBy().value()', [1, 2]],
  ["_.set({a:{}},'a.b[0]',5)", { a: { b: [5] } }],
  ["_.escape('a<b')", 'a&lt;b'],
  ["_.words('fred, barney & pebbles')", ['fred', 'barney', 'pebbles']],
  ['_.isNil(null)', true],
  ["_.isString('a')", true],
  ['_.isPlainObject({})', true],
  ['_.isFunction(()=>1)', true],
  ['_.defaultTo(NaN,3)', 3],
  ['_.flatMap([1,2],n=>[n,n])', [1, 1, 2, 2]],
  ['_.debounce(()=>3)()===undefined||true', true],
  ["_.upperCase('--foo-bar')", 'FOO BAR'],
  ["_.lowerCase('fooBar')", 'foo bar'],
  ["_.trim('  a ')", 'a'],
  ["_.repeat('ab',2)", 'abab'],
  ['_.concat([1],2,[3],[[4]])', [1, 2, 3, [4]]],
  ['_.initial([1,2])', [1]],
  ['_.tail([1,2])', [2]],
  ['_.unionBy([2.1],[1.2,2.3],Math.floor)', [2.1, 1.2]],
  ['_.differenceBy([2.1,1.2],[2.3,3.4],Math.floor)', [1.2]],
  ["_.result({a:()=>5},'a')", 5],
  ["_.join(['a','b'],'~')", 'a~b'],
  ['_.reverse([1,2])', [2, 1]],
  ['_.ceil(4.006,2)', 4.01],
  ['_.floor(4.009,2)', 4],
  ['_.dropWhile([1,2,3],n=>n<2)', [2, 3]],
  ['_.isMatch({a:1,b:2},{a:1})', true],
  ['_.identity(4)', 4],
  ["_.startCase('--foo-bar--')", 'Foo Bar'],
  ["_.camelCase('__FOO_BAR__')", 'fooBar'],
  ["_.capitalize('')", ''],
];

describe('lodash', () => {
  it.each(ANSWERS)('%s', (expression, expected) => {
    const { plain } = evaluateSource(`import _ from 'lodash'; export const x = [${expression}];`, { models });
    expect(plain('x')).toEqual([expected]);
  });

  it.each([
    ["import { sortBy } from 'lodash';", 'sortBy([2, 1])'],
    ["import sortBy from 'lodash/sortBy';", 'sortBy([2, 1])'],
    ["import sortBy from 'lodash.sortby';", 'sortBy([2, 1])'],
    ["import * as _ from 'lodash-es';", '_.sortBy([2, 1])'],
    ["const _ = require('lodash');", '_.sortBy([2, 1])'],
    ["const sortBy = require('lodash/sortBy');", 'sortBy([2, 1])'],
  ])('is found however it is imported: %s', (imports, expression) => {
    expect(evaluateSource(`${imports} export const x = ${expression};`, { models }).plain('x')).toEqual([
      1, 2,
    ]);
  });

  it('does not know what it makes of what is not known', () => {
    const source =
      "import _ from 'lodash'; export const x = _.sortBy(process.env.LIST, 'name'); export const y = _.get(process.env.A, 'b', 'c');";
    const { read } = evaluateSource(source, { models });
    expect([read('x'), read('y')]).toMatchObject([{ kind: 'unknown' }, { kind: 'unknown' }]);
  });
});

it('identifiers are stable and differ', () => {
  const source =
    "import { v4 } from 'uuid'; import { nanoid } from 'nanoid'; export const x = [v4(), v4(), nanoid()];";
  const run = () => evaluateSource(source, { models }).plain('x');
  expect(run()).toEqual(run());
  expect(new Set(JSON.stringify(run()).split(',')).size).toBe(3);
});
