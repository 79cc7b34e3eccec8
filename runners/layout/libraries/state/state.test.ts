import { describe, expect, it } from 'vitest';
import { nodesOf, sceneOf, textsOf } from '../../components/testing/render-app.ts';

/** What a component `Shown`, defined in `before`, shows inside `wrap`. */
function shown(before: string, wrap: (jsx: string) => string = (jsx) => jsx): string | undefined {
  return nodesOf(`<>${wrap('<Shown />')}</>`, { before }).flatMap(textsOf)[0];
}

const inProvider = (jsx: string): string => `<Provider store={store}>${jsx}</Provider>`;

describe('Redux', () => {
  it('shows what plain reducers give for the first action', () => {
    const before = `import { createStore, combineReducers, applyMiddleware, compose } from 'redux'; import thunk from 'redux-thunk';
      import { Provider, connect } from 'react-redux';
      const count = (state = 3, action) => { switch (action.type) { case 'ADD': return state + action.by; default: return state; } };
      const user = (state = { name: 'Ada' }, action) => state;
      const store = createStore(combineReducers({ count, user }), compose(applyMiddleware(thunk)));
      store.dispatch({ type: 'ADD', by: 4 }); store.dispatch((dispatch) => dispatch({ type: 'ADD', by: 100 }));
      const View = ({ name, count, suffix, add }) => <RN.Text>{name + count + suffix + typeof add}</RN.Text>;
      const Shown = connect((state, own) => ({ name: state.user.name, count: state.count }), { add: () => ({ type: 'ADD' }) })(View);
      Shown.defaultProps = { suffix: '!' };`;
    expect(shown(before, inProvider)).toBe('Ada7!function');
  });

  it('connects class components, and merges what both functions give', () => {
    const before = `import { createStore } from 'redux'; import { Provider, connect } from 'react-redux';
      const store = createStore((state = { items: [1, 2] }) => state);
      @connect() class Ignored extends React.Component {}
      class View extends React.Component { render() { return <RN.Text>{this.props.total}</RN.Text>; } }
      const Shown = connect((s) => ({ items: s.items }), (dispatch) => ({ go: () => dispatch({}) }), (a, b) => ({ total: a.items.length + Object.keys(b).length }))(View);`;
    expect(shown(before, inProvider)).toBe('3');
  });

  it('reads the store the app made when no provider is around', () => {
    const before = `import { createStore } from 'redux'; import { useSelector, useDispatch, useStore } from 'react-redux';
      const store = createStore((state = { name: 'Ada' }) => state);
      const Shown = () => { const name = useSelector((s) => s.name); return <RN.Text>{name + useStore().getState().name + typeof useDispatch()}</RN.Text>; };`;
    expect(shown(before)).toBe('AdaAdafunction');
  });

  it('lets the caller’s kept state through its gate', () => {
    const before = `import { createStore } from 'redux'; import { Provider, useSelector } from 'react-redux';
      import { persistReducer, persistStore } from 'redux-persist'; import storage from 'redux-persist/lib/storage';
      import { PersistGate } from 'redux-persist/integration/react'; import AsyncStorage from '@react-native-async-storage/async-storage';
      const store = createStore(persistReducer({ key: 'root', storage: AsyncStorage }, (state = { ready: 'yes' }) => state));
      const Shown = () => <RN.Text>{useSelector((s) => s.ready)}</RN.Text>;`;
    expect(
      shown(before, (jsx) =>
        inProvider(`<PersistGate loading={null} persistor={persistStore(store)}>${jsx}</PersistGate>`),
      ),
    ).toBe('yes');
  });
});

