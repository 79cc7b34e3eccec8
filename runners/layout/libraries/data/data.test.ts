import { expect, it } from 'vitest';
import { allNodes, nodesOf, textsOf } from '../../components/testing/render-app.ts';

const texts = (before: string, jsx = '<Shown />') => nodesOf(jsx, { before }).flatMap(textsOf);

it('queries are drawn loaded, mutations idle', () => {
  const before = `import { useQuery, useMutation, QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
    const client = new QueryClient({ defaultOptions: {} });
    const Shown = () => { const { data, isLoading, error } = useQuery({ queryKey: ['a'], queryFn: async () => [] }); const { mutate, isPending } = useMutation({ mutationFn: async () => {} }); useQueryClient().invalidateQueries(['a']);
      if (isLoading) return <RN.Text>wait</RN.Text>; if (error) return <RN.Text>error</RN.Text>;
      return <RN.View><RN.Text>{isPending ? 'sending' : 'send'}</RN.Text>{data.map((item) => <RN.Text key={item.id}>{item.title}</RN.Text>)}</RN.View>; };`;
  expect(texts(before, '<QueryClientProvider client={client}><Shown /></QueryClientProvider>')).toEqual([
    'send',
    '{title}',
    '{title}',
    '{title}',
  ]);
});

it('queries that start with data show it, those that are off have none', () => {
  const before = `import { useQuery } from '@tanstack/react-query'; import useSWR from 'swr';
    const Shown = () => { const { data } = useQuery({ queryKey: ['a'], initialData: () => ['x'] }); const off = useQuery(['b'], async () => 1, { enabled: false }); const { data: kept } = useSWR('k', null, { fallbackData: 'y' });
      return <RN.Text>{data[0] + String(off.data) + kept}</RN.Text>; };`;
  expect(texts(before)).toEqual(['xundefinedy']);
});

it('GraphQL documents and clients need nothing of the network', () => {
  const before = `import { ApolloClient, InMemoryCache, ApolloProvider, gql, useQuery, useMutation } from '@apollo/client';
    const client = new ApolloClient({ uri: 'x', cache: new InMemoryCache() }); const Q = gql\`query { a }\`;
    const Shown = () => { const { data, loading, error } = useQuery(Q); const [save, { loading: saving }] = useMutation(Q); return <RN.Text>{loading || error ? 'wait' : saving ? 'saving' : 'ready'}</RN.Text>; };`;
  expect(texts(before, '<ApolloProvider client={client}><Shown /></ApolloProvider>')).toEqual(['ready']);
});

it('requests answer at run time, and what the device keeps is empty', () => {
  const before = `import axios from 'axios'; import { MMKV, useMMKVString } from 'react-native-mmkv'; import AsyncStorage from '@react-native-async-storage/async-storage';
    const api = axios.create({ baseURL: 'https://x' }); api.interceptors.request.use((c) => c); axios.defaults.headers.common.Auth = 'x';
    const storage = new MMKV(); const Shown = () => { const [name = 'nobody'] = useMMKVString('name'); React.useEffect(() => { api.get('/a').then(() => {}); AsyncStorage.getItem('k'); }, []);
      return <RN.Text>{name + String(storage.getBoolean('seen')) + api.defaults.baseURL}</RN.Text>; };`;
  const { length } = nodesOf('<Shown />', { before }).flatMap(allNodes);
  expect([texts(before), length]).toEqual([['nobodyundefinedhttps://x'], 1]);
});

it('Clerk shows who is signed in', () => {
  const before = `import { SignedIn, SignedOut, ClerkProvider, useUser } from '@clerk/clerk-expo';
    const Shown = () => { const { user, isLoaded, isSignedIn } = useUser(); return <RN.View><SignedIn><RN.Text>{isSignedIn ? 'in' : 'out'}</RN.Text></SignedIn><SignedOut><RN.Text>please sign in</RN.Text></SignedOut></RN.View>; };`;
  expect(texts(before, '<ClerkProvider><Shown /></ClerkProvider>')).toEqual(['in']);
});

it('somebody is signed in, whatever else the device keeps', () => {
  const before = `import { useMMKVString, MMKV } from 'react-native-mmkv'; import { useFonts, Rubik_400Regular } from '@expo-google-fonts/rubik'; const storage = new MMKV();
    const Shown = () => { const [token] = useMMKVString('auth.token'); const [theme = 'light'] = useMMKVString('theme'); const [loaded] = useFonts({ Rubik_400Regular });
      return <RN.Text>{(token ? 'in' : 'out') + theme + (storage.getString('user') ? 'known' : 'new') + loaded}</RN.Text>; };`;
  expect(texts(before)).toEqual(['inlightknowntrue']);
});
