import { describe, expect, it } from 'vitest';
import {
  type LayoutAsset,
  type LayoutDocument,
  type LayoutNode,
  layoutDocumentSchema,
} from '../../../src/contracts/layout-document.ts';
import { loadBundledFonts } from '../../text/load-fonts.ts';
import { createPainter } from '../create-painter.ts';
import { node, patch, readPicture } from '../testing/paint-sample.ts';
import { drawDocument } from './draw-document.ts';

const painter = createPainter(loadBundledFonts());
const GENEROUS = { snapshots: 100, bytes: 1_000_000 };
const SVG = '<svg viewBox="0 0 10 10"><rect width="10" height="10" fill="currentColor"/></svg>';
const DRAWING: LayoutAsset = {
  kind: 'svg',
  width: 10,
  height: 10,
  scale: 1,
  sha256: 'a'.repeat(64),
  bytes: 9,
};

function documentOf(...children: LayoutNode[]): LayoutDocument {
  return {
    schema_version: '1.0',
    generator_version: 'test',
    screen_id: '0'.repeat(16),
    screen_name: 'Home',
    platform: 'ios',
    device: {
      mode: 'device',
      model: 'iphone-15',
      os_version: '1',
      width: 400,
      height: 800,
      dpr: 2,
      orientation: 'portrait',
      font_scale: 1,
      safe_area: { top: 0, right: 0, bottom: 0, left: 0 },
      zoom_mode_enabled: false,
    },
    nav: { type: 'none', header_shown: false, routes: [] },
    root: node({ id: 'root', children }),
    assets: { logo: DRAWING, photo: { ...DRAWING, kind: 'image' } },
    diagnostics: [],
    stats: { nodes: 1, snapshots: 0, unresolved: 0, files_parsed: 1, coverage: 1 },
  };
}

const draw = (document: LayoutDocument, limits = GENEROUS) =>
  drawDocument(painter, { document, limits, readAsset: () => new TextEncoder().encode(SVG) });

const map = (id: string, ...children: LayoutNode[]) =>
  node({ id, type: 'HS_ImageSnapshot', props: { component: 'MapView' }, children });
const logo = (id: string, parts: Partial<LayoutNode> = {}) =>
  node({ id, type: 'HS_Image', props: { asset_id: 'logo', fill: 'none' }, ...parts });

describe('drawing what a device cannot', () => {
  it('leaves a screen that needs nothing as it is', async () => {
    const document = documentOf(node({ id: 'a', type: 'HS_Image', props: { asset_id: 'photo' } }));
    expect(await draw(document)).toEqual({ document, pictures: new Map() });
  });

  it('makes a drawing a picture of its node, in its colour, at the resolution of the device', async () => {
    const { document, pictures } = await draw(documentOf(logo('a', { style: { color: '#ff0000' } })));
    const id = String(document.root.children[0]?.props.asset_id);
    expect(document.root.children[0]?.props).toEqual({ asset_id: id });
    expect(Object.keys(document.assets)).toEqual(['photo', id]);
    const bytes = pictures.get(id) ?? new Uint8Array();
    expect(document.assets[id]).toMatchObject({
      kind: 'svg',
      width: 40,
      height: 40,
      scale: 2,
      bytes: bytes.length,
    });
    const picture = await readPicture(bytes);
    expect([picture.width, picture.height]).toEqual([80, 80]);
    layoutDocumentSchema.parse(document);
  });

  it('draws the inside of a snapshot, and not the box that the device draws around it', async () => {
    const inside = map('a', patch('#ff0000', 0, 0, 20, 40));
    const boxed = { ...inside, style: { background_color: '#0000ff', border_width: 4, opacity: 0.5 } };
    const { document, pictures } = await draw(documentOf(boxed));
    expect(document.root.children[0]).toMatchObject({ style: boxed.style, children: inside.children });
    const picture = await readPicture([...pictures.values()][0] ?? new Uint8Array());
    expect([picture.at(10, 40), picture.at(60, 40)]).toEqual(['#ff0000ff', '#00000000']);
  });

  it('draws what looks the same once', async () => {
    const { document, pictures } = await draw(documentOf(logo('a'), logo('b'), map('c'), map('d')));
    expect(pictures.size).toBe(2);
    expect(new Set(document.root.children.map(({ props }) => props.asset_id)).size).toBe(2);
  });

  it('gives the same bytes each time', async () => {
    const document = documentOf(logo('a'), map('b', patch('#ff0000', 0, 0, 4, 4)));
    expect(await draw(document)).toEqual(await draw(document));
  });

  it('draws no more snapshots than the tier has, and says where it stopped', async () => {
    const nodes = ['a', 'b', 'c'].map((id, index) => map(id, patch('#ff0000', index, 0, 4, 4)));
    const { document, pictures } = await draw(documentOf(...nodes, logo('d')), { ...GENEROUS, snapshots: 1 });
    expect(pictures.size).toBe(2);
    expect(document.root.children[1]?.props).toEqual({ component: 'MapView' });
    expect(document.diagnostics).toMatchObject([
      { severity: 'warning', code: 'SNAPSHOT_LIMIT', node_id: 'b' },
    ]);
    expect(document.diagnostics[0]?.message).toContain('2 pictures');
  });

  it('draws a picture that is too heavy coarser, and leaves it out when that does not help', async () => {
    const rows = Array.from({ length: 20 }, (_, y) =>
      patch(`#${(0x100000 + y * 7919).toString(16)}`, y, y, 13, 2),
    );
    const busy = documentOf(map('a', ...rows));
    const [fine] = Object.values((await draw(busy)).document.assets).filter(
      ({ kind }) => kind === 'snapshot',
    );
    const bytes = (fine?.bytes ?? 0) - 1;
    const coarse = Object.values((await draw(busy, { ...GENEROUS, bytes })).document.assets);
    expect(coarse).toContainEqual(expect.objectContaining({ kind: 'snapshot', scale: 1 }));
    const none = await draw(busy, { ...GENEROUS, bytes: 50 });
    expect(none.pictures.size).toBe(0);
    expect(none.document.diagnostics).toMatchObject([{ code: 'SNAPSHOT_TOO_LARGE' }]);
  });

  it('leaves out what has no extent, and draws a huge one coarsely', async () => {
    const flat = { ...map('a'), frame: { x: 0, y: 0, width: 0, height: 10 } };
    const tall = {
      ...map('b', patch('#ff0000', 0, 0, 400, 40)),
      frame: { x: 0, y: 0, width: 400, height: 90_000 },
    };
    const { document, pictures } = await draw(documentOf(flat, tall));
    expect(document.root.children[0]?.props).toEqual({ component: 'MapView' });
    expect(pictures.size).toBeLessThanOrEqual(1);
    for (const asset of Object.values(document.assets)) {
      expect(asset.width * asset.height * asset.scale ** 2).toBeLessThanOrEqual(9 * 1024 * 1024);
    }
  });
});
