import type { ScreenInputs } from '../../../src/contracts/screen-inputs.ts';
import type { FailedScreen, LaidOutScreen, LayoutEngine, OpenProject } from '../../layout/layout-engine.ts';
import type { SourceProject } from '../../source/project.ts';
import type { EngineOperations } from '../protocol.ts';
import { createCachedProject } from './cached-project.ts';
import type { Drawer, DrawnScreen } from './draw-pictures.ts';
import {
  type DiscoverAnswer,
  discoverCallSchema,
  drawCallSchema,
  type LayoutAnswer,
  layoutCallSchema,
  openCallSchema,
  type SourceInputs,
} from './layout-calls.ts';

/** A layout engine as the operations of its child, and what draws the pictures that its documents need. */
export function layoutOperations(engine: LayoutEngine, blobFolder: string, drawer: Drawer): EngineOperations {
  let opened: { readonly project: OpenProject; readonly source: SourceProject } | null = null;
  const revision = () => {
    if (opened === null) throw new Error('no revision is open');
    return opened;
  };
  return {
    open(input) {
      const { files } = openCallSchema.parse(input);
      const source = createCachedProject(files, blobFolder);
      opened = { project: engine.open(source), source };
      return null;
    },
    discover(input) {
      const found = revision().project.discover(discoverCallSchema.parse(input).platform);
      const { screens, otherBasis, diagnostics, inputs } = found;
      const named = screens.map(({ name, entry, basis }) => ({ name, entry, basis }));
      return {
        screens: named,
        otherBasis,
        diagnostics: [...diagnostics],
        inputs: ofSource(inputs),
      } satisfies DiscoverAnswer;
    },
    async layout(input) {
      const { maxBytes, snapshots, snapshotBytes, handOverPixels, ...request } =
        layoutCallSchema.parse(input);
      const { project, source } = revision();
      const outcome = project.layout(request);
      if (outcome.status === 'failed') return toFailure(outcome);
      const limits = { snapshots, bytes: snapshotBytes, handOverPixels };
      return toAnswer(outcome, await drawer.screen(outcome, source, limits), maxBytes);
    },
    draw(input) {
      const { drawing, maxBytes } = drawCallSchema.parse(input);
      return drawer.picture(drawing, revision().source, maxBytes);
    },
  };
}

function toFailure({ failure, diagnostics }: FailedScreen): LayoutAnswer {
  return { kind: 'failed', failure, diagnostics: [...diagnostics] };
}

function toAnswer(
  { basis, inputs, timingsMs }: LaidOutScreen,
  drawn: DrawnScreen,
  maxBytes: number,
): LayoutAnswer {
  const { bytes, pictures, snapshotMs, draft } = drawn;
  if (bytes.byteLength > maxBytes) return { kind: 'too_large', sizeBytes: bytes.byteLength };
  return {
    kind: 'built',
    bytes,
    pictures: [...pictures],
    draft,
    basis,
    inputs: ofSource(inputs),
    timingsMs: { ...timingsMs, snapshot: snapshotMs },
  };
}

function ofSource(inputs: ScreenInputs | undefined): SourceInputs | null {
  if (inputs === undefined) return null;
  const { device: _device, ...source } = inputs;
  return source;
}
