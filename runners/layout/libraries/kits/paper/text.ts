import type { PlainTable } from '../../from-plain.ts';
import { kitComponent } from '../kit-element.ts';
import { paperColor } from './paper-theme.ts';

const font = (
  fontSize: number,
  lineHeight: number,
  fontWeight: string,
  letterSpacing: number,
): PlainTable => ({
  fontSize,
  lineHeight,
  fontWeight,
  letterSpacing,
});

/** Material Design's type scale, as the theme of react-native-paper has it. */
export const TYPE_SCALE: ReadonlyMap<string, PlainTable> = new Map([
  ['displayLarge', font(57, 64, '400', 0)],
  ['displayMedium', font(45, 52, '400', 0)],
  ['displaySmall', font(36, 44, '400', 0)],
  ['headlineLarge', font(32, 40, '400', 0)],
  ['headlineMedium', font(28, 36, '400', 0)],
  ['headlineSmall', font(24, 32, '400', 0)],
  ['titleLarge', font(22, 28, '400', 0)],
  ['titleMedium', font(16, 24, '500', 0.15)],
  ['titleSmall', font(14, 20, '500', 0.1)],
  ['labelLarge', font(14, 20, '500', 0.1)],
  ['labelMedium', font(12, 16, '500', 0.5)],
  ['labelSmall', font(11, 16, '500', 0.5)],
  ['bodyLarge', font(16, 24, '400', 0.15)],
  ['bodyMedium', font(14, 20, '400', 0.25)],
  ['bodySmall', font(12, 16, '400', 0.4)],
]);

/** A style of the type scale. */
export const typeOf = (name: string): PlainTable => TYPE_SCALE.get(name) ?? {};

export const text = kitComponent('Text', (kit) => {
  const variant = TYPE_SCALE.get(kit.text('variant') ?? '') ?? {};
  const { style, ...more } = kit.rest('variant', 'theme', 'children');
  return kit.label(
    { color: paperColor(kit, 'onSurface'), textAlign: 'left', ...variant },
    [style],
    kit.children,
    more,
  );
});

/** The texts of version 2: a fixed size each. */
export const legacyText = (name: string, look: PlainTable) =>
  kitComponent(name, (kit) => {
    const { style, ...more } = kit.rest('theme', 'children');
    return kit.label(
      { color: paperColor(kit, 'onSurface'), textAlign: 'left', ...look },
      [style],
      kit.children,
      more,
    );
  });

export const legacyTexts = {
  Headline: legacyText('Headline', { fontSize: 24, lineHeight: 32, marginVertical: 2 }),
  Title: legacyText('Title', {
    fontSize: 20,
    lineHeight: 30,
    marginVertical: 2,
    fontWeight: '500',
    letterSpacing: 0.15,
  }),
  Subheading: legacyText('Subheading', {
    fontSize: 16,
    lineHeight: 24,
    marginVertical: 2,
    letterSpacing: 0.5,
  }),
  Paragraph: legacyText('Paragraph', {
    fontSize: 14,
    lineHeight: 20,
    marginVertical: 2,
    letterSpacing: 0.25,
  }),
  Caption: legacyText('Caption', { fontSize: 12, lineHeight: 20, marginVertical: 2, letterSpacing: 0.4 }),
};
