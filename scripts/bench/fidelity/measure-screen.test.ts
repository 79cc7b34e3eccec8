import { describe, expect, it } from 'vitest';
import { layOutScreen, openFiles, requestFor } from '../../../runners/layout/testing/layout-engine.ts';
import { measureScreen } from './measure-screen.ts';
import { medianOverlap, totalMeasures } from './total-measures.ts';
import type { Truth, TruthNode } from './truth-file.ts';

const SCREEN = `
  import { Image, Text, View } from 'react-native';
  export default () => (
    <View style={{ flex: 1 }}>
      <View style={{ width: 100, height: 40 }} />
      <Text style={{ width: 200, height: 20, textTransform: 'uppercase' }}>Hello there</Text>
      <Image style={{ width: 50, height: 50 }} />
    </View>
  );`;

const { document } = layOutScreen(openFiles({ 'S.tsx': SCREEN }), requestFor('S.tsx'));

function truthOf(...children: TruthNode[]): Truth {
  const root = { kind: 'view', frame: { x: 0, y: 0, w: 393, h: 852 }, children };
  return { schema: 'screen-truth/1', id: 's', ok: true, viewport: { width: 393, height: 852 }, tree: [root] };
}

function at(x: number, y: number, w: number, h: number) {
  return { x, y, w, h };
}

describe('a screen is measured', () => {
  it('by the text it shows, as the source has it and white space aside', () => {
    const found = { kind: 'text', text: 'Hello \n there', frame: at(0, 40, 200, 20) };
    const missed = { kind: 'text', text: 'Good bye', frame: at(0, 60, 200, 20) };
    const measures = measureScreen(truthOf(found, found, missed), document);
    expect([measures.textsFound, measures.texts]).toEqual([1, 3]);
  });

  it('by nodes of one kind that overlap by half, each matched once', () => {
    const box = { kind: 'pressable', frame: at(0, 0, 100, 40) };
    const far = { kind: 'image', frame: at(0, 100, 50, 50) };
    const near = { kind: 'icon', frame: at(0, 70, 50, 50) };
    expect(measureScreen(truthOf(box, near), document).overlaps).toEqual([1, 1, 40 / 60]);
    expect(measureScreen(truthOf(box, box, far), document).unmatched.truth).toHaveLength(2);
  });

  it('with equal text matching wherever the two overlap at all', () => {
    const text = { kind: 'text', text: 'Hello there', frame: at(0, 58, 200, 20) };
    expect(measureScreen(truthOf(text), document).overlaps).toEqual([expect.closeTo(2 / 38), 1]);
  });

  it('without what is the platform’s own: inline spans, cells, content containers', () => {
    const inline = { kind: 'text', text: 'Hello', inline: true, frame: at(0, 40, 50, 20) };
    const content = { kind: 'view', role: 'content', frame: at(0, 0, 9, 9), children: [inline] };
    expect(measureScreen(truthOf(content), document)).toMatchObject({ nodes: 1, texts: 0 });
  });

  it('as nothing but one snapshot where there is no document', () => {
    const measures = measureScreen(truthOf(), undefined);
    expect(measures).toMatchObject({ overlaps: [], nodes: 1, snapshotShare: 1 });
    expect(totalMeasures([measures])).toMatchObject({ textFound: 1, nodesMatched: 0, medianOverlap: 0 });
  });
});

it('the median overlap counts an unmatched node as 0', () => {
  const gone = { kind: 'image', frame: at(300, 700, 9, 9) };
  expect(medianOverlap([measureScreen(truthOf(gone, gone, gone), document)])).toBe(0);
});
