import { createHash } from 'node:crypto';
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { png as pngHeader } from '../../../source/testing/image-files.ts';
import { nodeOf, sceneOf } from '../testing/render-app.ts';

const png = (width: number, height: number) =>
  new Uint8Array(createCanvas(width, height).toBuffer('image/png'));

const files = { 'logo.png': png(10, 20), 'logo@2x.png': png(20, 40), 'logo@3x.png': png(30, 60) };

describe('images', () => {
  it.each([
    ['iphone-se', 'logo@2x.png', 2],
    ['iphone-15', 'logo@3x.png', 3],
    ['pixel-8', 'logo@3x.png', 3],
  ])('chooses on %s the file %s', (model, file, scale) => {
    const platform = model === 'pixel-8' ? 'android' : 'ios';
    const app = `import { Image } from 'react-native'; export default () => <Image source={require('./logo.png')} />;`;
    const scene = sceneOf({ 'App.tsx': app, ...files }, { model, platform });
    const [[id, asset] = []] = scene.assets;
    const bytes = new Map(Object.entries(files)).get(file) ?? new Uint8Array();
    expect(asset).toEqual({
      kind: 'image',
      origin: { file },
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      width: 10,
      height: 20,
      scale,
    });
    expect(scene.root.children[0]).toMatchObject({
      type: 'HS_Image',
      props: { asset_id: id, resize_mode: 'cover' },
      intrinsicSize: { width: 10, height: 20 },
    });
    expect(scene.reads.deviceProperties).toContain('dpr');
  });

  it('keeps https images as data and refuses every other address', () => {
    const remote = nodeOf(
      '<RN.Image source={{ uri: "https://example.com/a.png", width: 8, height: 4 }} resizeMode="contain" />',
    );
    expect(remote).toMatchObject({
      props: { remote_image: { https_url: 'https://example.com/a.png' }, resize_mode: 'contain' },
      intrinsicSize: { width: 8, height: 4 },
    });
    for (const uri of [
      'http://example.com/a.png',
      'file:///etc/passwd',
      'https://user:pw@example.com/',
      'javascript:alert(1)',
    ]) {
      const app = `import { Image } from 'react-native'; export default () => <Image source={{ uri: ${JSON.stringify(uri)} }} />;`;
      const scene = sceneOf({ 'App.tsx': app });
      expect(scene.root.children[0]?.props).not.toHaveProperty('remote_image');
      expect(scene.diagnostics.map(({ code }) => code)).toEqual(['IMAGE_ADDRESS_REFUSED']);
    }
  });

  it('names an image file that cannot be read and still draws the rest', () => {
    const app = `import { Image, View } from 'react-native'; export default () => <View><Image source={require('./broken.png')} /></View>;`;
    const scene = sceneOf({ 'App.tsx': app, 'broken.png': new Uint8Array([1, 2, 3]) });
    expect(scene.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'ASSET_UNREADABLE', file: 'App.tsx' }),
    );
    expect(scene.root.children[0]?.children).toMatchObject([
      { type: 'HS_Image', props: { resize_mode: 'cover' } },
    ]);
  });

  it('shows no image that would decode to gigapixels, and says so', () => {
    const app = `import { Image } from 'react-native'; export default () => <Image source={require('./huge.png')} />;`;
    const scene = sceneOf({ 'App.tsx': app, 'huge.png': pngHeader(60_000, 60_000) });
    expect(scene.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'IMAGE_TOO_LARGE', file: 'App.tsx' }),
    );
    expect(scene.assets.size).toBe(0);
  });

  it('takes the size of its place where the style takes its own back', () => {
    const app = `import { Image } from 'react-native'; export default () => <Image style={[{ flex: 1, width: 5 }, { width: undefined, height: null }]} source={require('./logo.png')} />;`;
    const scene = sceneOf({ 'App.tsx': app, ...files });
    expect(scene.root.children[0]?.style).toEqual({ flex: 1, width: 'auto', height: 'auto' });
  });

  it('lays an image background behind the children', () => {
    const node = nodeOf(
      '<RN.ImageBackground source={{ uri: "https://example.com/a.png" }} style={{ height: 80 }} imageStyle={{ borderRadius: 4 }}><RN.Text>x</RN.Text></RN.ImageBackground>',
    );
    expect(node).toMatchObject({
      type: 'HS_View',
      style: { height: 80 },
      children: [
        {
          type: 'HS_Image',
          style: { position: 'absolute', top: 0, left: 0, right: 0, bottom: 0, height: 80, border_radius: 4 },
        },
        { type: 'HS_Text' },
      ],
    });
  });

  it('is a box of its size where it is of a family whose font nobody has', () => {
    const before = `import Icon from '@react-native-vector-icons/lucide';`;
    expect(nodeOf('<Icon name="mail" size={24} />', { before })).toMatchObject({
      type: 'HS_Image',
      props: { icon: 'mail' },
      intrinsicSize: { width: 24, height: 24 },
    });
  });

  it('tells source how large a file of the project is, and shows what it is told', () => {
    const app = `import { Image } from 'react-native'; const logo = Image.resolveAssetSource(require('./logo.png'));
      export default () => <Image source={logo} style={{ width: logo.width * 2, aspectRatio: logo.width / logo.height }} />;`;
    const scene = sceneOf({ ...files, 'App.tsx': app });
    expect(scene.root.children[0]).toMatchObject({
      style: { width: 20, aspect_ratio: 0.5 },
      intrinsicSize: { width: 10, height: 20 },
    });
  });

  it('stands a named box of its size in for an icon of an icon font', () => {
    const before = `import Ionicons from '@expo/vector-icons/Ionicons';`;
    const node = nodeOf('<Ionicons name="cafe" size={32} color="tomato" />', { before });
    expect(node).toMatchObject({
      type: 'HS_Image',
      props: { icon: 'cafe', icon_family: 'Ionicons' },
      style: { tint_color: '#ff6347' },
      intrinsicSize: { width: 32, height: 32 },
    });
  });
});

it.each([
  ["import { Icon as Icons } from 'expo'; const Icon = Icons.Ionicons;", 'Ionicons'],
  ["import Icon from '@expo/vector-icons/build/AntDesign';", 'AntDesign'],
  ["import Icon from '@react-native-vector-icons/fontawesome6';", 'FontAwesome6'],
  [
    "import { MaterialDesignIcons as Icon } from '@react-native-vector-icons/material-design-icons';",
    'MaterialCommunityIcons',
  ],
])('an icon has the family of the module it comes from: %s', (before, family) => {
  expect(nodeOf('<Icon name="star" />', { before }).props.icon_family).toBe(family);
});

it('a button of an icon font shows its label beside the icon', () => {
  const before = `import Icon from 'react-native-vector-icons/FontAwesome';`;
  const node = nodeOf('<Icon.Button name="star" color="red">Rate</Icon.Button>', { before });
  expect(node).toMatchObject({
    type: 'HS_Pressable',
    children: [
      { type: 'HS_Image', props: { icon: 'star' } },
      {
        type: 'HS_Text',
        style: { color: '#ff0000', font_weight: '600' },
        text: { runs: [{ text: 'Rate' }] },
      },
    ],
  });
});
