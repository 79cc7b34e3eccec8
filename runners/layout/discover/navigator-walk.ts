import type { EntryPoint } from '../../../src/contracts/preview-build.ts';
import { CODE_FILES } from '../../source/code-files.ts';
import type { ContentQuestion } from '../../source/content-search.ts';
import type { SourceProject } from '../../source/project.ts';
import { searchFiles } from '../../source/project-queries.ts';
import { expandAfterStart, expandElement, goDeeper } from '../components/expand-element.ts';
import { initialScreen, readScreens, type ScreenConfig } from '../components/navigation/read-screens.ts';
import { descend, type RenderContext } from '../components/render-context.ts';
import { ElementValue } from '../evaluate/react/element-value.ts';
import { countWaitingStates, LATER_STATES } from '../evaluate/react/start-up.ts';
import { ArrayValue } from '../evaluate/values/array-value.ts';
import { Callable } from '../evaluate/values/callable.ts';
import { objectOf } from '../evaluate/values/object-value.ts';
import { chosenOf, OneOfValue } from '../evaluate/values/one-of-value.ts';
import type { Value } from '../evaluate/values/value.ts';
import { navigationObject } from '../libraries/navigation/navigation-object.ts';
import { NavigatorValue } from '../libraries/navigation/navigator-values.ts';
import type { NavigatorStep } from './discovered-screen.ts';
import { entryOf } from './entry-of.ts';

/** A screen as a navigator names it. */
export interface FoundScreen {
  readonly name: string;
  readonly component: Value;
  readonly entry: EntryPoint;
  readonly navigators: readonly NavigatorStep[];
  readonly through: EntryPoint | undefined;
}

/** Where the walk is: the navigators entered so far. */
interface Position {
  readonly steps: readonly NavigatorStep[];
  readonly through: EntryPoint | undefined;
  /** Whether no component stands for the navigator being visited: what its screens hold is reached through them. */
  readonly detached?: boolean;
}

/** Components looked at once more as they are after the start. */
const MOST_RETRIES = 18;
const NAVIGATOR_WORDS = /Navigat|Tabs?\b|Stack|Drawer|Router/;
const MENTIONS_NAVIGATOR: ContentQuestion = {
  key: 'mentions a navigator',
  listing: CODE_FILES,
  matches: (text) => NAVIGATOR_WORDS.test(text),
};

/** The files that may hold a navigator. */
export function filesMentioningNavigators(project: SourceProject): ReadonlySet<string> {
  const [files] = searchFiles(project, [MENTIONS_NAVIGATOR]);
  return new Set(files);
}

/** Expands components from where it enters down to every navigator, and adds the screens each one lists to `screens`. */
export class NavigatorWalk {
  readonly screens: FoundScreen[];
  readonly #context: RenderContext;
  readonly #entered = new Set<Value>();
  /** Where the navigators seen so far are written. */
  readonly #navigators = new Set<string>();
  #retriesLeft = MOST_RETRIES;
  /** Files that may hold a navigator. */
  readonly #mentioning: ReadonlySet<string>;

  /** What screens of navigators show, on every way taken so far. */
  readonly #shown: Set<Value>;

  constructor(
    context: RenderContext,
    screens: FoundScreen[],
    known: { readonly shown: Set<Value>; readonly mentioning: ReadonlySet<string> },
  ) {
    this.#context = context;
    this.screens = screens;
    this.#shown = known.shown;
    this.#mentioning = known.mentioning;
  }

  /** Whether a component was expanded on some way here. */
  hasEntered(component: Value): boolean {
    return this.#entered.has(component);
  }

  /** Looks for navigators below a component. */
  enter(component: Value, position: Position = { steps: [], through: undefined }): void {
    this.#visitComponent(this.#context, component, position);
  }

  /** Whether a navigator was seen on some way here. */
  hasSeen(navigator: ElementValue): boolean {
    return this.#navigators.has(placeOf(navigator));
  }

  /** Looks at a navigator by itself. */
  enterNavigator(element: ElementValue): void {
    this.#visit(this.#context, element, { steps: [], through: undefined, detached: true });
  }

