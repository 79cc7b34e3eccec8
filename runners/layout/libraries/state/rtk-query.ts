import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { LibraryModule } from '../../evaluate/library-module.ts';
import { nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { PropertyHolder } from '../../evaluate/values/property-holder.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { idleMutation, pendingAnswer } from '../data/answers.ts';
import { passThrough } from '../model-components.ts';

const endpoint = (kind: string) => nativeAccepting(kind, () => objectOf({ kind }));
const builder = objectOf({
  query: endpoint('Query'),
  mutation: endpoint('Mutation'),
  infiniteQuery: endpoint('InfiniteQuery'),
});

/** The hooks of an endpoint are named after it: `getPosts` gives `useGetPostsQuery` and `useLazyGetPostsQuery`. */
function addHooks(api: ObjectValue, name: string, kind: string): void {
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const useEndpoint =
    kind === 'Mutation'
      ? nativeAccepting(`use${title}Mutation`, () => new ArrayValue([noop(name), idleMutation(name)]))
      : nativeAccepting(`use${title}${kind}`, () => pendingAnswer(name));
  api.setOwn(useEndpoint.name, useEndpoint);
  api.setOwn(
    `useLazy${title}Query`,
    nativeAccepting(`useLazy${title}Query`, () => new ArrayValue([noop(name), idleMutation(name)])),
  );
}

function addEndpoints(interpreter: Interpreter, api: ObjectValue, options: Value): void {
  const given = interpreter.getProperty(options, 'endpoints');
  const endpoints = chosenOf(interpreter.call(given, [builder]));
  const all = api.getOwn('endpoints');
  if (!(endpoints instanceof PropertyHolder) || !(all instanceof ObjectValue)) return;
  for (const name of endpoints.ownKeys()) {
    const kind = chosenOf(interpreter.getProperty(interpreter.getProperty(endpoints, name), 'kind'));
    addHooks(api, name, typeof kind === 'string' ? kind : 'Query');
    all.setOwn(
      name,
      objectOf({
        initiate: noop('initiate'),
        select: nativeAccepting('select', () => nativeAccepting('selected', () => pendingAnswer(name))),
        useQuery: nativeAccepting('useQuery', () => pendingAnswer(name)),
        matchFulfilled: noop('matchFulfilled'),
        matchPending: noop('matchPending'),
        matchRejected: noop('matchRejected'),
      }),
    );
  }
}

/** `createApi({ endpoints })`: what an endpoint answers is known at run time only. */
const createApi = nativeAccepting('createApi', ({ interpreter, args: [options] }) => {
  const path = chosenOf(interpreter.getProperty(options, 'reducerPath'));
  const api = objectOf({
    reducerPath: typeof path === 'string' ? path : 'api',
    reducer: nativeAccepting('reducer', () => new ObjectValue()),
    middleware: noop('middleware'),
    endpoints: new ObjectValue(),
    util: new ObjectValue(),
    injectEndpoints: nativeAccepting('injectEndpoints', ({ interpreter: inner, args, thisValue }) => {
      const self = chosenOf(thisValue);
      if (self instanceof ObjectValue) addEndpoints(inner, self, args[0]);
      return thisValue;
    }),
    enhanceEndpoints: nativeAccepting('enhanceEndpoints', ({ thisValue }) => thisValue),
    usePrefetch: nativeAccepting('usePrefetch', () => noop('prefetch')),
  });
  addEndpoints(interpreter, api, options);
  return api;
});

/** Data fetching of Redux Toolkit. */
export const rtkQuery: LibraryModule = {
  specifiers: ['@reduxjs/toolkit/query', '@reduxjs/toolkit/query/react', '@reduxjs/toolkit/dist/query/react'],
  exports: {
    ApiProvider: passThrough('ApiProvider'),
    createApi,
    fetchBaseQuery: nativeAccepting('fetchBaseQuery', () => noop('baseQuery')),
    retry: nativeAccepting('retry', ({ args }) => args[0]),
    setupListeners: noop('setupListeners'),
    skipToken: objectOf({}),
  },
};
