import type { Interpreter } from '../../../evaluate/interpreter.ts';
import { native, nativeAccepting } from '../../../evaluate/native-function.ts';
import { ContextValue } from '../../../evaluate/react/component-values.ts';
import { ObjectValue, objectOf } from '../../../evaluate/values/object-value.ts';
import { chosenOf } from '../../../evaluate/values/one-of-value.ts';
import { PropertyHolder } from '../../../evaluate/values/property-holder.ts';
import type { Value } from '../../../evaluate/values/value.ts';
import { fromPlain } from '../../from-plain.ts';
import { mergeObjects } from '../../model-components.ts';
import { type KitElement, kitComponent } from '../kit-element.ts';
import { type EvaTokens, evaTokens } from './eva-colors.ts';

/** References of one name to another that are followed. */
const MAX_REFERENCES = 8;

const LIGHT: EvaTokens = evaTokens(false);
export const lightTheme = fromPlain(LIGHT);
export const darkTheme = fromPlain(evaTokens(true));

const themeContext = new ContextValue(lightTheme);

/** The value of a name in a theme, behind all references; the light theme answers for what it does not name. */
function lookUp(interpreter: Interpreter, theme: Value, name: string): Value {
  let current = name;
  for (let step = 0; step < MAX_REFERENCES; step += 1) {
    const own = chosenOf(interpreter.getProperty(theme ?? null, current));
    const value = own === undefined ? LIGHT[current] : own;
    if (typeof value !== 'string' || !value.startsWith('$')) return value;
    current = value.slice(1);
  }
  return undefined;
}

/** A colour of the theme around a component. */
export function kittenColor(kit: KitElement, name: string): string {
  if (!name.includes('-')) return name;
  const value = lookUp(kit.interpreter, kit.interpreter.readContext(themeContext), name);
  return typeof value === 'string' ? value : 'transparent';
}

function resolved(interpreter: Interpreter, theme: Value): Value {
  const holder = chosenOf(theme);
  if (!(holder instanceof PropertyHolder)) return theme;
  const names = holder.ownKeys();
  interpreter.charge(names.length);
  return new ObjectValue(new Map(names.map((name) => [name, lookUp(interpreter, holder, name)])));
}

export const useTheme = native('useTheme', ({ interpreter }) =>
  resolved(interpreter, interpreter.readContext(themeContext)),
);

/** Gives its theme to what stands inside. */
export const themeProvider = (name: string) =>
  kitComponent(name, (kit) =>
    kit.element(themeContext.provider, { value: kit.given('theme') ?? lightTheme }, kit.children),
  );

/** Styles whose values may be names of the theme. */
function themedStyles(interpreter: Interpreter, styles: Value): Value {
  const theme = interpreter.readContext(themeContext);
  const sheet = chosenOf(styles);
  if (!(sheet instanceof ObjectValue)) return styles;
  const named = mergeObjects(interpreter, sheet);
  for (const key of named.ownKeys()) {
    const style = chosenOf(interpreter.getProperty(named, key));
    if (!(style instanceof ObjectValue)) continue;
    const plain = mergeObjects(interpreter, style);
    for (const property of plain.ownKeys()) {
      const value = chosenOf(interpreter.getProperty(plain, property));
      const token =
        typeof value === 'string' ? lookUp(interpreter, theme, value.replace(/^\$/, '')) : undefined;
      if (token !== undefined) plain.setOwn(property, token);
    }
    named.setOwn(key, plain);
  }
  return named;
}

export const useStyleSheet = nativeAccepting('useStyleSheet', ({ interpreter, args: [styles] }) =>
  themedStyles(interpreter, styles),
);

/** Components of version 4 and 5 that are given `eva`: the theme and styles made with it. */
export const withStyles = nativeAccepting('withStyles', ({ args: [component, makeStyles] }) =>
  kitComponent('WithStyles', (kit) => {
    const { interpreter } = kit;
    const theme = resolved(interpreter, interpreter.readContext(themeContext));
    const style = makeStyles === undefined ? objectOf({}) : interpreter.call(makeStyles, [theme]);
    return kit.element(component, { ...kit.rest(), eva: objectOf({ theme, style }) });
  }),
);
