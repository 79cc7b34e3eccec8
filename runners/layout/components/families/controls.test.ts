import { describe, expect, it } from 'vitest';
import { nodeOf, nodesOf } from '../testing/render-app.ts';

describe('inputs and controls', () => {
  it('shows the value of an input, else its placeholder in the placeholder’s colour', () => {
    const filled = nodeOf(
      '<RN.TextInput value="Ada" placeholder="Name" onChangeText={function rename() {}} style={{ color: "black" }} />',
    );
    expect(filled).toMatchObject({
      type: 'HS_Input',
      props: { value: 'Ada', placeholder: 'Name', multiline: false, secure: false, editable: true },
      text: { runs: [{ text: 'Ada', style: { color: '#000000' } }], numberOfLines: 1 },
      actions: { onChangeText: { handler: 'rename' } },
    });
    const empty = nodeOf('<RN.TextInput placeholder="Name" placeholderTextColor="#999" multiline />');
    expect(empty).toMatchObject({
      text: { runs: [{ text: 'Name', style: { color: '#999999' } }], numberOfLines: null },
    });
  });

  it('shows its placeholder where only run time knows what stands in it', () => {
    const before = `import { user } from 'some-backend';`;
    const open = nodeOf('<RN.TextInput value={user.name} placeholder="Name" />', { before });
    expect(open).toMatchObject({ props: { value: '', placeholder: 'Name' }, confidence: 'assumed' });
    expect(nodeOf('<RN.TextInput value={user.name} />', { before }).props.value).toBe('{name}');
  });

  it('never lets the text of a secure input into the document', () => {
    const node = nodeOf('<RN.TextInput secureTextEntry defaultValue="hunter2" />');
    expect(JSON.stringify(node)).not.toContain('hunter2');
    expect(node.props).toMatchObject({ value: '•••••••', secure: true });
  });

  it('writes down the padding that the platform gives an input, on the edges the source leaves to it', () => {
    const paddings = (jsx: string, platform: 'ios' | 'android') =>
      Object.fromEntries(
        Object.entries(nodeOf(jsx, { platform }).style).filter(([name]) => name.startsWith('padding')),
      );
    expect(paddings('<RN.TextInput />', 'ios')).toEqual({});
    expect(paddings('<RN.TextInput multiline />', 'ios')).toEqual({ padding_top: 5 });
    expect(paddings('<RN.TextInput style={{ paddingHorizontal: 16, paddingTop: 0 }} />', 'android')).toEqual({
      padding_horizontal: 16,
      padding_top: 0,
      padding_bottom: 11,
    });
    expect(paddings('<RN.TextInput multiline style={{ padding: 3 }} />', 'ios')).toEqual({ padding: 3 });
    expect(paddings('<RN.TextInput style={{ padding: 3 }} />', 'android')).toEqual({ padding: 3 });
  });

  it('gives switches and spinners the size the platform gives them', () => {
    expect(nodeOf('<RN.Switch value trackColor={{ true: "red", false: "grey" }} />')).toMatchObject({
      type: 'HS_Switch',
      props: { value: true, track_color: '#ff0000' },
      intrinsicSize: { width: 51, height: 31 },
    });
    expect(nodeOf('<RN.Switch value={false} />', { platform: 'android' })).toMatchObject({
      props: { value: false },
      intrinsicSize: { width: 47, height: 27 },
    });
    expect(nodeOf('<RN.ActivityIndicator size="large" color="#123456" />')).toMatchObject({
      type: 'HS_Indicator',
      props: { color: '#123456' },
      intrinsicSize: { width: 36, height: 36 },
    });
  });

  it('draws the plain button as each platform does', () => {
    const ios = nodeOf('<RN.Button title="Save" onPress={() => {}} />');
    expect(ios).toMatchObject({
      type: 'HS_Button',
      props: { label: 'Save' },
      children: [{ type: 'HS_View', children: [{ text: { runs: [{ style: { color: '#007aff' } }] } }] }],
    });
    const android = nodeOf('<RN.Button title="Save" onPress={() => {}} />', { platform: 'android' });
    expect(android).toMatchObject({
      props: { label: 'SAVE' },
      children: [
        { style: { background_color: '#2196f3' }, children: [{ text: { runs: [{ text: 'SAVE' }] } }] },
      ],
    });
  });

  it('shows a modal only while it is visible, over everything', () => {
    expect(nodesOf('<RN.Modal visible={false}><RN.Text>x</RN.Text></RN.Modal>')).toEqual([]);
    expect(nodeOf('<RN.Modal visible transparent><RN.Text>x</RN.Text></RN.Modal>')).toMatchObject({
      type: 'HS_Overlay',
      style: { background_color: '#00000000' },
      children: [{ type: 'HS_View', style: { flex: 1 }, children: [{ type: 'HS_Text' }] }],
    });
  });

  it('pads safe areas by platform and by edge', () => {
    const before = `import { SafeAreaView } from 'react-native-safe-area-context';`;
    expect(nodeOf('<SafeAreaView edges={["top"]} />', { before })).toMatchObject({
      type: 'HS_SafeArea',
      props: { edges: ['top'] },
    });
    expect(nodeOf('<RN.SafeAreaView />').type).toBe('HS_SafeArea');
    expect(nodeOf('<RN.SafeAreaView />', { platform: 'android' }).type).toBe('HS_View');
  });
});
