import type { PageElement } from '../html/page-types.ts';
import type { ComplexSelector } from '../selectors/selector-types.ts';
import type { PageRule } from '../sheets/collect-rules.ts';

/** One selector of a rule's list. */
export interface IndexedSelector {
  readonly rule: PageRule;
  readonly selector: ComplexSelector;
}

function add(map: Map<string, IndexedSelector[]>, key: string, entry: IndexedSelector): void {
  const bucket = map.get(key);
  if (bucket === undefined) map.set(key, [entry]);
  else bucket.push(entry);
}

/** Selectors by the most telling part of their rightmost compound, so that few are tried per element. */
export class RuleIndex {
  readonly #byId = new Map<string, IndexedSelector[]>();
  readonly #byClass = new Map<string, IndexedSelector[]>();
  readonly #byTag = new Map<string, IndexedSelector[]>();
  readonly #others: IndexedSelector[] = [];
  readonly #fold: (name: string) => string;

  constructor(rules: readonly PageRule[], quirks: boolean) {
    this.#fold = quirks ? (name) => name.toLowerCase() : (name) => name;
    for (const rule of rules) {
      for (const selector of rule.rule.selectors ?? []) {
        if (!selector.pseudoElement) this.#add({ rule, selector });
      }
    }
  }

  #add(entry: IndexedSelector): void {
    const subject = entry.selector.compounds[0];
    const id = subject?.ids[0];
    const name = subject?.classes[0];
    const tag = subject?.tag;
    if (id !== undefined) add(this.#byId, this.#fold(id), entry);
    else if (name !== undefined) add(this.#byClass, this.#fold(name), entry);
    else if (tag !== undefined && tag !== null) add(this.#byTag, tag.toLowerCase(), entry);
    else this.#others.push(entry);
  }

  /** Calls back with all selectors that may match the element, in no particular order, some of them twice. */
  visit(element: PageElement, visit: (candidate: IndexedSelector) => void): void {
    const visitAll = (bucket: readonly IndexedSelector[] | undefined): void => {
      if (bucket !== undefined) for (const candidate of bucket) visit(candidate);
    };
    visitAll(this.#others);
    visitAll(this.#byTag.get(element.tag.toLowerCase()));
    if (element.id !== null) visitAll(this.#byId.get(this.#fold(element.id)));
    for (const name of element.classes) visitAll(this.#byClass.get(this.#fold(name)));
  }
}
