import type { Interpreter } from '../../evaluate/interpreter.ts';
import { nativeAccepting } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { PROPERTY_GROUPS, type StyledProperty } from './properties.ts';

/** What a restyle function does, of those that the package exports and those that source makes. */
export interface RestyleRule extends StyledProperty {
  /** Makes the style's value of the prop's. */
  readonly transform?: Callable;
  /** Its values are sets of props, of which `defaults` holds what applies without one. */
  readonly variant?: { readonly defaults: Value };
}

/** A restyle function: source hands it on, alone or in lists. */
export class RestyleFunctionValue extends ObjectValue {
  readonly rule: RestyleRule;

  constructor(rule: RestyleRule) {
    super(new Map(Object.entries({ property: rule.property, themeKey: rule.themeKey })));
    this.rule = rule;
  }
}

/** Several restyle functions as one: what `composeRestyleFunctions` gives. */
export class ComposedRestyleValue extends ObjectValue {
  readonly rules: RestyleRules;

  constructor(rules: RestyleRules) {
    super(new Map(Object.entries({ properties: new ArrayValue([...rules.keys()]) })));
    this.rules = rules;
  }
}

/** Rules by the prop they read. */
export type RestyleRules = ReadonlyMap<string, RestyleRule>;

/** The rules in a value that source hands over: a function, lists of them, or what was composed of them. */
export function rulesIn(value: Value): RestyleRules {
  const rules = new Map<string, RestyleRule>();
  collect(value, rules, 0);
  return rules;
}

const DEEPEST = 8;

function collect(value: Value, rules: Map<string, RestyleRule>, depth: number): void {
  const given = chosenOf(value);
  if (depth > DEEPEST) return;
  if (given instanceof ArrayValue) for (const item of given.elements) collect(item, rules, depth + 1);
  if (given instanceof RestyleFunctionValue) rules.set(given.rule.property, given.rule);
  if (given instanceof ComposedRestyleValue) for (const [name, rule] of given.rules) rules.set(name, rule);
}

/** Shows or hides, by a prop that is not a style itself. */
const VISIBLE: RestyleRule = {
  property: 'visible',
  styleProperty: 'display',
  transform: nativeAccepting('visible', ({ interpreter, args: [given] }) =>
    chosenOf(interpreter.getProperty(given, 'value')) === false ? 'none' : 'flex',
  ),
};

const BOX = [
  ...['backgroundColor', 'backgroundColorShorthand', 'opacity', 'layout', 'spacing'],
  ...['spacingShorthand', 'border', 'shadow', 'position'],
] as const;

const TEXT = ['color', 'opacity', 'typography', 'spacing', 'spacingShorthand', 'textShadow'] as const;

const asRules = (properties: readonly RestyleRule[]): RestyleRules =>
  new Map(properties.map((rule) => [rule.property, rule]));

const GROUPS: Readonly<Record<string, readonly StyledProperty[]>> = PROPERTY_GROUPS;

const inGroups = (names: readonly string[]): StyledProperty[] => names.flatMap((name) => GROUPS[name] ?? []);

export const BOX_RULES = asRules([...inGroups(BOX), VISIBLE]);

export const TEXT_RULES = asRules([
  ...inGroups(TEXT),
  VISIBLE,
  { property: 'variant', themeKey: 'textVariants', variant: { defaults: undefined } },
]);

export const ALL_RULES = asRules(inGroups(Object.keys(GROUPS)));

const asValue = (properties: readonly StyledProperty[]): Value => {
  const functions = properties.map((property) => new RestyleFunctionValue(property));
  return functions.length === 1 ? functions[0] : new ArrayValue(functions);
};

/** The package's own restyle functions, by name. */
export const restyleFunctions: Readonly<Record<string, Value>> = {
  ...Object.fromEntries(Object.entries(GROUPS).map(([name, properties]) => [name, asValue(properties)])),
  all: asValue(inGroups(Object.keys(GROUPS))),
  boxRestyleFunctions: new ArrayValue([...BOX_RULES.values()].map((rule) => new RestyleFunctionValue(rule))),
  textRestyleFunctions: new ArrayValue(
    [...TEXT_RULES.values()].map((rule) => new RestyleFunctionValue(rule)),
  ),
  visible: new RestyleFunctionValue(VISIBLE),
};

/** `createRestyleFunction({ property, styleProperty, themeKey, transform })`. */
export const createRestyleFunction = nativeAccepting(
  'createRestyleFunction',
  ({ interpreter, args: [given] }) => new RestyleFunctionValue(ruleOf(interpreter, given)),
);

/** `createVariant({ property, themeKey, defaults })`. */
export const createVariant = nativeAccepting('createVariant', ({ interpreter, args: [given] }) => {
  const rule = ruleOf(interpreter, given, 'variant');
  const defaults = interpreter.getProperty(given, 'defaults');
  return new RestyleFunctionValue({ ...rule, variant: { defaults } });
});

export const composeRestyleFunctions = nativeAccepting(
  'composeRestyleFunctions',
  ({ args: [functions] }) => new ComposedRestyleValue(rulesIn(functions)),
);

function ruleOf(interpreter: Interpreter, value: Value, fallback = ''): RestyleRule {
  const given = chosenOf(value) instanceof ObjectValue ? value : objectOf({});
  const text = (name: string): string | undefined => {
    const found = chosenOf(interpreter.getProperty(given, name));
    return typeof found === 'string' ? found : undefined;
  };
  const transform = chosenOf(interpreter.getProperty(given, 'transform'));
  const styleProperty = text('styleProperty');
  const themeKey = text('themeKey');
  return {
    property: text('property') ?? fallback,
    ...(styleProperty === undefined ? {} : { styleProperty }),
    ...(themeKey === undefined ? {} : { themeKey }),
    ...(transform instanceof Callable ? { transform } : {}),
  };
}
