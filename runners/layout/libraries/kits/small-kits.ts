import type { LibraryModule } from '../../evaluate/library-module.ts';
import { REACT_NATIVE_HOSTS } from '../react-native/host-components.ts';
import { kitComponent } from './kit-element.ts';

const { View } = REACT_NATIVE_HOSTS;

/** expo-checkbox, and the community's: a box with or without a mark. */
const checkbox = kitComponent('Checkbox', (kit) => {
  const isChecked = kit.flag('value');
  const color = kit.text('color');
  const borderColor = color ?? (isChecked ? '#009688' : '#657786');
  const filled = isChecked ? { backgroundColor: color ?? '#009688' } : {};
  return kit.pressable({ width: 20, height: 20, borderRadius: 3, borderWidth: 2, borderColor, ...filled }, [
    kit.given('style'),
  ]);
});

const SEGMENT = { flex: 1, alignItems: 'center', justifyContent: 'center', borderRadius: 7, margin: 2 };

/** The segmented control of iOS. */
const segmentedControl = kitComponent('SegmentedControl', (kit) => {
  const labels = kit.interpreter.iterate(kit.prop('values') ?? null);
  const selected = kit.number('selectedIndex', -1);
  const segments = (Array.isArray(labels) ? labels : []).map((label, index) => {
    const isSelected = index === selected;
    const fill = isSelected ? { backgroundColor: kit.text('tintColor') ?? '#ffffff' } : {};
    const text = kit.label(
      { fontSize: 13, fontWeight: isSelected ? '600' : '400', color: '#000000' },
      [],
      label,
    );
    return kit.view({ ...SEGMENT, ...fill }, [], text);
  });
  const row = {
    flexDirection: 'row',
    height: 32,
    borderRadius: 9,
    backgroundColor: kit.text('backgroundColor') ?? '#eeeef0',
  };
  return kit.view(row, [kit.given('style')], ...segments);
});

/** A slider: its track, the part up to the value, and the thumb. */
const slider = kitComponent('Slider', (kit) => {
  const minimum = kit.number('minimumValue', 0);
  const maximum = kit.number('maximumValue', 1);
  const share = maximum > minimum ? (kit.number('value', minimum) - minimum) / (maximum - minimum) : 0;
  const part = Math.max(0, Math.min(1, share));
  const track = { height: 4, borderRadius: 2 };
  const passed = { ...track, flex: part, backgroundColor: kit.text('minimumTrackTintColor') ?? '#007aff' };
  const ahead = { ...track, flex: 1 - part, backgroundColor: kit.text('maximumTrackTintColor') ?? '#e5e5ea' };
  const thumb = {
    width: 28,
    height: 28,
    borderRadius: 14,
    backgroundColor: kit.text('thumbTintColor') ?? '#ffffff',
    shadowColor: '#000000',
    shadowOpacity: 0.2,
    shadowRadius: 3,
    shadowOffset: { width: 0, height: 1 },
  };
  const row = { height: 40, flexDirection: 'row', alignItems: 'center' };
  return kit.view(row, [kit.given('style')], kit.view(passed, []), kit.view(thumb, []), kit.view(ahead, []));
});

/** react-native-progress' bar. */
const progressBar = kitComponent('ProgressBar', (kit) => {
  const width = kit.prop('width') === null ? {} : { width: kit.number('width', 150) };
  const height = kit.number('height', 6);
  const color = kit.text('color') ?? '#007aff';
  const share = `${Math.max(0, Math.min(1, kit.number('progress', 0))) * 100}%`;
  const borderWidth = kit.number('borderWidth', 1);
  const look = {
    ...width,
    borderWidth,
    borderColor: kit.text('borderColor') ?? color,
    borderRadius: kit.number('borderRadius', 4),
  };
  const unfilled = kit.text('unfilledColor');
  const fill = unfilled === undefined ? {} : { backgroundColor: unfilled };
  const bar = kit.view({ width: share, height, backgroundColor: color }, []);
  return kit.view({ ...look, ...fill, overflow: 'hidden' }, [kit.given('style')], bar, kit.children);
});

/** An initial picture where a spinner, a list of pages and the like would need to run. */
export const smallKits: readonly LibraryModule[] = [
  {
    specifiers: ['expo-checkbox', '@react-native-community/checkbox', 'react-native-check-box'],
    exports: { default: checkbox, Checkbox: checkbox, CheckBox: checkbox },
  },
  {
    specifiers: [
      '@react-native-segmented-control/segmented-control',
      '@react-native-community/segmented-control',
    ],
    exports: { default: segmentedControl },
  },
  { specifiers: ['@react-native-community/slider'], exports: { default: slider, Slider: slider } },
  {
    specifiers: ['react-native-progress', 'react-native-progress/Bar'],
    exports: { Bar: progressBar, default: progressBar },
  },
  {
    specifiers: ['react-native-shimmer-placeholder', 'react-native-skeleton-placeholder'],
    exports: { default: View },
  },
];
