import { describe, expect, it } from 'vitest';
import { nodeOf, nodesOf, sceneOf } from '../../components/testing/render-app.ts';

const imports = `import styled, { css, ThemeProvider, useTheme, withTheme } from 'styled-components/native';`;
const styleOf = (jsx: string, before: string) => nodeOf(jsx, { before: `${imports}\n${before}` }).style;

describe('styled components', () => {
  it('give a component the style of their template, under the style it is used with', () => {
    const before = 'const Box = styled.View`padding: 4px; background-color: red;`;';
    expect(nodeOf('<Box style={{ padding: 8 }} />', { before: imports + before })).toMatchObject({
      type: 'HS_View',
      style: { padding: 8, padding_top: 4, background_color: '#ff0000' },
      source: { file: 'App.tsx', component: 'App' },
      confidence: 'exact',
    });
  });

  it('call the functions in a template with the props and the nearest theme', () => {
    const before = `const Box = styled(RN.View)\`
        \${({ wide }) => wide && css\`width: \${({ theme }) => theme.width}px;\`}
        \${({ round }) => round && 'border-radius: 4px;'}
        color: \${(props) => props.theme.color};\`;`;
    const jsx =
      '<ThemeProvider theme={{ color: "red", width: 1 }}><ThemeProvider theme={(outer) => ({ ...outer, width: 9 })}><Box wide /></ThemeProvider></ThemeProvider>';
    expect(styleOf(jsx, before)).toEqual({ width: 9, color: '#ff0000' });
  });

  it('extend other styled components, and take objects and functions in place of templates', () => {
    const before = `const Box = styled.View\`padding-top: 1px; margin-top: 1px;\`;
      const Wide = styled(Box)({ marginTop: 2, width: 10, shadowOffset: { width: 1, height: 2 } });
      const Tall = styled(Wide)((props) => ({ height: props.$size }));`;
    expect(styleOf('<Tall $size={3} />', before)).toEqual({
      padding_top: 1,
      margin_top: 2,
      width: 10,
      shadow_offset: { width: 1, height: 2 },
      height: 3,
    });
  });

  it('add the props of attrs, which functions of the template see as well', () => {
    const before = `const Input = styled.TextInput.attrs((props) => ({ placeholder: props.label, size: 7 })).attrs({ secureTextEntry: true })\`
      width: \${(props) => props.size}px;\`;`;
    expect(nodeOf('<Input label="Name" />', { before: imports + before })).toMatchObject({
      type: 'HS_Input',
      style: { width: 7 },
      props: { placeholder: 'Name', secure: true },
    });
  });

  it('keep props of the style alone to themselves, and draw as another component when asked', () => {
    const before = `const Show = (props) => <RN.Text>{Object.keys(props).join()}</RN.Text>;
      const Box = styled(Show).withConfig({ shouldForwardProp: (name) => name !== 'quiet' })\`color: red;\`;`;
    const [node] = nodesOf('<Box $a={1} quiet loud />', { before: imports + before });
    expect(node?.text?.runs[0]?.text).toBe('loud,style');
    expect(nodeOf('<Box as={RN.View} />', { before: imports + before }).type).toBe('HS_View');
  });

  it('leave out a value that only run time knows, and say so', () => {
    const scene = sceneOf({
      'App.tsx': `import styled from 'styled-components/native'; import { size } from 'some-backend';
        const Box = styled.View\`width: \${size}px; height: 2px;\`; export default () => <Box />;`,
    });
    expect(scene.root.children[0]).toMatchObject({ style: { height: 2 }, confidence: 'assumed' });
    expect(scene.diagnostics.map(({ code }) => code)).toContain('UNKNOWN_STYLE_VALUE');
  });

  it('give themes to hooks and wrapped components', () => {
    const before = `const Hook = () => <RN.Text>{useTheme().name}</RN.Text>;
      const Wrapped = withTheme(({ theme, end }) => <RN.Text>{theme.name + end}</RN.Text>);`;
    const nodes = nodesOf(
      '<ThemeProvider theme={{ name: "dusk" }}><Hook /><Wrapped end="!" /></ThemeProvider>',
      {
        before: imports + before,
      },
    );
    expect(nodes.map((node) => node.text?.runs[0]?.text)).toEqual(['dusk', 'dusk!']);
  });
});

describe('emotion', () => {
  it('styles components as styled-components does, and gives styles for css', () => {
    const before = `import styled, { css } from '@emotion/native'; import { ThemeProvider } from '@emotion/react';
      const Box = styled.View\`padding: \${(props) => props.theme.space}px 0;\`;`;
    const jsx = '<ThemeProvider theme={{ space: 3 }}><Box style={css`margin: 0 1px;`} /></ThemeProvider>';
    expect(nodeOf(jsx, { before }).style).toMatchObject({ padding_top: 3, margin_left: 1 });
  });
});
