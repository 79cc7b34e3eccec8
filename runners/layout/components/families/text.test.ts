import { describe, expect, it } from 'vitest';
import { placeholderFor } from '../../evaluate/unknown-text.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import { nodeOf, sceneOf } from '../testing/render-app.ts';

describe('text', () => {
  it('flattens nested texts to runs that inherit what they do not say themselves', () => {
    const node = nodeOf(
      '<RN.Text style={{ color: "red", fontSize: 12 }}>a{" "}<RN.Text style={{ fontWeight: "bold" }}>b<RN.Text style={{ color: "blue" }}>{3}</RN.Text></RN.Text></RN.Text>',
    );
    expect(node.text?.runs).toEqual([
      { text: 'a ', style: { color: '#ff0000', font_size: 12 } },
      { text: 'b', style: { color: '#ff0000', font_size: 12, font_weight: '700' } },
      { text: '3', style: { color: '#0000ff', font_size: 12, font_weight: '700' } },
    ]);
  });

  it('joins text of one style into one run and leaves out what is not text', () => {
    const node = nodeOf('<RN.Text>{1} of {["t", "w", "o"]}{null}{true}{undefined}</RN.Text>');
    expect(node.text?.runs).toEqual([{ text: '1 of two', style: {} }]);
  });

  it('expands components of the app inside text', () => {
    const before =
      'const Amount = ({ value }) => <RN.Text style={{ color: "green" }}>{value.toFixed(2)}</RN.Text>;';
    const node = nodeOf('<RN.Text>Sum: <Amount value={2} /></RN.Text>', { before });
    expect(node.text?.runs.map((run) => run.text)).toEqual(['Sum: ', '2.00']);
  });

  it('names no method that only formats where nothing says what is formatted', () => {
    const before = `import { pick } from 'unknown-kit'; const { toFixed } = pick();`;
    const node = nodeOf('<RN.Text>{pick().price.toFixed(1)} kg, {(() => pick)()().toFixed(1)}</RN.Text>', {
      before,
    });
    expect(node.text?.runs[0]?.text).toBe('{price} kg, {pick}');
    expect(placeholderFor(new UnknownValue('it is not known', { hint: 'toFixed' }))).toBe('…');
  });

  it('keeps how lines are limited and how characters are to be shown', () => {
    const node = nodeOf(
      '<RN.Text numberOfLines={2} ellipsizeMode="middle" allowFontScaling={false} style={{ textTransform: "capitalize" }}>flat white</RN.Text>',
    );
    expect(node.text).toMatchObject({
      runs: [{ text: 'flat white', style: { text_transform: 'capitalize' } }],
      numberOfLines: 2,
      ellipsizeMode: 'middle',
      allowFontScaling: false,
    });
  });

  it('gives a sentence the handler of the link inside it', () => {
    const node = nodeOf(
      '<RN.Text>New here? <RN.Text onPress={function signUp() {}}>Sign up</RN.Text></RN.Text>',
    );
    expect(node.actions).toEqual({ onPress: { handler: 'signUp' } });
  });

  it('shows a named placeholder for text that only run time knows, and says so', () => {
    const scene = sceneOf({
      'App.tsx': `import { useUser } from 'some-backend'; import { Text } from 'react-native';
        export default function App() { const user = useUser(); return <Text>Hi {user.name}</Text>; }`,
    });
    expect(scene.root.children[0]).toMatchObject({
      confidence: 'assumed',
      text: { runs: [{ text: 'Hi {name}' }] },
    });
    expect(scene.diagnostics.map(({ code }) => code)).toContain('UNKNOWN_TEXT');
  });

  it('lays views between words out in a row with them', () => {
    const node = nodeOf('<RN.Text style={{ fontSize: 10 }}><RN.View style={{ width: 8 }} /> Open</RN.Text>');
    expect(node).toMatchObject({
      type: 'HS_View',
      style: { flex_direction: 'row', font_size: 10 },
      children: [
        { type: 'HS_View', style: { width: 8 } },
        { type: 'HS_Text', text: { runs: [{ text: ' Open' }] } },
      ],
    });
  });

  it('takes what is touched inside it for words, with what touching them does', () => {
    const node = nodeOf(
      '<RN.Text style={{ fontSize: 10 }}>No account? <RN.TouchableOpacity onPress={signUp} style={{ alignItems: "center" }}><RN.View><RN.Text style={{ color: "blue" }}>Sign up</RN.Text></RN.View></RN.TouchableOpacity>.</RN.Text>',
      { before: 'function signUp() {}' },
    );
    expect(node).toMatchObject({
      type: 'HS_Text',
      text: {
        runs: [
          { text: 'No account? ', style: { font_size: 10 } },
          { text: 'Sign up', style: { color: '#0000ff' } },
          { text: '.', style: { font_size: 10 } },
        ],
      },
      actions: { onPress: { handler: 'signUp' } },
    });
  });

  it.each(['padding: 4', 'backgroundColor: "red"', 'width: 80', 'opacity: 0.5'])(
    'keeps a box around words that is seen: %s',
    (style) => {
      const node = nodeOf(
        `<RN.Text>a <RN.View style={{ ${style} }}><RN.Text>b</RN.Text></RN.View></RN.Text>`,
      );
      expect(node.children.map(({ type }) => type)).toEqual(['HS_Text', 'HS_View']);
    },
  );
});
