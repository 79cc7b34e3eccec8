import { describe, expect, it } from 'vitest';
import { allNodes, nodeOf, nodesOf, textsOf } from '../../../components/testing/render-app.ts';

const before = `import * as K from '@ui-kitten/components'; import * as eva from '@eva-design/eva';`;
const drawn = (jsx: string) => nodesOf(jsx, { before }).flatMap(allNodes);
const texts = (jsx: string) => nodesOf(jsx, { before }).flatMap(textsOf);

describe('UI Kitten', () => {
  it('draws a button in the measures of its size and the colours of its status and appearance', () => {
    expect(nodeOf('<K.Button size="large" status="danger">Go</K.Button>', { before })).toMatchObject({
      type: 'HS_Pressable',
      style: { background_color: '#ff3d71', min_height: 48, padding_vertical: 14, border_radius: 4 },
    });
    const ghost = nodeOf('<K.Button appearance="ghost">Go</K.Button>', { before });
    expect(ghost.style.background_color).toBe('#00000000');
    expect(ghost.children[0]?.text?.runs[0]?.style).toMatchObject({ color: '#3366ff', font_size: 14 });
  });

  it('follows the theme of its provider, through names that stand for others', () => {
    const jsx = `<K.ApplicationProvider {...eva} theme={{ ...eva.dark, 'color-primary-500': '#00ff00' }}>
      <K.Layout level="2"><K.Button>Go</K.Button></K.Layout></K.ApplicationProvider>`;
    expect(drawn(jsx).map(({ style }) => style.background_color)).toEqual(['#1a2138', '#00ff00', undefined]);
  });

  it('gives a component its theme, and styles with the names of the theme in them', () => {
    const own = `${before} const Own = () => { const theme = K.useTheme(); const styles = K.useStyleSheet(sheet);
      return <RN.View style={[styles.box, { borderColor: theme['text-hint-color'] }]} />; };
      const sheet = K.StyleService.create({ box: { padding: 4, backgroundColor: 'color-primary-100' } });`;
    expect(nodeOf('<Own />', { before: own }).style).toMatchObject({
      background_color: '#f2f6ff',
      border_color: '#8f9bb3',
      padding: 4,
    });
  });

  it('gives what stands in a slot the size and colour of the slot', () => {
    const icons = drawn(
      '<K.Button accessoryLeft={(props) => <K.Icon {...props} name="star" />}>Go</K.Button>',
    ).filter(({ type }) => type === 'HS_Image');
    expect(icons).toMatchObject([
      { props: { icon: 'star' }, style: { width: 20, height: 20, tint_color: '#ffffff' } },
    ]);
  });

  it('keeps a field an input, between its label and its caption', () => {
    const jsx = '<K.Input label="Mail" caption="Ours" placeholder="you@x.test" style={{ marginTop: 7 }} />';
    expect(texts(jsx)).toEqual(['Mail', 'you@x.test', 'Ours']);
    expect(nodeOf(jsx, { before }).style).toMatchObject({ margin_top: 7 });
    expect(drawn(jsx).some(({ type }) => type === 'HS_Input')).toBe(true);
  });

  it('tells a bar which of its tabs is chosen', () => {
    const jsx = `<K.BottomNavigation selectedIndex={1}><K.BottomNavigationTab title="A" /><K.BottomNavigationTab title="B" /></K.BottomNavigation>`;
    const colours = drawn(jsx).flatMap(({ text }) => text?.runs.map(({ style }) => style.color) ?? []);
    expect(colours).toEqual(['#8f9bb3', '#3366ff']);
  });

  it('draws rows of a list with what stands at their ends', () => {
    const jsx = `<K.List data={[1, 2]} renderItem={({ item }) => <K.ListItem title={'T' + item} description="D" accessoryRight={() => <K.Text>end</K.Text>} />} />`;
    expect(texts(jsx)).toEqual(['T1', 'D', 'end', 'T2', 'D', 'end']);
  });

  it('shows what a tab view holds in the chosen tab, and what opens a popover', () => {
    const tabs = `<K.TabView selectedIndex={1}><K.Tab title="A"><K.Text>first</K.Text></K.Tab><K.Tab title="B"><K.Text>second</K.Text></K.Tab></K.TabView>`;
    expect(texts(tabs)).toEqual(['A', 'B', 'second']);
    expect(
      texts(
        '<K.Popover visible={false} anchor={() => <K.Text>open</K.Text>}><K.Text>in</K.Text></K.Popover>',
      ),
    ).toEqual(['open']);
  });

  it('marks the item of a menu that an index path names', () => {
    const jsx = `<K.Menu selectedIndex={new K.IndexPath(1)}><K.MenuItem title="A" /><K.MenuItem title="B" /></K.Menu>`;
    const colours = drawn(jsx).flatMap(({ text }) => text?.runs.map(({ style }) => style.color) ?? []);
    expect(colours).toEqual(['#222b45', '#3366ff']);
  });

  it('draws marks, ticked and not, with the text beside them', () => {
    expect(
      texts(
        '<><K.CheckBox checked>Tick</K.CheckBox><K.RadioGroup selectedIndex={0}><K.Radio>One</K.Radio></K.RadioGroup><K.Toggle>On</K.Toggle></>',
      ),
    ).toEqual(['Tick', 'One', 'On']);
  });
});
