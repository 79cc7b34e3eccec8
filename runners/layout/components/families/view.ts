import type { HostElement } from '../host-element.ts';
import { drawsChildren, drawsNothing, type HostMapping } from '../host-mapping.ts';

const RN = 'react-native';

function renderView(host: HostElement) {
  const pointerEvents = host.text('pointerEvents');
  const props = pointerEvents === undefined ? {} : { pointer_events: pointerEvents };
  return [host.node('HS_View', { props, children: host.children() })];
}

const view: HostMapping = {
  package: RN,
  components: ['View', 'KeyboardAvoidingView', 'InputAccessoryView'],
  drawnAs: 'HS_View',
  render: renderView,
};

/** The system's own bars and controls that appear only on interaction. */
const invisible = drawsNothing(RN, ['StatusBar', 'RefreshControl']);

const gestures = drawsChildren('react-native-gesture-handler', [
  'FlingGestureHandler',
  'GestureDetector',
  'LongPressGestureHandler',
  'NativeViewGestureHandler',
  'PanGestureHandler',
  'PinchGestureHandler',
  'RotationGestureHandler',
  'TapGestureHandler',
]);

/** A blur shows what is behind it; a still picture shows the tint it lays over. */
const BLUR_TINTS: ReadonlyMap<string, string> = new Map([
  ['light', '#ffffff99'],
  ['default', '#ffffff66'],
  ['dark', '#00000080'],
]);

const blur: HostMapping = {
  package: 'expo-blur',
  components: ['BlurView'],
  drawnAs: 'HS_View',
  render: (host) => {
    const tint = BLUR_TINTS.get(host.text('tint') ?? 'default') ?? '#ffffff66';
    return [
      host.node('HS_View', {
        style: host.style('style', { background_color: tint }),
        children: host.children(),
      }),
    ];
  },
};

export const viewMappings: readonly HostMapping[] = [view, invisible, gestures, blur];
