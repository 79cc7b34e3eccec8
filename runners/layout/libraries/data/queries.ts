import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { LibraryModule } from '../../evaluate/library-module.ts';
import { NativeClassValue } from '../../evaluate/native-class.ts';
import { nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { PromiseValue } from '../../evaluate/values/simple-values.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { passThrough } from '../model-components.ts';
import { idleMutation, pendingAnswer } from './answers.ts';

/** A query that starts with data, or that must not run yet, says what it gives; any other answers at run time. */
function queryResult(interpreter: Interpreter, options: Value): Value {
  const settled = chosenOf(options);
  if (!(settled instanceof ObjectValue)) return pendingAnswer('useQuery');
  const read = (name: string): Value => {
    const value = chosenOf(interpreter.getProperty(settled, name));
    return value instanceof Callable ? interpreter.call(value, []) : value;
  };
  const data = read('initialData') ?? read('placeholderData');
  if (data !== undefined && !(data instanceof UnknownValue)) return knownResult(data, true);
  const isOff = chosenOf(interpreter.getProperty(settled, 'enabled')) === false;
  return isOff ? knownResult(undefined, false) : pendingAnswer('useQuery');
}

function knownResult(data: Value, isSuccess: boolean): ObjectValue {
  return objectOf({
    data,
    error: null,
    fetchStatus: 'idle',
    isError: false,
    isFetched: isSuccess,
    isFetching: false,
    isLoading: false,
    isPending: !isSuccess,
    isRefetching: false,
    isSuccess,
    refetch: noop('refetch'),
    status: isSuccess ? 'success' : 'pending',
  });
}

const CLIENT_ACTIONS = [
  'cancelQueries',
  'clear',
  'fetchQuery',
  'getQueryData',
  'invalidateQueries',
  'mount',
  'prefetchQuery',
  'refetchQueries',
  'removeQueries',
  'resetQueries',
  'setDefaultOptions',
  'setQueryData',
];

const client = (): ObjectValue =>
  objectOf({
    ...Object.fromEntries(CLIENT_ACTIONS.map((name) => [name, noop(name)])),
    getQueryCache: nativeAccepting('getQueryCache', () => objectOf({ subscribe: noop('subscribe') })),
    getMutationCache: nativeAccepting('getMutationCache', () => objectOf({ subscribe: noop('subscribe') })),
  });

const created = (name: string) => new NativeClassValue(name, { create: client, isInstance: () => false });

const useQuery = nativeAccepting('useQuery', ({ interpreter, args }) =>
  queryResult(
    interpreter,
    args.find((argument, index) => index > 0 && chosenOf(argument) instanceof ObjectValue) ?? args[0],
  ),
);

const pending = (name: string) => nativeAccepting(name, () => pendingAnswer(name));

/** TanStack Query and its older names. */
const reactQuery: LibraryModule = {
  specifiers: ['@tanstack/react-query', 'react-query', '@tanstack/query-core'],
  exports: {
    Hydrate: passThrough('Hydrate'),
    HydrationBoundary: passThrough('HydrationBoundary'),
    MutationCache: created('MutationCache'),
    QueryCache: created('QueryCache'),
    QueryClient: created('QueryClient'),
    QueryClientProvider: passThrough('QueryClientProvider'),
    QueryErrorResetBoundary: passThrough('QueryErrorResetBoundary'),
    focusManager: objectOf({ setFocused: noop('setFocused'), setEventListener: noop('setEventListener') }),
    keepPreviousData: undefined,
    onlineManager: objectOf({ setOnline: noop('setOnline'), setEventListener: noop('setEventListener') }),
    queryOptions: nativeAccepting('queryOptions', ({ args }) => args[0]),
    useInfiniteQuery: pending('useInfiniteQuery'),
    useIsFetching: nativeAccepting('useIsFetching', () => 0),
    useIsMutating: nativeAccepting('useIsMutating', () => 0),
    useMutation: nativeAccepting('useMutation', () => idleMutation('mutate')),
    useQueries: pending('useQueries'),
    useQuery,
    useQueryClient: nativeAccepting('useQueryClient', client),
    useSuspenseQuery: useQuery,
  },
};

/** Packages around it that keep what was fetched. */
const persisted: LibraryModule = {
  specifiers: ['@tanstack/react-query-persist-client'],
  exports: {
    PersistQueryClientProvider: passThrough('PersistQueryClientProvider'),
    persistQueryClient: noop('persistQueryClient'),
  },
};

const swr: LibraryModule = {
  specifiers: ['swr', 'swr/infinite', 'swr/immutable', 'swr/mutation'],
  exports: {
    SWRConfig: passThrough('SWRConfig'),
    default: nativeAccepting('useSWR', ({ interpreter, args }) => {
      const options = args.slice(1).find((argument) => chosenOf(argument) instanceof ObjectValue);
      const fallback = options === undefined ? undefined : interpreter.getProperty(options, 'fallbackData');
      return fallback === undefined ? pendingAnswer('useSWR') : knownResult(fallback, true);
    }),
    mutate: noop('mutate'),
    useSWRConfig: nativeAccepting('useSWRConfig', () => objectOf({ mutate: noop('mutate') })),
  },
};

const document = nativeAccepting('gql', () => objectOf({ kind: 'Document' }));
const useMutationPair = nativeAccepting(
  'useMutation',
  () => new ArrayValue([noop('mutate'), idleMutation('mutate')]),
);

const apollo: LibraryModule = {
  specifiers: [
    '@apollo/client',
    '@apollo/client/react',
    '@apollo/client/core',
    '@apollo/react-hooks',
    'apollo-boost',
  ],
  exports: {
    ApolloClient: created('ApolloClient'),
    ApolloProvider: passThrough('ApolloProvider'),
    HttpLink: created('HttpLink'),
    InMemoryCache: created('InMemoryCache'),
    createHttpLink: nativeAccepting('createHttpLink', client),
    default: created('ApolloClient'),
    gql: document,
    useApolloClient: nativeAccepting('useApolloClient', client),
    useLazyQuery: useMutationPair,
    useMutation: useMutationPair,
    useQuery: pending('useQuery'),
    useSubscription: pending('useSubscription'),
    useSuspenseQuery: pending('useSuspenseQuery'),
  },
};

const gqlTag: LibraryModule = { specifiers: ['graphql-tag'], exports: { default: document, gql: document } };

const request = (name: string) =>
  nativeAccepting(
    name,
    () => new PromiseValue(new UnknownValue('a request answers at run time', { hint: 'response' })),
  );

const VERBS = ['delete', 'get', 'head', 'options', 'patch', 'post', 'postForm', 'put', 'request'];

/** A client that can be configured, and whose requests answer at run time. */
function requester(interpreter: Interpreter | undefined, options: Value): Callable {
  const self = request('axios');
  const hooks = (): ObjectValue => objectOf({ use: noop('use'), eject: noop('eject') });
  const defaults =
    interpreter !== undefined && chosenOf(options) instanceof ObjectValue
      ? interpreter.getProperty(options, 'baseURL')
      : undefined;
  const headers = objectOf({ common: new ObjectValue(), get: new ObjectValue(), post: new ObjectValue() });
  for (const verb of VERBS) self.setOwn(verb, request(verb));
  self.setOwn('defaults', objectOf({ baseURL: defaults, headers }));
  self.setOwn('interceptors', objectOf({ request: hooks(), response: hooks() }));
  self.setOwn(
    'create',
    nativeAccepting('create', (call) => requester(call.interpreter, call.args[0])),
  );
  self.setOwn(
    'isAxiosError',
    nativeAccepting('isAxiosError', () => false),
  );
  self.setOwn(
    'isCancel',
    nativeAccepting('isCancel', () => false),
  );
  self.setOwn('all', request('all'));
  self.setOwn(
    'CancelToken',
    objectOf({ source: nativeAccepting('source', () => objectOf({ cancel: noop('cancel') })) }),
  );
  return self;
}

const axios = requester(undefined, undefined);

const http: LibraryModule = {
  specifiers: ['axios'],
  isCommonJs: true,
  exports: { default: axios, axios, isAxiosError: axios.getOwn('isAxiosError') },
};

/** Libraries that fetch data. */
export const queryLibraries: readonly LibraryModule[] = [reactQuery, persisted, swr, apollo, gqlTag, http];