  /** Looks at a screen that is written where no navigator showed it, such as the side of a condition not taken. */
  enterScreen(element: ElementValue): void {
    const { interpreter } = this.#context.builder;
    const around = new ElementValue({ ...element, props: objectOf({ children: element }) });
    for (const screen of readScreens(interpreter, undefined, around)) {
      if (this.#shown.has(screen.component())) continue;
      const step: NavigatorStep = { kind: 'stack', route: screen.name, isInitial: false };
      const position: Position = { steps: [step], through: undefined, detached: true };
      this.#visitScreen(descend(this.#context, screen.name), screen, position, element);
    }
  }

  #visitComponent(context: RenderContext, component: Value, position: Position): void {
    const source = { file: entryOf(context.builder.interpreter, component)?.file ?? '', line: 1, column: 1 };
    const route = objectOf({ key: 'route', name: position.steps.at(-1)?.route ?? '', params: undefined });
    const props = objectOf({ navigation: navigationObject, route });
    this.#visit(
      context,
      new ElementValue({ type: component, props, key: null, source, owner: '' }),
      position,
    );
  }

  #visit(context: RenderContext, value: Value, position: Position): void {
    context.builder.interpreter.charge(1);
    if (value instanceof OneOfValue) {
      this.#visit(context, value.chosen, position);
      for (const other of value.others) this.#visit(context, other, this.#detour(other, position));
    } else if (value instanceof ArrayValue) {
      const inner = goDeeper(context, undefined);
      if (inner === undefined) return;
      for (const item of value.elements) this.#visit(inner, item, position);
    } else if (value instanceof ElementValue) {
      this.#visitElement(context, value, position);
    }
  }

  /** The side of a condition that rendering would not choose is reached through its own component. */
  #detour(other: Value, position: Position): Position {
    const current = chosenOf(other);
    if (position.steps.length > 0 || !(current instanceof ElementValue)) return position;
    const through = entryOf(this.#context.builder.interpreter, current.type);
    return through === undefined ? position : { steps: [], through };
  }

  #visitElement(context: RenderContext, element: ElementValue, position: Position): void {
    const type = chosenOf(element.type);
    if (type instanceof Callable) {
      if (this.#entered.has(type)) return;
      this.#entered.add(type);
    }
    const { interpreter } = context.builder;
    const waitingBefore = countWaitingStates(interpreter);
    const expansion = expandElement(context, element, '0');
    if (expansion.kind === 'tooDeep') return;
    if (expansion.kind === 'content') {
      const waits = countWaitingStates(interpreter) > waitingBefore;
      const foundBefore = this.screens.length;
      this.#visit(expansion.context, expansion.content, position);
      const holdsApp = position.steps.length === 0;
      if (waits && holdsApp && this.screens.length === foundBefore)
        this.#visitAfterStart(context, element, position);
    } else if (type instanceof NavigatorValue) {
      this.#visitNavigator(expansion.context, type, element, position);
    } else {
      const children = context.builder.interpreter.getProperty(element.props, 'children');
      this.#visit(expansion.context, children, position);
    }
  }

  /** Looks behind what a component shows only while the app starts. */
  #visitAfterStart(context: RenderContext, element: ElementValue, position: Position): void {
    const before = this.screens.length;
    for (const changed of LATER_STATES) {
      if (this.screens.length > before || this.#retriesLeft === 0) return;
      this.#retriesLeft -= 1;
      const expansion = expandAfterStart(context, element, '0', changed);
      if (expansion.kind === 'content') this.#visit(expansion.context, expansion.content, position);
    }
  }

  #visitNavigator(
    context: RenderContext,
    navigator: NavigatorValue,
    element: ElementValue,
    position: Position,
  ): void {
    const { interpreter } = context.builder;
    this.#navigators.add(placeOf(element));
    const screens = readScreens(interpreter, navigator, element);
    const initial = initialScreen(interpreter, navigator, element, screens);
    for (const screen of screens) {
      const isInitial = screen === initial;
      const step: NavigatorStep = { kind: navigator.navigatorType, route: screen.name, isInitial };
      const below: Position = { ...position, steps: [...position.steps, step] };
      this.#visitScreen(descend(context, screen.name), screen, below, element);
    }
  }

  /** A screen that holds a navigator itself stands for that navigator's screens. */
  #visitScreen(
    context: RenderContext,
    screen: ScreenConfig,
    position: Position,
    navigator: ElementValue,
  ): void {
    const { interpreter } = context.builder;
    const component = screen.component() ?? this.#componentOfRender(screen.render);
    this.#shown.add(component);
    if (component instanceof NavigatorValue) {
      this.#visitComponent(context, component, position);
      return;
    }
    const entry = entryOf(interpreter, component);
    const before = this.screens.length;
    if (entry !== undefined && this.#mentioning.has(entry.file)) {
      const within = position.detached === true ? { steps: [], through: entry } : position;
      this.#visitComponent(context, component, within);
    }
    if (this.screens.length > before) return;
    const { file } = navigator.source;
    // A screen that nothing is known about has no name outside of a navigator that is written somewhere.
    if (entry === undefined && file === '') return;
    this.screens.push({
      name: screen.name,
      component,
      entry: entry ?? { file, export: toIdentifier(screen.name) },
      navigators: position.steps,
      through: position.through,
    });
  }

  /** `{(props) => <Details {...props} />}`: the screen is the component it renders. */
  #componentOfRender(render: Value): Value {
    if (!(render instanceof Callable)) return undefined;
    const { interpreter } = this.#context.builder;
    const rendered = interpreter.probe(() =>
      interpreter.call(render, [objectOf({ navigation: navigationObject })]),
    );
    const element = rendered === undefined ? undefined : chosenOf(rendered);
    return element instanceof ElementValue ? chosenOf(element.type) : undefined;
  }
}

function placeOf({ source }: ElementValue): string {
  return `${source.file}:${source.line}:${source.column}`;
}

function toIdentifier(name: string): string {
  const identifier = name.replace(/[^\p{ID_Continue}$]/gu, '_');
  return /^[\p{ID_Start}$_]/u.test(identifier) ? identifier : `_${identifier}`;
}