describe('Redux Toolkit', () => {
  const slice = `import { configureStore, createSlice, createAsyncThunk, createSelector, createEntityAdapter } from '@reduxjs/toolkit';
    import { Provider, useSelector } from 'react-redux';
    const load = createAsyncThunk('cart/load', async () => (await fetch('x')).json());
    const cart = createSlice({ name: 'cart', initialState: { items: [{ id: 'a', price: 2 }], status: 'idle' },
      reducers: { added(state, { payload }) { state.items.push(payload); }, renamed: { prepare: (name) => ({ payload: { name } }), reducer: (state, action) => { state.status = action.payload.name; } } },
      extraReducers: (builder) => builder.addCase(load.fulfilled, (state, action) => { state.items = action.payload; }).addMatcher((a) => false, () => {}) });
    const { added, renamed } = cart.actions;
    const store = configureStore({ reducer: { cart: cart.reducer }, middleware: (get) => get().concat([]) });`;

  it('starts a slice at its initial state', () => {
    const before = `${slice} const Shown = () => <RN.Text>{useSelector((s) => s.cart.items.length + s.cart.status)}</RN.Text>;`;
    expect(shown(before, inProvider)).toBe('1idle');
  });

  it('applies what is dispatched while modules load, changing only a draft', () => {
    const before = `${slice} const first = store.getState().cart.items; store.dispatch(added({ id: 'b', price: 5 })); store.dispatch(renamed('full')); store.dispatch(load());
      const total = createSelector([(s) => s.cart.items, (s) => s.cart.status], (items, status) => status + items.reduce((sum, i) => sum + i.price, 0));
      const Shown = () => <RN.Text>{useSelector(total) + first.length}</RN.Text>;`;
    expect(shown(before, inProvider)).toBe('full71');
  });

  it('keeps items by id with an entity adapter', () => {
    const before = `${slice} const adapter = createEntityAdapter(); const state = adapter.setAll(adapter.getInitialState({ open: true }), [{ id: 1, n: 'x' }, { id: 2, n: 'y' }]);
      const { selectAll, selectTotal, selectById } = adapter.getSelectors();
      const Shown = () => <RN.Text>{selectAll(state).map((i) => i.n).join('') + selectTotal(state) + selectById(state, 2).n + state.open}</RN.Text>;`;
    expect(shown(before)).toBe('xy2ytrue');
  });

  it('names the hooks of an api after its endpoints, loaded but with unknown data', () => {
    const before = `import { createApi, fetchBaseQuery } from '@reduxjs/toolkit/query/react';
      const api = createApi({ reducerPath: 'api', baseQuery: fetchBaseQuery({ baseUrl: '/' }), endpoints: (build) => ({ getPosts: build.query({ query: () => 'posts' }), addPost: build.mutation({ query: () => 'posts' }) }) });
      const { useGetPostsQuery, useAddPostMutation } = api;
      const Shown = () => { const { data, isLoading, error } = useGetPostsQuery(); const [add, state] = useAddPostMutation();
        if (isLoading || error) return null; return <RN.Text>{state.isLoading ? 'busy' : typeof add}</RN.Text>; };`;
    expect(shown(before)).toBe('function');
  });
});

describe('Zustand', () => {
  it.each([
    ['plainly', 'create((set, get) => ({ count: 2, add: () => set({ count: get().count + 1 }) }))'],
    ['curried and kept', "create()(persist(devtools((set) => ({ count: 2 })), { name: 'x' }))"],
    ['with drafts', 'create(immer((set) => ({ count: 2 })))'],
    ['combined', 'create(combine({ count: 2 }, (set) => ({ add: () => {} })))'],
  ])('shows the state of a store made %s', (_, creation) => {
    const before = `import { create } from 'zustand'; import { persist, devtools, combine } from 'zustand/middleware'; import { immer } from 'zustand/middleware/immer'; import { useShallow } from 'zustand/react/shallow';
      const useStore = ${creation};
      const Shown = () => { const { count } = useStore(); const same = useStore((s) => s.count); const [n] = useStore(useShallow((s) => [s.count])); return <RN.Text>{count + same + n + useStore.getState().count}</RN.Text>; };`;
    expect(shown(before)).toBe('8');
  });

  it('keeps what is set while modules load', () => {
    const before = `import create from 'zustand'; import { createStore, useStore } from 'zustand';
      const useBears = create((set) => ({ bears: 0, more: () => set((s) => ({ bears: s.bears + 1 })) })); useBears.getState().more(); useBears.setState({ fish: 5 });
      const vanilla = createStore(() => ({ n: 1 }));
      const Shown = () => <RN.Text>{useBears((s) => s.bears + s.fish) + useStore(vanilla, (s) => s.n)}</RN.Text>;`;
    expect(shown(before)).toBe('7');
  });
});

describe('atoms', () => {
  it('of Jotai have their initial value, derived ones what they compute', () => {
    const before = `import { atom, useAtom, useAtomValue, Provider } from 'jotai'; import { atomWithStorage } from 'jotai/utils';
      const count = atom(4); const double = atom((get) => get(count) * 2); const theme = atomWithStorage('theme', 'dark');
      const Shown = () => { const [c] = useAtom(count); return <RN.Text>{c + useAtomValue(double) + useAtomValue(theme)}</RN.Text>; };`;
    expect(shown(before, (jsx) => `<Provider>${jsx}</Provider>`)).toBe('12dark');
  });

  it('of Recoil have their default', () => {
    const before = `import { atom, selector, useRecoilValue, useRecoilState, RecoilRoot, atomFamily } from 'recoil';
      const name = atom({ key: 'name', default: 'Ada' }); const loud = selector({ key: 'loud', get: ({ get }) => get(name).toUpperCase() });
      const item = atomFamily({ key: 'item', default: (id) => id + 1 });
      const Shown = () => { const [n] = useRecoilState(name); return <RN.Text>{n + useRecoilValue(loud) + useRecoilValue(item(4))}</RN.Text>; };`;
    expect(shown(before, (jsx) => `<RecoilRoot>${jsx}</RecoilRoot>`)).toBe('AdaADA5');
  });
});

