import type { Json } from '../../../src/contracts/layout-document.ts';
import type { Interpreter } from '../evaluate/interpreter.ts';
import type { SourcePoint } from '../evaluate/source-point.ts';
import type { SceneAsset } from '../scene.ts';
import type { AssetInspector } from './assets/inspect-asset.ts';
import type { ComponentCode } from './component-codes.ts';
import type { ScreenPlan } from './navigation/screen-plan.ts';
import { NodeIds } from './node-path.ts';

/** A route that a handler leads to. */
export interface FoundIntent {
  readonly target: string;
  readonly params: Json | undefined;
}

/** Turns what a handler asks for into a route of the app. */
export type RouteResolver = (target: string, params: Json | undefined) => FoundIntent;

/** What one scene collects while its elements are rendered. */
export class SceneBuilder {
  readonly interpreter: Interpreter;
  readonly inspector: AssetInspector;
  readonly ids = new NodeIds();
  readonly assets = new Map<string, SceneAsset>();
  hostElements = 0;
  mapped = 0;

  /** The screen being built; without it, elements are only looked at. */
  readonly plan: ScreenPlan | undefined;
  /** Where the handlers of the scene lead, in document order. */
  readonly intents: FoundIntent[] = [];
  readonly #resolveRoute: RouteResolver;

  constructor(
    interpreter: Interpreter,
    inspector: AssetInspector,
    plan?: ScreenPlan,
    resolveRoute: RouteResolver = (target, params) => ({ target, params }),
  ) {
    this.interpreter = interpreter;
    this.inspector = inspector;
    this.plan = plan;
    this.#resolveRoute = resolveRoute;
  }

  /** Notes that a handler leads somewhere, and gives the route as the document lists it. */
  addIntent(target: string, params: Json | undefined): FoundIntent {
    const intent = this.#resolveRoute(target.slice(0, 2_000), params);
    this.intents.push(intent);
    return intent;
  }

  warn(code: ComponentCode, message: string, source: SourcePoint): void {
    this.interpreter.report({ severity: 'warning', code, message: message.slice(0, 1_000), ...at(source) });
  }

  inform(code: ComponentCode, message: string, source: SourcePoint): void {
    this.interpreter.report({ severity: 'info', code, message: message.slice(0, 1_000), ...at(source) });
  }
}

function at({ file, line, column }: SourcePoint): SourcePoint {
  return { file, line, column };
}
