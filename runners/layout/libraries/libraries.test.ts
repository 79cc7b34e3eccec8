import { describe, expect, it } from 'vitest';
import { nodeOf, nodesOf, textsOf } from '../components/testing/render-app.ts';
import { hairlineWidth } from './react-native/style-sheet.ts';

const show = (expression: string, options: Parameters<typeof nodesOf>[1] = {}) =>
  nodesOf(`<RN.Text>{String(${expression})}</RN.Text>`, options).flatMap(textsOf)[0];

describe('React Native’s APIs', () => {
  it.each([
    ['RN.Platform.OS', 'ios', 'android'],
    ['RN.Platform.select({ android: 1, default: 2 })', '2', '1'],
    ['RN.Platform.select({ native: "n", ios: "i" })', 'i', 'n'],
    ['RN.Platform.Version', '17.5', '34'],
    ['RN.Dimensions.get("window").width', '393', '412'],
    ['RN.useWindowDimensions().height', '852', '915'],
    ['RN.PixelRatio.get()', '3', '2.625'],
    ['RN.PixelRatio.roundToNearestPixel(0.4)', '0.3333333333333333', '0.38095238095238093'],
    ['RN.useColorScheme()', 'light', 'light'],
    ['RN.StyleSheet.flatten([{ margin: 1 }, [null, { margin: 2 }]]).margin', '2', '2'],
    ['RN.StyleSheet.absoluteFillObject.position', 'absolute', 'absolute'],
    ['RN.I18nManager.isRTL', 'false', 'false'],
    ['RN.AppState.currentState', 'active', 'active'],
    ['RN.Keyboard.addListener("show", () => {}).remove()', 'undefined', 'undefined'],
  ])('%s is %s on iOS and %s on Android', (expression, ios, android) => {
    expect(show(expression)).toBe(ios);
    expect(show(expression, { platform: 'android' })).toBe(android);
  });

  it('answers the colour scheme that the preview asks for', () => {
    expect(show('RN.useColorScheme()', { colorScheme: 'dark' })).toBe('dark');
  });

  it('rounds a hairline to whole pixels, and never to none', () => {
    expect([1, 2, 2.625, 3].map(hairlineWidth)).toEqual([1, 0.5, 1 / 2.625, 1 / 3]);
  });
});

describe('animations at rest', () => {
  it('keep the value they were created with, through interpolation and arithmetic', () => {
    const before =
      'const fade = new RN.Animated.Value(0.25); const later = () => RN.Animated.timing(fade, { toValue: 1 }).start();';
    const style = `{ opacity: fade, width: RN.Animated.multiply(fade, 4),
      left: fade.interpolate({ inputRange: [0, 1], outputRange: [0, 100] }),
      top: fade.interpolate({ inputRange: [0.5, 1], outputRange: [10, 20], extrapolate: 'clamp' }),
      transform: [{ rotate: fade.interpolate({ inputRange: [0, 1], outputRange: ['0deg', '360deg'] }) }] }`;
    const node = nodeOf(`<RN.Animated.View style={${style}} />`, { before });
    expect(node.style).toEqual({ opacity: 0.25, width: 1, left: 25, top: 10, transform: [{ rotate: 90 }] });
    expect(node.confidence).toBe('exact');
  });

  it('have arrived where effects send them when the screen is first shown', () => {
    const before = `const { Animated } = RN;
      const Box = () => {
        const fade = React.useRef(new Animated.Value(0)).current;
        const slide = React.useRef(new Animated.ValueXY({ x: -40, y: 8 })).current;
        const spin = React.useRef(new Animated.Value(0)).current;
        const press = React.useRef(new Animated.Value(1)).current;
        const width = fade.interpolate({ inputRange: [0, 1], outputRange: ['0%', '75%'] });
        const [shown, setShown] = React.useState('no');
        const enter = () => Animated.sequence([
          Animated.delay(100),
          Animated.parallel([
            Animated.timing(fade, { toValue: 0.5 }),
            Animated.spring(slide, { toValue: { x: 0, y: 2 } }),
            Animated.timing(fade, { toValue: 1 }),
          ]),
        ]).start(() => setShown('yes'));
        React.useEffect(() => { enter(); Animated.loop(Animated.timing(spin, { toValue: 1 })).start(); }, []);
        const shrink = () => Animated.timing(press, { toValue: 0.5 }).start();
        return <RN.Pressable onPress={shrink}><Animated.View style={[{ width, opacity: fade, zIndex: spin, flex: press }, slide.getLayout()]} /></RN.Pressable>;
      };`;
    expect(nodeOf('<Box />', { before }).children[0]?.style).toEqual({
      width: '75%',
      opacity: 1,
      z_index: 0,
      flex: 1,
      left: 0,
      top: 2,
    });
  });

  it('have arrived where effects send shared values, also in styles that were made before', () => {
    const before = `import Animated, { useSharedValue, useAnimatedStyle, withSpring } from 'react-native-reanimated';
      const Box = () => {
        const x = useSharedValue(-100);
        const y = useSharedValue(5); const seen = React.useRef(false);
        const style = useAnimatedStyle(() => ({ left: x.value, top: y.get() }));
        React.useEffect(() => { x.value = withSpring(0); y.set(7); seen.current = true; }, []);
        return <Animated.View style={[style, { height: seen.current ? 1 : 2 }]} />;
      };`;
    expect(nodeOf('<Box />', { before }).style).toEqual({ left: 0, top: 7, height: 2 });
  });

  it('take shared values at their start and what they run to at its end', () => {
    const before = `import Animated, { useSharedValue, useAnimatedStyle, withTiming, interpolate } from 'react-native-reanimated';
      const Box = () => { const x = useSharedValue(10); const style = useAnimatedStyle(() => ({ left: x.value, top: interpolate(x.value, [0, 20], [0, 1]), height: withTiming(40) })); return <Animated.View style={style} />; };`;
    expect(nodeOf('<Box />', { before }).style).toEqual({ left: 10, top: 0.5, height: 40 });
  });
});

describe('safe areas', () => {
  it('answer the insets of the device', () => {
    const before = `import { useSafeAreaInsets, SafeAreaProvider } from 'react-native-safe-area-context';
      const Box = () => { const { top, bottom } = useSafeAreaInsets(); return <RN.View style={{ paddingTop: top, paddingBottom: bottom }} />; };`;
    expect(nodeOf('<SafeAreaProvider><Box /></SafeAreaProvider>', { before }).style).toEqual({
      padding_top: 59,
      padding_bottom: 34,
    });
  });
});