describe('MobX', () => {
  it('reads stores as their classes initialise them', () => {
    const before = `import { makeAutoObservable, observable, action } from 'mobx'; import { observer, inject, Provider, useLocalObservable } from 'mobx-react';
      class Store { items = ['a', 'b']; constructor() { makeAutoObservable(this); } get count() { return this.items.length; } }
      const store = new Store();
      const View = observer(({ store, mark }) => { const own = useLocalObservable(() => ({ n: 1 })); return <RN.Text>{store.count + own.n + mark}</RN.Text>; });
      const Shown = inject('store')(() => <View store={store} mark="!" />);`;
    expect(shown(before, (jsx) => `<Provider store={store}>${jsx}</Provider>`)).toBe('3!');
  });

  it('injects the stores of the provider into classes', () => {
    const before = `import { observer, inject, Provider } from 'mobx-react';
      @inject('user') @observer class Other extends React.Component { render() { return null; } }
      const Shown = inject(({ user }) => ({ name: user.name }))(observer(class View extends React.Component { render() { return <RN.Text>{this.props.name}</RN.Text>; } }));`;
    expect(shown(before, (jsx) => `<Provider user={{ name: 'Ada' }}>${jsx}</Provider>`)).toBe('Ada');
  });
});

it('reducers of Redux Toolkit may be named by action creators', () => {
  const before = `import { createAction, createReducer, createSlice, configureStore } from '@reduxjs/toolkit'; import { useSelector } from 'react-redux';
    const add = createAction('add'); const slice = createSlice({ name: 's', initialState: { n: 1 }, reducers: {}, extraReducers: { [add]: (state, { payload }) => { state.n += payload; } } });
    const store = configureStore({ reducer: slice.reducer }); store.dispatch(add(4));
    const Shown = () => <RN.Text>{useSelector((s) => s.n) + String(add)}</RN.Text>;`;
  expect(shown(before)).toBe('5add');
});

it('trees of mobx-state-tree have what their types and defaults say', () => {
  const before = `import { types, flow, onSnapshot } from 'mobx-state-tree'; import { observer } from 'mobx-react-lite';
    const Todo = types.model('Todo', { id: types.identifier, title: types.optional(types.string, 'untitled'), done: false });
    const Store = types.model({ todos: types.array(Todo), user: types.maybeNull(types.string), settings: types.optional(types.model({ dark: true }), {}) }).props({ more: 1 })
      .views((self) => ({ get open() { return self.todos.filter((t) => !t.done).length; } })).actions((self) => ({ load: flow(function* () { self.todos = yield fetch('/'); }) })).volatile(() => ({ n: 2 }));
    const store = Store.create({ todos: [{ id: '1' }, { id: '2', title: 'b', done: true }] }); onSnapshot(store, () => {});
    const Shown = observer(() => <RN.Text>{store.todos.map((t) => t.title).join() + store.open + String(store.user) + store.settings.dark + store.more + store.n}</RN.Text>);`;
  expect(shown(before)).toBe('untitled,b1nulltrue12');
});

it('redux-actions handles what is dispatched while modules load', () => {
  const before = `import { createAction, createActions, handleActions } from 'redux-actions'; import { createStore } from 'redux'; import { useSelector } from 'react-redux';
    const add = createAction('ADD'); const { removeAll } = createActions('REMOVE_ALL');
    const store = createStore(handleActions({ [add]: (state, { payload }) => state + payload, REMOVE_ALL: () => 0 }, 5)); store.dispatch(add(2));
    const Shown = () => <RN.Text>{useSelector((s) => s) + removeAll().type}</RN.Text>;`;
  expect(shown(before)).toBe('7REMOVE_ALL');
});

it('recompose gives components the props that its wrappers add', () => {
  const before = `import { compose, withState, withHandlers, withProps, lifecycle, branch, renderComponent } from 'recompose';
    const View = ({ on, toggle, label }) => <RN.Text>{label + on + typeof toggle}</RN.Text>;
    const Shown = compose(withState('on', 'setOn', false), withHandlers({ toggle: (props) => () => props.setOn(!props.on) }), withProps({ label: 'is ' }),
      lifecycle({ componentDidMount() {} }), branch((props) => props.missing, renderComponent(() => null)))(View);`;
  expect(shown(before)).toBe('is falsefunction');
});

it('a store of another file is found through the provider at the app’s root', () => {
  const scene = sceneOf(
    {
      'package.json': '{}',
      'App.js': `import { Provider } from 'react-redux'; import { store } from './store'; import { NavigationContainer } from '@react-navigation/native'; import { createStackNavigator } from '@react-navigation/stack';
        import Home from './Home'; const Stack = createStackNavigator();
        export default () => <Provider store={store}><NavigationContainer><Stack.Navigator><Stack.Screen name="Home" component={Home} /></Stack.Navigator></NavigationContainer></Provider>;`,
      'store.js': `import { configureStore } from '@reduxjs/toolkit'; export const store = configureStore({ reducer: { user: (s = { name: 'Ada' }) => s } });`,
      'Home.js': `import { Text } from 'react-native'; import { useSelector } from 'react-redux'; export default () => <Text>{useSelector((s) => s.user.name)}</Text>;`,
    },
    { entry: 'Home.js', bare: true },
  );
  expect(textsOf(scene.root)).toEqual(['Ada']);
});
