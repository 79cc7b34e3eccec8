import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';

const ORIGIN = 'https://site.invalid/';
/** A desktop with a mouse, as the analysis assumes. */
const POINTERS =
  '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4';

/** A declaration by where it stands; lines and columns from 1, null in style attributes. */
export interface BrowserDeclaration {
  readonly source: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly property: string;
  readonly value: string;
}

export interface BrowserElement {
  readonly tag: string;
  /** By longhand, the strongest first. */
  readonly chains: ReadonlyMap<string, readonly BrowserDeclaration[]>;
}

interface DomNode {
  readonly nodeId: number;
  readonly backendNodeId: number;
  readonly nodeType: number;
  readonly localName: string;
  readonly children?: readonly DomNode[];
}

interface StyleProperty {
  readonly name: string;
  readonly value: string;
  readonly important?: boolean;
  readonly parsedOk?: boolean;
  readonly disabled?: boolean;
  readonly range?: { readonly startLine: number; readonly startColumn: number };
}

interface SheetHeader {
  readonly styleSheetId: string;
  readonly sourceURL: string;
  readonly isInline: boolean;
  readonly startLine: number;
  readonly startColumn: number;
  readonly ownerNode?: number;
}

interface MatchedStyles {
  readonly inlineStyle?: { readonly cssProperties: readonly StyleProperty[] };
  readonly matchedCSSRules?: readonly {
    readonly rule: {
      readonly origin: string;
      readonly styleSheetId?: string;
      readonly layers?: readonly { readonly text: string; readonly range?: { readonly startLine: number } }[];
      readonly style: { readonly styleSheetId?: string; readonly cssProperties: readonly StyleProperty[] };
    };
  }[];
}

interface Ranked {
  readonly declaration: BrowserDeclaration;
  readonly key: readonly number[];
}

