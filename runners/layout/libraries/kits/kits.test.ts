import { describe, expect, it } from 'vitest';
import { allNodes, nodeOf, nodesOf, sceneOf, textsOf } from '../../components/testing/render-app.ts';
import { NativeFunctionValue } from '../../evaluate/native-function.ts';
import { LIBRARIES } from '../index.ts';
import { elements } from './elements/index.ts';
import { kits } from './index.ts';
import { paper } from './paper/index.ts';

const drawn = (jsx: string, before: string) => nodesOf(jsx, { before }).flatMap(allNodes);
const texts = (jsx: string, before: string) => nodesOf(jsx, { before }).flatMap(textsOf);

describe('components that wrap or move others', () => {
  it('are what they wrap, where it comes to rest', () => {
    const before = `import { MotiView } from 'moti';
      import { KeyboardAwareScrollView } from 'react-native-keyboard-aware-scroll-view';`;
    expect(nodeOf('<KeyboardAwareScrollView />', { before })).toMatchObject({
      type: 'HS_Scroll',
      confidence: 'exact',
    });
  });

  it('count the fonts of a package of fonts as loaded, whatever the family', () => {
    const before = `import { useFonts, Rubik_700Bold } from '@expo-google-fonts/rubik';
      const Title = () => { const [isLoaded] = useFonts({ Rubik_700Bold }); return isLoaded ? <RN.Text style={{ fontFamily: Rubik_700Bold }}>in</RN.Text> : null; };`;
    expect(nodeOf('<Title />', { before })).toMatchObject({
      style: { font_family: 'Rubik_700Bold' },
      confidence: 'exact',
    });
  });

  it('are named as FontAwesome names them', () => {
    const before = `import { FontAwesomeIcon } from '@fortawesome/react-native-fontawesome'; import { faCircleCheck } from '@fortawesome/free-solid-svg-icons';`;
    expect(nodeOf('<FontAwesomeIcon icon={faCircleCheck} />', { before }).props.icon).toBe('circle-check');
  });

  it('are boxes of their size where they are icons', () => {
    const before = `import { Camera } from 'lucide-react-native';`;
    expect(nodeOf('<Camera size={30} color="red" />', { before })).toMatchObject({
      type: 'HS_Image',
      props: { icon: 'Camera' },
      intrinsicSize: { width: 30, height: 30 },
    });
  });
});

describe('react-native-paper', () => {
  const before = `import * as P from 'react-native-paper';`;

  it('draws a button as a surface of two layers around a part to touch', () => {
    const node = nodeOf(
      '<P.Button mode="contained" icon="camera" style={{ marginTop: 3, width: 90, padding: 2 }} onPress={function shoot() {}}>Shoot</P.Button>',
      { before },
    );
    expect(node).toMatchObject({
      type: 'HS_View',
      style: { background_color: '#6750a4', border_radius: 20, margin_top: 3, width: 90 },
      source: { file: 'App.tsx' },
    });
    expect(node.style).not.toHaveProperty('padding');
    expect(node.children[0]).toMatchObject({ style: { padding: 2, min_width: 64, border_radius: 20 } });
    expect(node.children[0]?.children[0]).toMatchObject({
      type: 'HS_Pressable',
      actions: { onPress: { handler: 'shoot' } },
    });
    expect(textsOf(node)).toEqual(['Shoot']);
  });

  it('casts the shadows of a surface as each platform does', () => {
    const jsx = '<P.Surface elevation={2}><RN.Text>in</RN.Text></P.Surface>';
    const [onIos] = nodesOf(jsx, { before });
    expect(onIos).toMatchObject({ style: { shadow_radius: 6 } });
    expect(onIos?.children[0]).toMatchObject({ type: 'HS_View', style: { shadow_radius: 2 } });
    const [onAndroid] = nodesOf(jsx, { before, platform: 'android' });
    expect(onAndroid).toMatchObject({ style: { elevation: 6 } });
    expect(onAndroid?.children[0]?.type).toBe('HS_Text');
  });

  it('follows the theme of its provider and that of a component', () => {
    const jsx =
      '<P.PaperProvider theme={{ ...P.MD3LightTheme, colors: { ...P.MD3LightTheme.colors, primary: "red" } }}><P.Button mode="contained">A</P.Button><P.Button mode="contained" theme={{ colors: { primary: "blue" } }}>B</P.Button></P.PaperProvider>';
    expect(nodesOf(jsx, { before }).map((node) => node.style.background_color)).toEqual([
      '#ff0000',
      '#0000ff',
    ]);
  });

  it('draws what cards, rows and bars are made of', () => {
    expect(
      texts(
        '<P.Card><P.Card.Title title="T" subtitle="S" /><P.Card.Content><P.Text variant="bodySmall">C</P.Text></P.Card.Content></P.Card>',
        before,
      ),
    ).toEqual(['T', 'S', 'C']);
    expect(
      texts(
        '<P.List.Section title="L"><P.List.Item title="T" description="D" left={() => <P.List.Icon icon="folder" />} /></P.List.Section>',
        before,
      ),
    ).toEqual(['L', 'T', 'D']);
    expect(
      texts(
        '<P.Appbar.Header><P.Appbar.BackAction /><P.Appbar.Content title="Bar" /></P.Appbar.Header>',
        before,
      ),
    ).toEqual(['Bar']);
    expect(
      nodesOf(
        '<P.Portal><P.Dialog visible={false}><P.Dialog.Title>No</P.Dialog.Title></P.Dialog></P.Portal>',
        { before },
      ),
    ).toEqual([]);
  });

  it('shows the label of a text field in the field while it is empty, else above what is written', () => {
    const field = (more: string) =>
      drawn(`<P.TextInput label="Name" placeholder="Ada" mode="outlined" ${more} />`, before);
    const shown = (more: string) =>
      field(more).find(({ text, style }) => text?.runs[0]?.text === 'Name' && style.opacity === undefined);
    expect(field('').find(({ type }) => type === 'HS_Input')?.props.placeholder).toBe('');
    expect(shown('')?.style).not.toHaveProperty('transform');
    expect(shown('value="Grace"')?.style.transform).toEqual([{ translate_y: -25.5 }, { scale: 0.75 }]);
    const bare = drawn('<P.TextInput placeholder="Ada" />', before);
    expect(bare.find(({ type }) => type === 'HS_Input')?.props).toMatchObject({ placeholder: 'Ada' });
  });
});

