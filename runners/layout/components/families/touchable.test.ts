import { describe, expect, it } from 'vitest';
import { nodeOf } from '../testing/render-app.ts';

describe('what can be touched', () => {
  it('calls a pressable’s style and children as it is at rest', () => {
    const node = nodeOf(
      '<RN.Pressable style={({ pressed }) => [{ padding: 2 }, pressed && { opacity: 0.5 }]}>{({ pressed }) => <RN.Text>{pressed ? "in" : "out"}</RN.Text>}</RN.Pressable>',
    );
    expect(node).toMatchObject({ type: 'HS_Pressable', style: { padding: 2 } });
    expect(node.children[0]?.text?.runs[0]?.text).toBe('out');
  });

  it('makes the only child touchable where the component has no view of its own', () => {
    const node = nodeOf(
      '<RN.TouchableWithoutFeedback onPress={function close() {}}><RN.View style={{ flex: 1 }} /></RN.TouchableWithoutFeedback>',
    );
    expect(node).toMatchObject({
      type: 'HS_Pressable',
      style: { flex: 1 },
      actions: { onPress: { handler: 'close' } },
    });
  });

  it('names handlers only, each under its action', () => {
    const node = nodeOf(
      '<RN.TouchableOpacity disabled onPress={() => {}} onLongPress={function remove() {}} />',
    );
    expect(node.props).toEqual({ disabled: true });
    expect(node.actions).toEqual({ onPress: { handler: 'onPress' }, onLongPress: { handler: 'remove' } });
  });
});
