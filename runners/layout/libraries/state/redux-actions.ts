import type { LibraryModule } from '../../evaluate/library-module.ts';
import { nativeAccepting } from '../../evaluate/native-function.ts';
import { ObjectValue } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { createActionValue, typeOf } from './slice.ts';

/** `handleActions({ [type]: reducer }, initial)`. */
const handleActions = nativeAccepting('handleActions', ({ args: [handlers, initial] }) =>
  nativeAccepting('reducer', ({ interpreter, args: [state, action] }) => {
    const present = chosenOf(state) === undefined ? initial : state;
    const type = typeOf(interpreter, action);
    const reducers = chosenOf(handlers);
    if (type === undefined || !(reducers instanceof ObjectValue) || !reducers.hasOwn(type)) return present;
    return interpreter.call(interpreter.getProperty(reducers, type), [present, action]);
  }),
);

const handleAction = nativeAccepting('handleAction', ({ args: [wanted, reducer, initial] }) =>
  nativeAccepting('reducer', ({ interpreter, args: [state, action] }) => {
    const present = chosenOf(state) === undefined ? initial : state;
    const isWanted = typeOf(interpreter, action) === typeOf(interpreter, wanted);
    return isWanted ? interpreter.call(reducer, [present, action]) : present;
  }),
);

/** `createActions('ADD', 'REMOVE')` names its action creators in camel case. */
const createActions = nativeAccepting('createActions', ({ args }) => {
  const creators = new ObjectValue();
  for (const argument of args) {
    const type = chosenOf(argument);
    const types = type instanceof ObjectValue ? type.ownKeys() : typeof type === 'string' ? [type] : [];
    for (const name of types) creators.setOwn(camelCase(name), createActionValue(name));
  }
  return creators;
});

function camelCase(type: string): string {
  return type.toLowerCase().replace(/[_/-]+(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** `redux-actions` and `typesafe-actions`. */
export const reduxActions: LibraryModule = {
  specifiers: ['redux-actions', 'typesafe-actions'],
  exports: {
    createAction: nativeAccepting('createAction', ({ args: [type] }) =>
      createActionValue(String(chosenOf(type))),
    ),
    createActions,
    handleAction,
    handleActions,
  },
};
