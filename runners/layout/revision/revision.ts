import { comparePaths, type PathChange } from '../../../src/contracts/screen-inputs.ts';
import { createTouchCheck, ReadMemo, type SourceProject, TrackedProject } from '../../source/index.ts';
import type { CapabilityUse } from '../capabilities/find-capabilities.ts';
import type { FoundIntent, SampleParams } from '../components/index.ts';
import type { KnownApp } from './known-app.ts';
import { SceneMemory } from './scene-memory.ts';

/** After an edit of more files than this little is left to take over. */
const MOST_CHANGES = 1_000;
/** Files compared to tell whether two revisions are of the same project. */
const SAMPLED_FILES = 32;

/** What was found out about one revision of a project, each result with what it was read from. */
export class Revision {
  readonly project: TrackedProject;
  readonly apps: ReadMemo<KnownApp>;
  readonly samples: ReadMemo<SampleParams | undefined>;
  readonly intents: ReadMemo<readonly FoundIntent[]>;
  readonly capabilities: ReadMemo<readonly CapabilityUse[]>;
  readonly scenes: SceneMemory;
  #hashes: ReadonlyMap<string, string> | undefined;

  constructor(source: SourceProject) {
    this.project = new TrackedProject(source);
    this.apps = new ReadMemo(this.project);
    this.samples = new ReadMemo(this.project);
    this.intents = new ReadMemo(this.project);
    this.capabilities = new ReadMemo(this.project);
    this.scenes = new SceneMemory(this.project);
  }

  /** Takes over what an edit since the earlier revision does not touch. */
  adopt(earlier: Revision): void {
    const change = comparePaths(earlier.hashes, this.hashes);
    if (sizeOf(change) > MOST_CHANGES) return;
    this.project.adoptSearches(earlier.project, change);
    const isTouched = createTouchCheck(change, (search) => this.project.isCurrent(search));
    this.apps.adopt(earlier.apps, isTouched);
    this.samples.adopt(earlier.samples, isTouched);
    this.intents.adopt(earlier.intents, isTouched);
    this.capabilities.adopt(earlier.capabilities, isTouched);
    this.scenes.adopt(earlier.scenes, isTouched);
  }

  /** Whether most of this revision's files are in the other one as well. */
  resembles(other: Revision): boolean {
    const entries = [...this.hashes];
    const step = Math.max(1, Math.floor(entries.length / SAMPLED_FILES));
    const sample = entries.filter((_, index) => index % step === 0);
    const same = sample.filter(([path, hash]) => other.hashes.get(path) === hash);
    return same.length * 2 > sample.length;
  }

  /** Of every file by path; hashed only when there is another revision to compare with. */
  get hashes(): ReadonlyMap<string, string> {
    this.#hashes ??= new Map([...this.project.paths()].map((path) => [path, this.project.hash(path) ?? '']));
    return this.#hashes;
  }
}

function sizeOf({ changed, added, deleted }: PathChange): number {
  return changed.size + added.size + deleted.size;
}
