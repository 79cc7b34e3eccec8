import type { Json } from '../../../src/contracts/layout-document.ts';
import type { ScreenInputs } from '../../../src/contracts/screen-inputs.ts';
import { type ReadLog, type Tracked, type TrackedProject, toInputs } from '../../source/index.ts';
import type { CapabilityUse } from '../capabilities/find-capabilities.ts';
import type { DeviceFacts } from '../evaluate/interpreter.ts';
import type { Scene } from '../scene.ts';

/** A screen before layout. */
export interface EvaluatedScreen {
  readonly scene: Scene;
  readonly capabilities: readonly CapabilityUse[];
}

/** A screen before layout, and all that it depends on. */
export interface RememberedScreen extends EvaluatedScreen {
  readonly inputs: ScreenInputs | undefined;
}

interface Entry {
  readonly key: string;
  readonly device: ScreenInputs['device'];
  readonly log: ReadLog;
  readonly screen: RememberedScreen;
  asked: boolean;
}

/** Host elements of all scenes together; one is some kilobyte. */
const MOST_ELEMENTS = 20_000;
/** What a scene costs beyond its elements. */
const SCENE_ELEMENTS = 20;

/** Evaluated screens, for other devices on which all that source asked about the device is the same. */
export class SceneMemory {
  readonly #project: TrackedProject;
  #entries: Entry[] = [];
  #elements = 0;

  constructor(project: TrackedProject) {
    this.#project = project;
  }

  find(key: string, device: DeviceFacts): RememberedScreen | undefined {
    const entry = this.#entries.find((known) => known.key === key && hasFacts(device, known.device));
    if (entry === undefined) return undefined;
    entry.asked = true;
    this.#project.replay(entry.log);
    return entry.screen;
  }

  keep(key: string, device: DeviceFacts, { value, log }: Tracked<EvaluatedScreen>): RememberedScreen {
    const asked = factsRead(device, value.scene.reads.deviceProperties);
    const inputs = toInputs(log);
    const screen = { ...value, inputs: inputs === undefined ? undefined : { ...inputs, device: asked } };
    this.#add({ key, device: asked, log, screen, asked: true });
    return screen;
  }

  /** Takes over from an earlier revision what was asked there and is not touched by what changed since. */
  adopt(earlier: SceneMemory, isTouched: (log: ReadLog) => boolean): void {
    for (const entry of earlier.#entries) {
      if (entry.asked && !isTouched(entry.log)) this.#add({ ...entry, asked: false });
    }
  }

  /** The oldest go first when there are too many. */
  #add(entry: Entry): void {
    this.#entries.push(entry);
    this.#elements += costOf(entry);
    while (this.#elements > MOST_ELEMENTS && this.#entries.length > 1) {
      const oldest = this.#entries.shift();
      if (oldest !== undefined) this.#elements -= costOf(oldest);
    }
  }
}

function costOf({ screen }: Entry): number {
  return screen.scene.coverage.hostElements + SCENE_ELEMENTS;
}

function factsRead(device: DeviceFacts, names: readonly string[]): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(device).filter(([name]) => names.includes(name)) satisfies [string, Json][],
  );
}

function hasFacts(device: DeviceFacts, facts: ScreenInputs['device']): boolean {
  const own = factsRead(device, Object.keys(facts));
  return Object.entries(facts).every(([name, value]) => JSON.stringify(own[name]) === JSON.stringify(value));
}
