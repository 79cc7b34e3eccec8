import type { LayoutStyle } from '../../../../src/contracts/layout-style.ts';
import type { SceneNode } from '../../scene.ts';
import type { HostElement } from '../host-element.ts';
import type { HostMapping } from '../host-mapping.ts';
import { parseColor } from '../style/parse-color.ts';
import { toRunStyle } from '../text/run-style.ts';

const RN = 'react-native';

const SWITCH_SIZES = { ios: { width: 51, height: 31 }, android: { width: 47, height: 27 } } as const;
const SPINNER_SIZES: ReadonlyMap<unknown, number> = new Map<unknown, number>([
  ['small', 20],
  ['large', 36],
]);

function renderSwitch(host: HostElement): SceneNode[] {
  const platform = host.interpreter.readDevice('platform');
  const value = host.flag('value');
  const track = host.interpreter.getProperty(host.prop('trackColor') ?? null, value ? 'true' : 'false');
  return [
    host.node('HS_Switch', {
      props: {
        value,
        disabled: host.flag('disabled') || undefined,
        track_color: parseColor(track),
        thumb_color: parseColor(host.prop('thumbColor')),
      },
      intrinsicSize: SWITCH_SIZES[platform],
    }),
  ];
}

function renderIndicator(host: HostElement): SceneNode[] {
  const isAnimating = host.flag('animating', true);
  if (!isAnimating && host.flag('hidesWhenStopped', true)) return [host.node('HS_View', { actions: {} })];
  const asked = host.prop('size');
  const size = SPINNER_SIZES.get(asked) ?? (typeof asked === 'number' ? asked : 20);
  const standard = host.interpreter.readDevice('platform') === 'ios' ? '#999999' : '#008577';
  return [
    host.node('HS_Indicator', {
      props: { color: parseColor(host.prop('color')) ?? standard, size },
      intrinsicSize: { width: size, height: size },
      actions: {},
    }),
  ];
}

interface ButtonLook {
  readonly box: LayoutStyle;
  readonly text: LayoutStyle;
}

/** React Native's `Button` has the platform's look and takes no style, only a colour. */
function buttonLook(host: HostElement, disabled: boolean): ButtonLook {
  const color = parseColor(host.prop('color'));
  if (host.interpreter.readDevice('platform') === 'ios') {
    const label = disabled ? '#cdcdcd' : (color ?? '#007aff');
    return { box: {}, text: { color: label, font_size: 18, margin: 8, text_align: 'center' } };
  }
  const background = disabled ? '#dfdfdf' : (color ?? '#2196f3');
  return {
    box: { background_color: background, border_radius: 2, elevation: disabled ? 0 : 4 },
    text: { color: disabled ? '#a1a1a1' : '#ffffff', font_weight: '500', margin: 8, text_align: 'center' },
  };
}

/** As React Native builds it: something to press, a box in it, a text in that. The label says all of it. */
function renderButton(host: HostElement): SceneNode[] {
  const disabled = host.flag('disabled');
  const { box, text } = buttonLook(host, disabled);
  const title = host.text('title') ?? '';
  const label = host.interpreter.platform === 'android' ? title.toUpperCase() : title;
  const content = host.node('HS_Text', {
    part: 'label',
    style: text,
    text: {
      runs: label === '' ? [] : [{ text: label, style: toRunStyle({}, text) }],
      numberOfLines: null,
      ellipsizeMode: 'tail',
      allowFontScaling: true,
    },
    actions: {},
  });
  return [
    host.node('HS_Button', {
      style: {},
      props: { label, ...(disabled ? { disabled: true } : {}) },
      children: [host.box('box', box, [content])],
    }),
  ];
}

export const controlMappings: readonly HostMapping[] = [
  { package: RN, components: ['Switch'], drawnAs: 'HS_Switch', render: renderSwitch },
  { package: RN, components: ['ActivityIndicator'], drawnAs: 'HS_Indicator', render: renderIndicator },
  { package: RN, components: ['Button'], drawnAs: 'HS_Button', render: renderButton },
];
