import type { Json } from '../../../src/contracts/layout-document.ts';
import type { HostProps } from './host-props.ts';

const TEXT_PROPS = [
  ['accessibility_label', ['aria-label', 'accessibilityLabel', 'alt']],
  ['accessibility_role', ['role', 'accessibilityRole']],
  ['accessibility_hint', ['accessibilityHint']],
  ['test_id', ['testID']],
] as const;

/** What a screen reader or a test would be told about an element. */
export function readAccessibility(host: HostProps): Record<string, Json> {
  const props: Record<string, Json> = {};
  for (const [name, sources] of TEXT_PROPS) {
    for (const source of sources) {
      const text = host.text(source);
      if (text !== undefined) {
        props[name] = text;
        break;
      }
    }
  }
  return props;
}
