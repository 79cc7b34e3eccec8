import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { LibraryModule } from '../../evaluate/library-module.ts';
import { nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { truthOf } from '../../evaluate/operators.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { ObjectValue } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import {
  elementOf,
  mergeObjects,
  modelComponent,
  sameComponent,
  wrapComponent,
} from '../model-components.ts';
import { composeFunctions } from './compose.ts';

type AddProps = (interpreter: Interpreter, args: readonly Value[], props: ObjectValue) => Value;

/** A wrapper that adds props to those a component is given. */
function enhancer(name: string, add: AddProps) {
  return nativeAccepting(name, ({ args }) =>
    nativeAccepting(name, ({ args: [component] }) =>
      wrapComponent(component, (props, interpreter) =>
        mergeObjects(interpreter, props, add(interpreter, args, props)),
      ),
    ),
  );
}

const callWith = (interpreter: Interpreter, given: Value, props: ObjectValue): Value =>
  chosenOf(given) instanceof Callable ? interpreter.call(given, [props]) : given;

/** Handlers are written as functions of the props that give the handler. */
function handlers(interpreter: Interpreter, given: Value, props: ObjectValue): ObjectValue {
  const written = chosenOf(callWith(interpreter, given, props));
  const result = new ObjectValue();
  if (!(written instanceof ObjectValue)) return result;
  for (const key of written.ownKeys()) {
    result.setOwn(key, interpreter.call(interpreter.getProperty(written, key), [props]));
  }
  return result;
}

function stateHandlers(interpreter: Interpreter, given: Value): ObjectValue {
  const written = chosenOf(given);
  const names = written instanceof ObjectValue ? written.ownKeys() : [];
  interpreter.charge(names.length);
  return new ObjectValue(new Map(names.map((name) => [name, noop(name)])));
}

const withoutChange = (name: string) => nativeAccepting(name, () => sameComponent(name));

const branch = nativeAccepting('branch', ({ args: [test, left, right] }) =>
  nativeAccepting('branch', ({ args: [component], interpreter: outer }) => {
    const onLeft = outer.call(left, [component]);
    const onRight = right === undefined ? component : outer.call(right, [component]);
    return modelComponent('branch', (props, interpreter) => {
      const holds = truthOf(chosenOf(interpreter.call(test, [props]))) === true;
      return elementOf(holds ? onLeft : onRight, props);
    });
  }),
);

/** `recompose`: props that components are given by wrappers. */
export const recompose: LibraryModule = {
  specifiers: ['recompose'],
  exports: {
    branch,
    compose: composeFunctions,
    defaultProps: nativeAccepting('defaultProps', ({ args: [defaults] }) =>
      nativeAccepting('defaultProps', ({ args: [component] }) =>
        wrapComponent(component, (props, interpreter) => mergeObjects(interpreter, defaults, props)),
      ),
    ),
    hoistStatics: nativeAccepting('hoistStatics', ({ args }) => args[0]),
    mapProps: nativeAccepting('mapProps', ({ args: [change] }) =>
      nativeAccepting('mapProps', ({ args: [component] }) =>
        wrapComponent(component, (props, interpreter) => interpreter.call(change, [props])),
      ),
    ),
    renderComponent: nativeAccepting('renderComponent', ({ args: [shown] }) =>
      nativeAccepting('renderComponent', () => shown),
    ),
    renderNothing: nativeAccepting('renderNothing', () => modelComponent('Nothing', () => null)),
    withHandlers: enhancer('withHandlers', (interpreter, [given], props) =>
      handlers(interpreter, given, props),
    ),
    withProps: enhancer('withProps', (interpreter, [given], props) => callWith(interpreter, given, props)),
    withPropsOnChange: enhancer('withPropsOnChange', (interpreter, [, given], props) =>
      callWith(interpreter, given, props),
    ),
    withReducer: enhancer('withReducer', (interpreter, [name, dispatch, , initial], props) =>
      namedState(interpreter, [name, dispatch, initial], props),
    ),
    withState: enhancer('withState', namedState),
    withStateHandlers: enhancer('withStateHandlers', (interpreter, [initial, given], props) =>
      mergeObjects(interpreter, callWith(interpreter, initial, props), stateHandlers(interpreter, given)),
    ),
    ...Object.fromEntries(
      [
        'getContext',
        'lifecycle',
        'onlyUpdateForKeys',
        'onlyUpdateForPropTypes',
        'onlyUpdateForKeys',
        'setDisplayName',
        'setPropTypes',
        'setStatic',
        'shouldUpdate',
        'withContext',
      ].map((name) => [name, withoutChange(name)]),
    ),
    pure: sameComponent('pure'),
    toClass: sameComponent('toClass'),
  },
};

/** A state under one name, its setter under another. */
function namedState(
  interpreter: Interpreter,
  [name, setter, initial]: readonly Value[],
  props: ObjectValue,
): Value {
  const state = new ObjectValue();
  const stateName = chosenOf(name);
  const setterName = chosenOf(setter);
  if (typeof stateName === 'string') state.setOwn(stateName, callWith(interpreter, initial, props));
  if (typeof setterName === 'string') state.setOwn(setterName, noop(setterName));
  return state;
}
