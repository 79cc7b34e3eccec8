import type { LibraryModule } from '../../evaluate/library-module.ts';
import { immer } from './immer.ts';
import { jotai } from './jotai.ts';
import { mobx } from './mobx.ts';
import { reactRedux } from './react-redux.ts';
import { recoil } from './recoil.ts';
import { recompose } from './recompose.ts';
import { redux } from './redux.ts';
import { reduxActions } from './redux-actions.ts';
import { reduxPersist } from './redux-persist.ts';
import { reduxToolkit } from './redux-toolkit.ts';
import { rtkQuery } from './rtk-query.ts';
import { selectors } from './selectors.ts';
import { stateTree } from './state-tree.ts';
import { zustand } from './zustand.ts';

/** Libraries that hold an app's state, each at the state it starts with. */
export const stateLibraries: readonly LibraryModule[] = [
  ...redux,
  reactRedux,
  reduxToolkit,
  rtkQuery,
  ...reduxPersist,
  ...selectors,
  recompose,
  ...immer,
  ...zustand,
  ...jotai,
  recoil,
  ...mobx,
  stateTree,
  reduxActions,
];
