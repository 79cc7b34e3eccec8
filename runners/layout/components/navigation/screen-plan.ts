import type { LayoutNav } from '../../../../src/contracts/layout-document.ts';
import type { NavigatorStep } from '../../discover/discovered-screen.ts';
import type { RenderScope } from '../../evaluate/react/render-scope.ts';
import { type ChangedStates, LATER_STATES } from '../../evaluate/react/start-up.ts';
import type { ObjectValue } from '../../evaluate/values/object-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import type { SceneNode } from '../../scene.ts';
import { ProvidedValues } from './provided-values.ts';

/** What to draw inside the app's root: which route of each navigator, and the screen itself. */
export interface ScreenTarget {
  readonly name: string;
  readonly steps: readonly NavigatorStep[];
  /** The screen's component. */
  readonly component: Value;
  /** Props beyond those a navigator gives. */
  readonly props: ObjectValue;
  readonly params: Value;
  /** The component that holds the outermost navigator, when the root does not lead to it by itself. */
  readonly through: Value;
}

/** Components drawn once more as they are after the start; each may hold the next. */
const MOST_RETRIES = 18;

/** How far drawing has come. */
interface Place {
  readonly position: number;
  readonly isSubstituted: boolean;
  readonly hasHost: boolean;
  readonly outerScope: RenderScope | undefined;
}

type NavSummary = Omit<LayoutNav, 'routes'>;

/** Leads rendering from the app's root to one screen, and remembers what was drawn for it. */
export class ScreenPlan {
  readonly target: ScreenTarget;
  /** Without the navigators' own chrome. */
  readonly bare: boolean;
  nav: NavSummary = { type: 'none', header_shown: false };
  /** The providers around the first thing the root draws: what a screen gets that is not reached otherwise. */
  outerScope: RenderScope | undefined;
  #position = 0;
  #captured: SceneNode[] | undefined;
  #foundHost = false;
  #substituted = false;
  #isWithin = false;
  #leadsNowhere = false;
  #retriesLeft = MOST_RETRIES;
  #changed: ChangedStates = 'none';
  readonly #provided = new ProvidedValues();

  constructor(target: ScreenTarget, bare: boolean) {
    this.target = target;
    this.bare = bare;
  }

  /** The nodes of the screen itself, once it has been drawn. */
  get captured(): SceneNode[] | undefined {
    return this.#captured;
  }

  /** The routes to follow; none once they turned out to lead nowhere. */
  get steps(): readonly NavigatorStep[] {
    return this.#leadsNowhere ? [] : this.target.steps;
  }

  /** Gives up the routes: the screen stands in for what the app's navigation shows. */
  leaveRoutes(): void {
    this.#leadsNowhere = true;
    this.#substituted = false;
    this.#position = 0;
    this.#retriesLeft = MOST_RETRIES;
  }

  /** Whether the next step is the one that shows the screen. */
  get isLastStep(): boolean {
    return this.#position >= this.steps.length - 1;
  }

  /** Whether this is the screen itself, standing in the root's own tree rather than in a navigator. */
  isSought(type: Value): boolean {
    return this.#captured === undefined && this.steps.length === 0 && type === this.target.component;
  }

  /** The route to follow next, without following it. */
  get nextStep(): NavigatorStep | undefined {
    return this.steps[this.#position];
  }

  /** The route to follow in the navigator being entered; `undefined` when the plan names none. */
  takeStep(): NavigatorStep | undefined {
    const step = this.nextStep;
    if (step !== undefined) this.#position += 1;
    return step;
  }

  /**
   * What stands in for the content of the app's navigation, the first time it is asked: the component that leads
   * to the screen, or a screen that no navigator lists.
   */
  takeSubstitute(): Value {
    if (this.#substituted) return undefined;
    this.#substituted = true;
    this.#position = 0;
    if (this.#leadsNowhere) return this.target.component;
    return this.target.through ?? (this.steps.length === 0 ? this.target.component : undefined);
  }

  /** Draws the screen itself, with what the providers around it give at first, and keeps its nodes. */
  capture(
    scope: RenderScope | undefined,
    draw: (scope: RenderScope | undefined) => SceneNode[],
  ): SceneNode[] {
    const outer = this.#isWithin;
    this.#isWithin = true;
    const nodes = draw(this.#changed === 'none' ? scope : this.#provided.restore(scope));
    this.#isWithin = outer;
    this.#captured ??= nodes;
    return nodes;
  }

  /** Whether drawing is on the way to the screen, rather than in it or past it. */
  get isOnTheWay(): boolean {
    return !this.#isWithin && this.#captured === undefined;
  }

  /** Draws something and, where that does not lead to the screen, as it is later on; the first that leads there counts. */
  firstLeading(draw: (changed: ChangedStates) => SceneNode[]): SceneNode[] {
    const before = this.#place();
    const nodes = draw('none');
    const after = this.#place();
    for (const changed of LATER_STATES) {
      if (this.#captured !== undefined || this.#retriesLeft === 0) return nodes;
      this.#retriesLeft -= 1;
      this.#return(before);
      const outer = this.#changed;
      if (changed !== 'switches') this.#changed = changed;
      const retried = draw(changed);
      this.#changed = outer;
      if (this.#captured !== undefined) return retried;
      this.#return(after);
    }
    return nodes;
  }

  /** Notes what a provider on the way gives, unless that rests on what the app may not have yet. */
  provide(place: string, value: Value): void {
    if (this.isOnTheWay && this.#changed === 'none') this.#provided.note(place, value);
  }

  #place(): Place {
    return {
      position: this.#position,
      isSubstituted: this.#substituted,
      hasHost: this.#foundHost,
      outerScope: this.outerScope,
    };
  }

  #return({ position, isSubstituted, hasHost, outerScope }: Place): void {
    this.#position = position;
    this.#substituted = isSubstituted;
    this.#foundHost = hasHost;
    this.outerScope = outerScope;
  }

  /** Notes the providers passed on the way, until something is drawn. */
  pass(scope: RenderScope | undefined, isHost: boolean): void {
    if (!this.#foundHost) this.outerScope = scope;
    if (isHost) this.#foundHost = true;
  }
}
