import { type NativeFunctionValue, nativeAccepting } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { PropertyHolder } from '../../evaluate/values/property-holder.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { REACT_NATIVE_HOSTS } from '../react-native/host-components.ts';
import { interleave } from './css-text.ts';
import { renderStyled } from './render-styled.ts';
import { StyledComponentValue, type StyledParts } from './styled-component-value.ts';

/** `styled`: called with a component, or asked for one of React Native's by name. */
export function createStyled(): NativeFunctionValue {
  const styled = nativeAccepting('styled', ({ interpreter, args: [target, options] }) =>
    templateOf(startFrom(target, interpreter.getProperty(options ?? null, 'shouldForwardProp'))),
  );
  for (const [name, component] of Object.entries(REACT_NATIVE_HOSTS)) {
    styled.setOwn(name, templateOf(startFrom(component, undefined)));
  }
  return styled;
}

function startFrom(target: Value, shouldForward: Value): StyledParts {
  if (target instanceof StyledComponentValue) {
    return { ...target.parts, shouldForward: shouldForward ?? target.parts.shouldForward };
  }
  return { target, attrs: [], css: [], shouldForward };
}

/** Waits for the template, an object or a function; `attrs` and `withConfig` come before it. */
function templateOf(parts: StyledParts): NativeFunctionValue {
  const template = nativeAccepting('styled', ({ args: [first, ...values] }) =>
    styledComponent({ ...parts, css: [...parts.css, ';', ...interleave(first, values)] }),
  );
  template.setOwn(
    'attrs',
    nativeAccepting('attrs', ({ args: [attrs] }) =>
      templateOf({
        ...parts,
        attrs: [...parts.attrs, ...(attrs instanceof ArrayValue ? attrs.elements : [attrs])],
      }),
    ),
  );
  template.setOwn(
    'withConfig',
    nativeAccepting('withConfig', ({ interpreter, args: [config] }) => {
      const shouldForward = interpreter.getProperty(config ?? null, 'shouldForwardProp');
      return templateOf({ ...parts, shouldForward: shouldForward ?? parts.shouldForward });
    }),
  );
  return template;
}

function styledComponent(parts: StyledParts): StyledComponentValue {
  const name = nameOf(parts.target);
  const component = new StyledComponentValue(`Styled(${name})`, parts, (call) => renderStyled(call, parts));
  component.setOwn(
    'withComponent',
    nativeAccepting('withComponent', ({ args: [target] }) => styledComponent({ ...parts, target })),
  );
  return component;
}

function nameOf(target: Value): string {
  const name = target instanceof PropertyHolder && 'name' in target ? target.name : undefined;
  return typeof name === 'string' && name !== '' ? name : 'Component';
}
