import { bmp, gif, jpeg, png, webp } from '../../source/testing/image-files.ts';
import { type HostileCase, type HostileCases, only, screen } from './hostile-case.ts';

const SHOWN = screen(`return <View><Image source={require('./a.png')} /></View>;`);
const image = (content: Uint8Array | string, tells: string, name = 'a.png'): HostileCase => ({
  files: { 'Screen.tsx': SHOWN.replace('a.png', name), [name]: content },
  ends: 'ready',
  tells: [tells],
});
const text = new TextEncoder();
const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from(SHOWN, 'utf16le')]);
const HUGE = 16_383;

/** Files that are not what their names say, or whose few bytes stand for gigabytes. */
export const damagedFiles: HostileCases = {
  'an empty screen': only('', 'ENTRY_NOT_FOUND'),
  'binary data as source': only(
    Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7_919) % 256),
    'SOURCE_INVALID',
    'text',
  ),
  'an image as source': only(png(10, 10), 'SOURCE_INVALID', 'text'),
  'text with NUL': only(`${SHOWN}\0`, 'SOURCE_INVALID', 'text'),
  'text cut within a character': only(text.encode(`${SHOWN}// é`).slice(0, -1), 'SOURCE_INVALID', 'text'),
  'text in UTF-16': only(utf16, 'SOURCE_INVALID', 'text'),
  'text with a byte order mark': {
    files: { 'Screen.tsx': `\ufeff${SHOWN}`, 'a.png': png(4, 4) },
    ends: 'ready',
  },
  'text of lone surrogates': only(screen('return <Text>{"\\ud800\\udc00\\ud800"}</Text>;'), 'ready'),
  'source that does not parse': only('export default function Screen( {', 'SOURCE_INVALID', 'Screen.tsx:'),
  'a png of gigapixels': image(png(60_000, 60_000), 'IMAGE_TOO_LARGE'),
  'a png of four thousand million pixels a side': image(png(0xffffffff, 0xffffffff), 'IMAGE_TOO_LARGE'),
  'a jpeg of gigapixels': image(jpeg(65_535, 65_535), 'IMAGE_TOO_LARGE', 'a.jpg'),
  'a gif of gigapixels': image(gif(65_535, 65_535), 'IMAGE_TOO_LARGE', 'a.gif'),
  'a webp of gigapixels': image(webp(HUGE, HUGE), 'IMAGE_TOO_LARGE', 'a.webp'),
  'a bmp of gigapixels': image(bmp(65_535, 65_535), 'IMAGE_TOO_LARGE', 'a.bmp'),
  'a png of no pixels': image(png(0, 0), 'ASSET_UNREADABLE'),
  'a png cut in its header': image(png(10, 10).slice(0, 20), 'ASSET_UNREADABLE'),
  'a jpeg of padding': image(
    Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...new Uint8Array(100_000)]),
    'ASSET_UNREADABLE',
    'a.jpg',
  ),
  'source as an image': image(SHOWN, 'ASSET_UNREADABLE'),
  'an empty image': image('', 'ASSET_UNREADABLE'),
  'a heic that contains itself': image(
    `\0\0\0\0ftypheic${'\0\0\0\0meta'.repeat(50_000)}`,
    'ASSET_UNREADABLE',
    'a.heic',
  ),
  'an icon set that never ends': image(`icns${'\0'.repeat(10_000)}`, 'ASSET_UNREADABLE'),
  'a drawing of entities that double': image(
    `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><svg width="1" height="1">&c;</svg>`,
    'ASSET_UNREADABLE',
    'a.svg',
  ),
  'a drawing of gigapixels': image('<svg width="99999999" height="99999999" />', 'IMAGE_TOO_LARGE', 'a.svg'),
  'a drawing that never ends': image(`${'<svg '.repeat(200_000)}`, 'ASSET_UNREADABLE', 'a.svg'),
  'elements of a drawing that double': only(
    screen(
      'return <Svg width={10} height={10}>{use(30)}</Svg>;',
      `import Svg, { G, Use } from 'react-native-svg'; const use = (n) => n ? <G>{use(n - 1)}{use(n - 1)}</G> : <Use href="#a" />;`,
    ),
    'ready',
  ),
  'a drawing given as text': only(
    screen(
      'return <SvgXml width={10} height={10} xml={xml} />;',
      `import { SvgXml } from 'react-native-svg'; const xml = '<svg>' + '<g>'.repeat(100000);`,
    ),
    'ready',
  ),
};
