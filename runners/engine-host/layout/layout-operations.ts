import type { ScreenInputs } from '../../../src/contracts/screen-inputs.ts';
import type { LayoutEngine, LayoutOutcome, OpenProject } from '../../layout/layout-engine.ts';
import type { EngineOperations } from '../protocol.ts';
import { createCachedProject } from './cached-project.ts';
import {
  type DiscoverAnswer,
  discoverCallSchema,
  type LayoutAnswer,
  layoutCallSchema,
  openCallSchema,
  type SourceInputs,
} from './layout-calls.ts';

/** A layout engine as the operations of its child. */
export function layoutOperations(engine: LayoutEngine, blobFolder: string): EngineOperations {
  let opened: OpenProject | null = null;
  const project = (): OpenProject => {
    if (opened === null) throw new Error('no revision is open');
    return opened;
  };
  return {
    open(input) {
      const { files } = openCallSchema.parse(input);
      opened = engine.open(createCachedProject(files, blobFolder));
      return null;
    },
    discover(input) {
      const found = project().discover(discoverCallSchema.parse(input).platform);
      const { screens, otherBasis, diagnostics, inputs } = found;
      const named = screens.map(({ name, entry, basis }) => ({ name, entry, basis }));
      return {
        screens: named,
        otherBasis,
        diagnostics: [...diagnostics],
        inputs: ofSource(inputs),
      } satisfies DiscoverAnswer;
    },
    layout(input) {
      const { maxBytes, ...request } = layoutCallSchema.parse(input);
      return toAnswer(project().layout(request), maxBytes);
    },
  };
}

function toAnswer(outcome: LayoutOutcome, maxBytes: number): LayoutAnswer {
  if (outcome.status === 'failed') {
    return { kind: 'failed', failure: outcome.failure, diagnostics: [...outcome.diagnostics] };
  }
  const { bytes, basis, inputs, timingsMs } = outcome;
  if (bytes.byteLength > maxBytes) return { kind: 'too_large', sizeBytes: bytes.byteLength };
  return { kind: 'built', bytes, basis, inputs: ofSource(inputs), timingsMs: { ...timingsMs } };
}

function ofSource(inputs: ScreenInputs | undefined): SourceInputs | null {
  if (inputs === undefined) return null;
  const { device: _device, ...source } = inputs;
  return source;
}