describe('a kit whose source the project carries', () => {
  it('is that source, not its model', () => {
    const scene = sceneOf({
      'package.json': '{ "name": "react-native-paper", "source": "src/index.ts" }',
      'src/index.ts': `export { default as Button } from './Button';`,
      'src/Button.tsx': `import { Text } from 'react-native'; export default () => <Text>its own</Text>;`,
      'App.tsx': `import { Button } from 'react-native-paper'; export default () => <Button>Save</Button>;`,
    });
    expect(textsOf(scene.root)).toEqual(['its own']);
  });
});

describe('React Native Elements', () => {
  const before = `import * as E from '@rneui/themed';`;

  it('draws what its props say', () => {
    const jsx = `<E.Card><E.Card.Title>Card</E.Card.Title><E.Input label="Label" placeholder="P" leftIcon={{ name: 'lock', type: 'feather' }} errorMessage="Wrong" />
      <E.Button title="Go" icon={{ name: 'home' }} /><E.CheckBox title="Tick" checked /><E.ListItem><E.ListItem.Content><E.ListItem.Title>Row</E.ListItem.Title></E.ListItem.Content><E.ListItem.Chevron /></E.ListItem>
      <E.Avatar title="AB" rounded /><E.Badge value={3} /></E.Card>`;
    expect(texts(jsx, before)).toEqual(['Card', 'Label', 'P', 'Wrong', 'Go', 'Tick', 'Row', 'AB', '3']);
    expect(
      drawn(jsx, before)
        .map(({ props }) => props.icon_family)
        .filter((family) => family !== undefined),
    ).toEqual(['Feather', 'MaterialIcons', 'FontAwesome', 'MaterialIcons']);
  });

  it('draws icons, pictures and rows in the boxes that the library puts around them', () => {
    const older = `import * as E from 'react-native-elements';`;
    const icon = nodeOf('<E.ListItem leftIcon={{ name: "home" }} title="T" subtitle="S" chevron />', {
      before: older,
    });
    expect(textsOf(icon)).toEqual(['T', 'S']);
    expect(allNodes(icon).filter(({ type }) => type === 'HS_Image')).toHaveLength(2);
    const avatar = nodeOf('<E.Avatar source={{ uri: "https://x.test/a.png" }} size="large" rounded />', {
      before,
    });
    expect(avatar).toMatchObject({ style: { width: 75, height: 75, border_radius: 37.5 } });
    expect(avatar.children[0]?.children.map(({ type, style }) => [type, style.opacity])).toEqual([
      ['HS_Image', undefined],
      ['HS_View', 0],
      ['HS_View', undefined],
    ]);
  });

  it('draws groups of buttons, of which one is chosen', () => {
    const group = nodeOf('<E.ButtonGroup buttons={["A", "B"]} selectedIndex={1} />', { before });
    expect(textsOf(group)).toEqual(['A', 'B']);
    const [first, second] = group.children.map(
      (part) => part.children[0]?.children[0]?.style.background_color,
    );
    expect([first, second]).toEqual([undefined, '#2089dc']);
  });

  it('puts a badge at the corner of what it wraps', () => {
    const more = `const Bell = E.withBadge(7, { right: -4 })(E.Icon);`;
    const bell = nodeOf('<Bell name="bell" />', { before: before + more });
    expect(textsOf(bell)).toEqual(['7']);
    expect(bell.children[1]).toMatchObject({ style: { position: 'absolute', right: -4, top: -1 } });
  });

  it('scales headings with the screen', () => {
    expect(nodeOf('<E.Text h4>Head</E.Text>', { before }).text?.runs[0]?.style.font_size).toBeCloseTo(27.94);
  });
});

describe('every component of every kit', () => {
  const components = [...kits].flatMap((kit) =>
    Object.entries(kit.exports).flatMap(([name, value]) =>
      value instanceof NativeFunctionValue && /^[A-Z]/.test(name)
        ? [[kit.specifiers[0] ?? '', name] as const]
        : [],
    ),
  );

  it.each(components)(
    '%s %s is drawn without anything unknown, with or without children',
    (specifier, name) => {
      const jsx = `<><K.${name} /><K.${name} title="t" label="l" icon="star" source={{ uri: 'https://x.test/a.png' }} visible><RN.Text>in</RN.Text></K.${name}></>`;
      const scene = sceneOf({
        'App.tsx': `import * as RN from 'react-native'; import * as K from '${specifier}'; export default () => ${jsx};`,
      });
      expect(scene.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    },
  );

  it('belongs to a package that the registry answers for', () => {
    expect(
      [paper, elements].every((kit) => kit.specifiers.every((name) => LIBRARIES.get(name) === kit)),
    ).toBe(true);
  });
});
