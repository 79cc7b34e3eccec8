import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { LibraryModule } from '../../evaluate/library-module.ts';
import { nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { mergeObjects } from '../model-components.ts';
import { makeNode, TreeTypeValue, treeTypes } from './state-tree-types.ts';

/** What a model consists of: its properties, and the functions that add views, actions and volatile state. */
interface ModelParts {
  readonly properties: Value;
  readonly extensions: readonly Value[];
}

/** The ways in which models are extended; each is a function of the instance that gives an object. */
const EXTENDERS = ['actions', 'views', 'volatile'];

/** Copies what an extension gives onto the instance, getters as getters. */
function extend(interpreter: Interpreter, instance: ObjectValue, extension: Value): void {
  const given = chosenOf(interpreter.call(extension, [instance]));
  if (!(given instanceof ObjectValue)) return;
  interpreter.charge(1 + given.ownSize);
  for (const key of given.ownKeys()) instance.setOwn(key, given.getOwn(key));
}

function makeInstance(
  interpreter: Interpreter,
  { properties, extensions }: ModelParts,
  snapshot: Value,
): Value {
  const given = chosenOf(snapshot);
  if (given instanceof UnknownValue) return given;
  const instance = new ObjectValue();
  const types = chosenOf(properties);
  if (types instanceof ObjectValue) {
    for (const key of types.ownKeys()) {
      const part = given instanceof ObjectValue ? interpreter.getProperty(given, key) : undefined;
      instance.setOwn(key, makeNode(interpreter, interpreter.getProperty(types, key), part));
    }
  }
  for (const extension of extensions) extend(interpreter, instance, extension);
  return instance;
}

/** A model with the methods that give another one, extended. */
function modelType(parts: ModelParts): TreeTypeValue {
  const model = new TreeTypeValue((interpreter, snapshot) => makeInstance(interpreter, parts, snapshot));
  const { properties, extensions } = parts;
  for (const name of EXTENDERS) {
    model.setOwn(
      name,
      nativeAccepting(name, ({ args: [extension] }) =>
        modelType({ properties, extensions: [...extensions, extension] }),
      ),
    );
  }
  model.setOwn(
    'extend',
    nativeAccepting('extend', ({ args: [extension] }) =>
      modelType({ properties, extensions: [...extensions, partsOf(extension)] }),
    ),
  );
  model.setOwn(
    'props',
    nativeAccepting('props', ({ interpreter, args: [more] }) =>
      modelType({ properties: mergeObjects(interpreter, properties, more), extensions }),
    ),
  );
  for (const name of ['named', 'preProcessSnapshot', 'postProcessSnapshot']) {
    model.setOwn(
      name,
      nativeAccepting(name, () => model),
    );
  }
  model.setOwn('parts', objectOf({ properties }));
  return model;
}

/** `extend` gives `{ views, actions, state }` at once. */
function partsOf(extension: Value): Value {
  return nativeAccepting('extension', ({ interpreter, args }) => {
    const given = interpreter.call(extension, args);
    const parts = ['state', 'views', 'actions'].map((name) => interpreter.getProperty(given, name));
    return mergeObjects(interpreter, ...parts);
  });
}

const model = nativeAccepting('model', ({ args }) =>
  modelType({ properties: args.find((part) => chosenOf(part) instanceof ObjectValue), extensions: [] }),
);

/** Several models in one: their properties together. */
const compose = nativeAccepting('compose', ({ interpreter, args }) => {
  const models = args.filter((part) => chosenOf(part) instanceof TreeTypeValue);
  const makers = models.map((part) =>
    nativeAccepting('part', ({ interpreter: inner }) => makeNode(inner, part, undefined)),
  );
  const properties = mergeObjects(
    interpreter,
    ...models.map((part) => interpreter.getProperty(interpreter.getProperty(part, 'parts'), 'properties')),
  );
  return modelType({ properties, extensions: makers });
});

const identity = (name: string) => nativeAccepting(name, ({ args }) => args[0]);

/** `mobx-state-tree`: models with what their types and defaults say. */
export const stateTree: LibraryModule = {
  specifiers: ['mobx-state-tree'],
  exports: {
    types: objectOf({ ...treeTypes, compose, model }),
    applySnapshot: noop('applySnapshot'),
    cast: identity('cast'),
    castToSnapshot: identity('castToSnapshot'),
    destroy: noop('destroy'),
    detach: noop('detach'),
    flow: identity('flow'),
    getEnv: nativeAccepting(
      'getEnv',
      () => new UnknownValue('the environment of a tree is known at run time only'),
    ),
    getParent: nativeAccepting('getParent', () => new UnknownValue('the tree around a node is not followed')),
    getRoot: identity('getRoot'),
    getSnapshot: identity('getSnapshot'),
    isAlive: nativeAccepting('isAlive', () => true),
    onAction: noop('onAction'),
    onPatch: noop('onPatch'),
    onSnapshot: noop('onSnapshot'),
    setLivelinessChecking: noop('setLivelinessChecking'),
  },
};