const compareKeys = (a: readonly number[], b: readonly number[]): number => {
  for (const [at, value] of a.entries()) {
    const difference = value - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** Asks Chromium, scripts off and nothing fetched, which author declaration wins for every element of a page. */
export class BrowserCascade {
  readonly #browser: Browser;
  readonly #probe: Page;
  readonly #longhands = new Map<string, readonly string[]>();

  private constructor(browser: Browser, probe: Page) {
    this.#browser = browser;
    this.#probe = probe;
  }

  static async open(executablePath: string): Promise<BrowserCascade> {
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', POINTERS] });
    return new BrowserCascade(browser, await browser.newPage());
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  /** The elements of a page in document order. */
  async read(folder: string, file: string): Promise<BrowserElement[]> {
    const viewport = { width: 1280, height: 800 };
    const context = await this.#browser.newContext({ javaScriptEnabled: false, viewport });
    try {
      await context.route('**/*', (route) => {
        const url = new URL(route.request().url());
        const path = join(folder, normalize(decodeURIComponent(url.pathname)));
        const isOurs = url.href.startsWith(ORIGIN) && existsSync(path) && statSync(path).isFile();
        return isOurs
          ? route.fulfill({ body: readFileSync(path), contentType: typeOf(path) })
          : route.abort();
      });
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      const headers = new Map<string, SheetHeader>();
      session.on('CSS.styleSheetAdded', ({ header }) => headers.set(header.styleSheetId, header));
      await session.send('DOM.enable');
      await session.send('CSS.enable');
      await page.goto(`${ORIGIN}${file}`);
      return await this.#readElements(session, headers);
    } finally {
      await context.close();
    }
  }

  async #readElements(
    session: CDPSession,
    headers: ReadonlyMap<string, SheetHeader>,
  ): Promise<BrowserElement[]> {
    const { root } = (await session.send('DOM.getDocument', { depth: -1 })) as { root: DomNode };
    const nodes = elementsOf(root);
    const styles = new Map(
      nodes.filter(({ localName }) => localName === 'style').map((node, at) => [node.backendNodeId, at + 1]),
    );
    for (const { nodeId, localName } of nodes) {
      // Without a history, every link is unvisited.
      if (localName === 'a' || localName === 'area')
        await session.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: ['link'] });
    }
    const elements: BrowserElement[] = [];
    for (const { nodeId, localName } of nodes) {
      const matched = (await session.send('CSS.getMatchedStylesForNode', { nodeId })) as MatchedStyles;
      elements.push({ tag: localName, chains: await this.#chainsOf(matched, headers, styles) });
    }
    return elements;
  }

  async #chainsOf(
    { matchedCSSRules = [], inlineStyle }: MatchedStyles,
    headers: ReadonlyMap<string, SheetHeader>,
    styles: ReadonlyMap<number, number>,
  ): Promise<Map<string, BrowserDeclaration[]>> {
    const ranked: Ranked[] = [];
    const layers = new Map<string, number>();
    matchedCSSRules.forEach(({ rule }, order) => {
      if (rule.origin !== 'regular') return;
      // Rules come in cascade order, so layers do too.
      const layer = JSON.stringify((rule.layers ?? []).map(({ text, range }) => text || range));
      if (!layers.has(layer)) layers.set(layer, layers.size);
      const rank = layers.get(layer) ?? 0;
      const header = headers.get(rule.styleSheetId ?? rule.style.styleSheetId ?? '');
      for (const [at, property] of rule.style.cssProperties.entries()) {
        const declaration = describe(property, header, styles);
        if (declaration === null) continue;
        const important = property.important === true;
        ranked.push({ declaration, key: [important ? 1 : 0, 0, important ? -rank : rank, order, at] });
      }
    });
    for (const [at, property] of (inlineStyle?.cssProperties ?? []).entries()) {
      const declaration = describe(property, undefined, styles);
      if (declaration !== null)
        ranked.push({ declaration, key: [property.important === true ? 1 : 0, 1, 0, 0, at] });
    }
    ranked.sort((a, b) => compareKeys(b.key, a.key));
    return this.#group(ranked);
  }

  async #group(ranked: readonly Ranked[]): Promise<Map<string, BrowserDeclaration[]>> {
    const longhandsOf = new Map<string, readonly string[]>();
    for (const { declaration } of ranked) {
      if (!longhandsOf.has(declaration.property))
        longhandsOf.set(declaration.property, await this.#expand(declaration.property));
    }
    const chains = new Map<string, BrowserDeclaration[]>();
    for (const { declaration } of ranked) {
      for (const longhand of longhandsOf.get(declaration.property) ?? [])
        if (!chains.has(longhand)) chains.set(longhand, []);
    }
    for (const { declaration } of ranked) {
      const own = new Set(longhandsOf.get(declaration.property));
      for (const [longhand, chain] of chains) {
        const isReset = declaration.property === 'all' && !isBeyondAll(longhand);
        if (own.has(longhand) || isReset) chain.push(declaration);
      }
    }
    return chains;
  }

  /** The longhands that a declared name sets, as the browser itself expands it. */
  async #expand(property: string): Promise<readonly string[]> {
    if (property.startsWith('--') || property === 'all') return [property];
    const known = this.#longhands.get(property);
    if (known !== undefined) return known;
    const longhands = await this.#probe.evaluate<string[]>(`(${EXPAND})(${JSON.stringify(property)})`);
    this.#longhands.set(property, longhands);
    return longhands;
  }
}

/** Runs in the browser. */
const EXPAND = `(name) => {
  const style = document.createElement('i').style;
  style.setProperty(name, 'initial');
  return [...style];
}`;

const isBeyondAll = (name: string): boolean =>
  name.startsWith('--') || name === 'all' || name === 'direction' || name === 'unicode-bidi';

const typeOf = (path: string): string => (path.endsWith('.css') ? 'text/css' : 'text/html');

/** In document order. */
function elementsOf(root: DomNode): DomNode[] {
  const found: DomNode[] = [];
  const stack = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.nodeType === 1) found.push(node);
    stack.push(...(node.children ?? []).toReversed());
  }
  return found;
}

/** Null for what the browser dropped or made itself. */
function describe(
  { name, value, parsedOk, disabled, range }: StyleProperty,
  header: SheetHeader | undefined,
  styles: ReadonlyMap<number, number>,
): BrowserDeclaration | null {
  if (range === undefined || disabled === true || parsedOk === false) return null;
  const property = name.startsWith('--') ? name : name.toLowerCase();
  const written = value.replace(/\s*!\s*important\s*$/i, '').trim();
  if (header === undefined) return { source: 'inline', line: null, column: null, property, value: written };
  const first = header.isInline ? header : { startLine: 0, startColumn: 0 };
  return {
    source: header.isInline
      ? `style-${styles.get(header.ownerNode ?? 0) ?? '?'}`
      : decodeURIComponent(header.sourceURL.replace(ORIGIN, '').replace(/[?#].*$/s, '')),
    line: first.startLine + range.startLine + 1,
    column: (range.startLine === 0 ? first.startColumn : 0) + range.startColumn + 1,
    property,
    value: written,
  };
}
