import type { TextRunStyle } from '../../../../src/contracts/layout-style.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { SceneNode } from '../../scene.ts';
import type { HostElement } from '../host-element.ts';
import type { HostMapping } from '../host-mapping.ts';
import { inputPadding } from '../style/input-padding.ts';
import { parseColor } from '../style/parse-color.ts';
import { readFontScaling } from '../text/read-font-scaling.ts';
import { readKnownText } from '../text/read-known-text.ts';
import { toRunStyle } from '../text/run-style.ts';

const PLACEHOLDER_COLORS = { ios: '#c7c7cd', android: '#a9a9a9' } as const;
const BULLET = '•';

function renderTextInput(host: HostElement): SceneNode[] {
  const written = host.style();
  const placeholder = readKnownText(host, host.prop('placeholder')) ?? '';
  const value = readValue(host, placeholder !== '');
  const multiline = host.flag('multiline');
  const secure = host.flag('secureTextEntry') && !multiline;
  const platform = host.interpreter.readDevice('platform');
  const style = { ...inputPadding(platform, multiline, written), ...written };
  const placeholderColor = parseColor(host.prop('placeholderTextColor')) ?? PLACEHOLDER_COLORS[platform];
  const own = toRunStyle({}, written);
  const shown = secure ? BULLET.repeat(Math.min(value.length, 200)) : value;
  const runStyle: TextRunStyle = value === '' ? { ...own, color: placeholderColor } : own;
  const text = shown === '' ? placeholder : shown;
  return [
    host.node('HS_Input', {
      style,
      props: {
        value: secure ? shown : value,
        placeholder,
        placeholder_color: placeholderColor,
        multiline,
        secure,
        editable: host.flag('editable', true),
        keyboard_type: host.text('keyboardType'),
        number_of_lines: multiline ? host.number('numberOfLines') : undefined,
      },
      text: {
        runs: text === '' ? [] : [{ text, style: runStyle }],
        numberOfLines: multiline ? null : 1,
        ellipsizeMode: 'clip',
        ...readFontScaling(host),
      },
    }),
  ];
}

/** What stands in the field. Where only run time knows, that is its placeholder, if it has one. */
function readValue(host: HostElement, hasPlaceholder: boolean): string {
  const given = host.prop('value') ?? host.prop('defaultValue');
  const isOpen = given instanceof UnknownValue && given.text === undefined;
  if (!isOpen || !hasPlaceholder) return readKnownText(host, given) ?? '';
  host.assumed();
  return '';
}

export const textInputMappings: readonly HostMapping[] = [
  { package: 'react-native', components: ['TextInput'], drawnAs: 'HS_Input', render: renderTextInput },
];
