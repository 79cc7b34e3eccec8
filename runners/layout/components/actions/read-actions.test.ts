import { describe, expect, it } from 'vitest';
import { nodeOf } from '../testing/render-app.ts';

const BEFORE = `import { useNavigation, CommonActions, StackActions } from '@react-navigation/native';
  import { router } from 'expo-router';`;

/** The action of a text whose handler is this expression. */
function pressOf(handler: string) {
  const before = `${BEFORE} const Press = () => { const navigation = useNavigation(); return <RN.Text onPress={${handler}}>x</RN.Text>; };`;
  return nodeOf('<Press />', { before }).actions?.onPress;
}

describe('where a handler leads', () => {
  it.each([
    [`() => navigation.navigate('Cart')`, 'Cart', undefined],
    [`() => navigation.push('Item', { id: 3, tags: ['a'] })`, 'Item', { id: 3, tags: ['a'] }],
    [`() => navigation.navigate({ name: 'Item', params: { id: 1 } })`, 'Item', { id: 1 }],
    [
      `() => navigation.navigate('Tabs', { screen: 'Menu', params: { screen: 'Tea', params: { hot: true } } })`,
      'Tea',
      { hot: true },
    ],
    [`() => navigation.reset({ index: 0, routes: [{ name: 'Login' }] })`, 'Login', undefined],
    [`() => navigation.dispatch(StackActions.replace('Home', { a: 1 }))`, 'Home', { a: 1 }],
    [`() => navigation.dispatch(CommonActions.reset({ routes: [{ name: 'Intro' }] }))`, 'Intro', undefined],
    [`() => router.push({ pathname: '/item', params: { id: 2 } })`, '/item', { id: 2 }],
    [`async () => { await Promise.resolve(); navigation.navigate('Later'); }`, 'Later', undefined],
    [`() => { const go = (name) => navigation.navigate(name); go('Deep'); }`, 'Deep', undefined],
  ])('%s', (handler, target, params) => {
    expect(pressOf(handler)).toEqual({
      handler: 'onPress',
      navigate_to: target,
      ...(params === undefined ? {} : { params }),
    });
  });

  it.each([
    '() => navigation.goBack()',
    '() => console.log(1)',
    '() => { throw new Error("no"); }',
    '() => { while (true) {} }',
  ])('is unknown for %s', (handler) => {
    expect(pressOf(handler)).toEqual({ handler: 'onPress' });
  });

  it('takes the handler’s own name where it has one', () => {
    expect(pressOf('function openCart() { navigation.navigate("Cart"); }')).toEqual({
      handler: 'openCart',
      navigate_to: 'Cart',
    });
  });
});
