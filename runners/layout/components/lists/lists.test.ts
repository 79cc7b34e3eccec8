import { describe, expect, it } from 'vitest';
import { nodeOf, sceneOf, textsOf } from '../testing/render-app.ts';

const text = '({ item, index }) => <RN.Text>{index}:{item.name}</RN.Text>';
const items = (count: number) => `Array.from({ length: ${count} }, (_, i) => ({ id: i, name: "n" + i }))`;

it('gives a list the content style of the scroll view it is drawn in', () => {
  const jsx = `<RN.FlatList data={[1]} renderItem={() => <RN.View />}
    renderScrollComponent={(props) => <RN.ScrollView contentContainerStyle={{ padding: 7 }} {...props} />} />`;
  expect(nodeOf(jsx).scroll?.contentStyle).toEqual({ padding: 7 });
});

describe('lists', () => {
  it('draws header, items with separators between them, and footer', () => {
    const node = nodeOf(`<RN.FlatList data={${items(3)}} renderItem={${text}}
      ListHeaderComponent={<RN.Text>head</RN.Text>} ListHeaderComponentStyle={{ margin: 1 }}
      ListFooterComponent={() => <RN.Text>foot</RN.Text>}
      ItemSeparatorComponent={() => <RN.View style={{ height: 1 }} />} contentContainerStyle={{ gap: 4 }} />`);
    expect(node).toMatchObject({ type: 'HS_List', scroll: { horizontal: false, contentStyle: { gap: 4 } } });
    expect(textsOf(node)).toEqual(['head', '0:n0', '1:n1', '2:n2', 'foot']);
    expect(node.children[0]?.style).toEqual({ margin: 1 });
    expect(node.children.slice(1, 4).map((cell) => cell.children.length)).toEqual([2, 2, 1]);
  });

  it('draws as many rows as a list keeps ready, or as many as it asks for, and says that it cut', () => {
    const app = (props: string) =>
      sceneOf({
        'App.tsx': `import * as RN from 'react-native'; export default () => <RN.FlatList data={${items(120)}} renderItem={${text}} ${props} />;`,
      });
    expect(textsOf(app('').root)).toHaveLength(50);
    expect(textsOf(app('initialNumToRender={80}').root)).toHaveLength(80);
    expect(app('').diagnostics).toMatchObject([{ code: 'LIST_CUT', severity: 'info' }]);
  });

  it('lays items of several columns in rows', () => {
    const node = nodeOf(
      `<RN.FlatList data={${items(5)}} numColumns={2} columnWrapperStyle={{ gap: 8 }} renderItem={${text}} />`,
    );
    const rows = node.children.map((cell) => cell.children[0]);
    expect(rows.map((row) => row?.children.length)).toEqual([2, 2, 1]);
    expect(rows[0]?.style).toEqual({ flex_direction: 'row', gap: 8 });
  });

  it('shows the empty component when there is nothing to show', () => {
    expect(
      textsOf(
        nodeOf(
          '<RN.FlatList data={[]} renderItem={() => null} ListEmptyComponent={<RN.Text>none</RN.Text>} />',
        ),
      ),
    ).toEqual(['none']);
  });

  it('draws sections with their headers, separators and footers in order', () => {
    const node = nodeOf(`<RN.SectionList
      sections={[{ title: 'A', data: ['x', 'y'] }, { title: 'B', data: ['z'] }]}
      renderSectionHeader={({ section }) => <RN.Text>{section.title}</RN.Text>}
      renderSectionFooter={({ section: { data } }) => <RN.Text>{data.length}</RN.Text>}
      ItemSeparatorComponent={() => <RN.Text>-</RN.Text>}
      renderItem={({ item, section }) => <RN.Text>{section.title}{item}</RN.Text>} />`);
    expect(textsOf(node)).toEqual(['A', 'Ax', '-', 'Ay', '2', 'B', 'Bz', '1']);
  });

  it('says which boxes stick to the top', () => {
    const sticky = (jsx: string, platform: 'ios' | 'android' = 'ios') =>
      nodeOf(jsx, { platform }).children.map(({ props }) => props.sticky === true);
    const list = (props: string) =>
      `<RN.FlatList data={${items(2)}} renderItem={${text}} ListHeaderComponent={<RN.View />} ${props} />`;
    expect(sticky(list('stickyHeaderIndices={[0, 2]}'))).toEqual([true, false, true]);
    const sections = `<RN.SectionList sections={[{ data: ['x'] }]} renderItem={() => <RN.View />} renderSectionHeader={() => <RN.View />} />`;
    expect(sticky(sections)).toEqual([true, false]);
    expect(sticky(sections, 'android')).toEqual([false, false]);
    const scroll = `<RN.ScrollView stickyHeaderIndices={[1]}><RN.View />{false}{[<RN.Text key="a">top</RN.Text>]}</RN.ScrollView>`;
    expect(nodeOf(scroll).children).toMatchObject([
      { type: 'HS_View', props: {} },
      { type: 'HS_View', props: { sticky: true }, children: [{ type: 'HS_Text' }] },
    ]);
  });

  it('asks a virtualized list’s own functions for its items', () => {
    const node = nodeOf(
      `<RN.VirtualizedList data={null} getItemCount={() => 2} getItem={(_, i) => ({ name: 'v' + i })} renderItem={${text}} />`,
    );
    expect(textsOf(node)).toEqual(['0:v0', '1:v1']);
  });

  it('stands three items in for a list that only run time knows', () => {
    const scene = sceneOf({
      'App.tsx': `import * as RN from 'react-native'; import { useFeed } from 'some-api';
        export default function App() { const { data } = useFeed(); return <RN.FlatList data={data} renderItem={({ item }) => <RN.Text>{item.title}</RN.Text>} />; }`,
    });
    expect(textsOf(scene.root)).toEqual(['{title}', '{title}', '{title}']);
    expect(scene.diagnostics.map(({ code }) => code)).toContain('ASSUMED_LIST');
    expect(scene.root.children[0]?.confidence).toBe('assumed');
  });
});
