import type { LayoutStyle } from '../../../../src/contracts/layout-style.ts';
import type { SceneNode } from '../../scene.ts';
import { isOfText } from './run-style.ts';

/** What a box may say of itself without being seen around a single text. */
const UNSEEN = new Set(['flex_direction', 'align_items', 'align_self', 'justify_content']);

/**
 * The text of boxes that hold nothing else and show nothing of themselves, as in
 * `<Text>No account? <TouchableOpacity><Text>Sign up</Text></TouchableOpacity></Text>`: they stand in the line like
 * words. `undefined` for what is more than that.
 */
export function wordsInBoxes(nodes: readonly SceneNode[]): SceneNode | undefined {
  const [only, ...others] = nodes;
  if (only === undefined || others.length > 0) return undefined;
  if (only.type === 'HS_Text') return isOnly(only.style, isOfText) ? only : undefined;
  if (only.type !== 'HS_View' && only.type !== 'HS_Pressable') return undefined;
  if (!isOnly(only.style, (key) => UNSEEN.has(key))) return undefined;
  const words = wordsInBoxes(only.children);
  if (words === undefined) return undefined;
  const confidence = only.confidence === 'assumed' ? only.confidence : words.confidence;
  return { ...words, confidence, actions: { ...words.actions, ...only.actions } };
}

function isOnly(style: LayoutStyle, allows: (key: string) => boolean): boolean {
  return Object.keys(style).every(allows);
}
