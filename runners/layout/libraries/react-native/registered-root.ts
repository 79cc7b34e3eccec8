import type { Value } from '../../evaluate/values/value.ts';
import { interpreterState } from '../interpreter-state.ts';

/** The component the app hands to `AppRegistry.registerComponent` or `registerRootComponent`. */
export const registeredRoot = interpreterState<{ component: Value }>(() => ({ component: undefined }));
