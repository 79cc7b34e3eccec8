import type { Platform } from '../../../../src/contracts/device-context.ts';
import type { RevisionDocument } from '../../../../src/contracts/source-revision.ts';
import type { DocumentMemory } from '../../source/document-memory.ts';
import { untouchedInputs } from './plan-reuse.ts';

export interface ForeseenWork {
  /** Whether an engine will be asked for anything. */
  readonly isNeeded: boolean;
  /** Where the screens of the app have to be looked for again. */
  readonly discoveries: readonly Platform[];
}

/**
 * What is likely to be evaluated of this revision, judged by the build of the project that this runner made last:
 * which one the job may copy from is the API's to say.
 */
export function foreseeWork(memory: DocumentMemory, revision: RevisionDocument): ForeseenWork {
  const reuse = memory.latest.get(revision.project_id)?.reuse;
  const earlier = memory.revisions.get(memory.latest.get(revision.project_id)?.revision_id ?? '');
  if (reuse === undefined || reuse === null || earlier === undefined)
    return { isNeeded: true, discoveries: [] };
  const untouched = untouchedInputs(reuse, earlier, revision);
  const isTouched = ({ inputs }: { readonly inputs: number }) => (untouched[inputs] ?? null) === null;
  return {
    isNeeded: untouched.includes(null),
    discoveries: reuse.discoveries.filter(isTouched).map(({ platform }) => platform),
  };
}
