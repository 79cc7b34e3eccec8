import { describe, expect, it } from 'vitest';
import { nodeOf, nodesOf, textsOf } from '../../components/testing/render-app.ts';

const INSIDE = '<RN.Text>inside</RN.Text>';

describe('windows of react-native-modal', () => {
  const before = `import Modal from 'react-native-modal';`;

  it('are closed until they are visible', () => {
    expect(nodesOf(`<Modal isVisible={false}>${INSIDE}</Modal>`, { before })).toEqual([]);
    expect(nodesOf(`<Modal>${INSIDE}</Modal>`, { before })).toEqual([]);
    const unknown = `${before} import { useOpen } from 'some-package';
      const Box = () => { const isOpen = useOpen(); return <Modal isVisible={isOpen}>${INSIDE}</Modal>; };`;
    expect(nodesOf('<Box />', { before: unknown })).toEqual([]);
  });

  it('lie over a darkened screen, with a margin that their style may change', () => {
    const node = nodeOf(`<Modal isVisible backdropOpacity={0.4} style={{ padding: 3 }}>${INSIDE}</Modal>`, {
      before,
    });
    expect(node).toMatchObject({ type: 'HS_Overlay', props: { transparent: true } });
    expect(node.children[0]?.children).toMatchObject([
      { style: { position: 'absolute', background_color: '#000000', opacity: 0.4 } },
      { style: { flex: 1, justify_content: 'center', margin: expect.closeTo(19.65), padding: 3 } },
    ]);
    expect(textsOf(node)).toEqual(['inside']);
  });
});

describe('bottom sheets', () => {
  const before = `import BottomSheet, { BottomSheetModal, BottomSheetModalProvider, BottomSheetView } from '@gorhom/bottom-sheet';`;

  it('stand at the snap point they begin with', () => {
    const node = nodeOf(
      `<BottomSheet index={1} snapPoints={['25%', 300]} backgroundStyle={{ backgroundColor: 'red' }}><BottomSheetView>${INSIDE}</BottomSheetView></BottomSheet>`,
      { before },
    );
    expect(node.style).toMatchObject({
      position: 'absolute',
      bottom: 0,
      height: 300,
      background_color: '#ff0000',
    });
    expect(textsOf(node)).toEqual(['inside']);
  });

  it('are closed below the first, and while nobody presents them', () => {
    const jsx = `<BottomSheetModalProvider><BottomSheet index={-1}>${INSIDE}</BottomSheet><BottomSheetModal>${INSIDE}</BottomSheetModal></BottomSheetModalProvider>`;
    expect(nodesOf(jsx, { before })).toEqual([]);
  });
});

it('a swiper shows its first page', () => {
  const before = `import Swiper from 'react-native-swiper';`;
  const node = nodeOf(`<Swiper>{false}<RN.Text>one</RN.Text><RN.Text>two</RN.Text></Swiper>`, { before });
  expect(textsOf(node)).toEqual(['one']);
});

it('what comes in with an animation is drawn as it then stands', () => {
  const before = `import * as Animatable from 'react-native-animatable'; const Box = Animatable.createAnimatableComponent(RN.View);`;
  const jsx = `<Box animation="zoomIn" style={{ height: 9 }}><Animatable.Text animation="fadeIn">inside</Animatable.Text></Box>`;
  expect(nodeOf(jsx, { before })).toMatchObject({ type: 'HS_View', style: { height: 9 } });
});

it('toasts are seen by nobody before code shows them', () => {
  const before = `import Toast from 'react-native-toast-message'; import FlashMessage, { showMessage } from 'react-native-flash-message'; Toast.show({}); showMessage({});`;
  expect(nodesOf('<><Toast /><FlashMessage position="top" /></>', { before })).toEqual([]);
});

it('the root of gestures fills the screen unless it is told otherwise', () => {
  const before = `import { GestureHandlerRootView } from 'react-native-gesture-handler';`;
  expect(nodeOf('<GestureHandlerRootView />', { before }).style).toEqual({ flex: 1 });
  expect(nodeOf('<GestureHandlerRootView style={{ height: 2 }} />', { before }).style).toEqual({ height: 2 });
});
