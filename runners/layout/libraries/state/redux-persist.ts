import type { LibraryModule } from '../../evaluate/library-module.ts';
import { nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { modelComponent } from '../model-components.ts';
import { combineReducers } from './redux.ts';

const persistStore = nativeAccepting('persistStore', () =>
  objectOf({
    flush: noop('flush'),
    pause: noop('pause'),
    persist: noop('persist'),
    purge: noop('purge'),
    getState: nativeAccepting('getState', () => objectOf({ bootstrapped: true })),
    subscribe: nativeAccepting('subscribe', () => noop('unsubscribe')),
  }),
);

/** The kept state has been read: the gate is open. */
const PersistGate = modelComponent('PersistGate', (props, interpreter) => {
  const children = interpreter.getProperty(props, 'children');
  return chosenOf(children) instanceof Callable ? interpreter.call(children, [true]) : children;
});

const storage = objectOf({
  getItem: noop('getItem'),
  setItem: noop('setItem'),
  removeItem: noop('removeItem'),
});

const ACTION_TYPES = ['FLUSH', 'REHYDRATE', 'PAUSE', 'PERSIST', 'PURGE', 'REGISTER'];

/** `redux-persist`: nothing was kept yet, so states are their initial ones. */
export const reduxPersist: readonly LibraryModule[] = [
  {
    specifiers: ['redux-persist'],
    exports: {
      ...Object.fromEntries(ACTION_TYPES.map((type) => [type, `persist/${type}`])),
      persistCombineReducers: nativeAccepting('persistCombineReducers', ({ args }) =>
        combineReducers(args[1]),
      ),
      persistReducer: nativeAccepting('persistReducer', ({ args }) => args[1]),
      persistStore,
      createTransform: noop('createTransform'),
      createMigrate: noop('createMigrate'),
    },
    submodule: (path) => {
      if (path.endsWith('integration/react')) return { PersistGate };
      return path.includes('storage') ? { default: storage } : { default: noop(path) };
    },
  },
];
