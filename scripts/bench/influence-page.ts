/** Repeatable numbers in [0, 1): the same page each time. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
}

/** The names of all classes that a sheet asks for. */
export function classNames(css: string): string[] {
  const names = [...css.matchAll(/\.([a-z][\w-]*)/gi)].map((match) => match[1] ?? '');
  return [...new Set(names)].filter((name) => !/^(?:woff2?|\d)/.test(name)).sort();
}

const TAGS = ['div', 'div', 'p', 'a', 'span', 'li', 'button', 'section', 'h2', 'input', 'td'];

/** A page of so many elements, nested as pages are, that carry one to four of the classes each. */
export function pageWith(elements: number, classes: readonly string[], stylesheet: string): string {
  const random = createRandom(elements);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const lines = [`<!doctype html><html><head><link rel="stylesheet" href="${stylesheet}"></head><body>`];
  let open = 0;
  for (let at = 4; at < elements; at += 1) {
    const named = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(classes)).join(' ');
    const style = random() < 0.05 ? ' style="margin: 1px; color: red"' : '';
    const tag = pick(TAGS);
    if (tag === 'div' && open < 12 && random() < 0.7) {
      lines.push(`<div class="${named}"${style}>`);
      open += 1;
    } else if (tag === 'input') lines.push(`<input class="${named}"${style}>`);
    else lines.push(`<${tag} class="${named}"${style}>text</${tag}>`);
    if (open > 0 && random() < 0.3) {
      lines.push('</div>');
      open -= 1;
    }
  }
  return `${lines.join('\n')}${'</div>'.repeat(open)}</body></html>`;
}

/** A sheet of so many rules with selectors as frameworks write them. */
export function sheetWith(rules: number): string {
  const random = createRandom(rules);
  const name = (): string => `c${Math.floor(random() * rules)}`;
  const lines: string[] = [];
  for (let at = 0; at < rules; at += 1) {
    const kind = random();
    const selector =
      kind < 0.6
        ? `.${name()}`
        : kind < 0.8
          ? `.${name()} .${name()}`
          : kind < 0.9
            ? `.${name()} > a:hover`
            : `.${name()}:not(.${name()})`;
    lines.push(
      `${selector} { color: #${String(at % 1000).padStart(3, '0')}; padding: ${at % 9}px; margin-top: ${at % 7}px }`,
    );
  }
  return lines.join('\n');
}
