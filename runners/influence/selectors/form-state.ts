import type { PageElement } from '../html/page-types.ts';

const DISABLEABLE = new Set(['button', 'input', 'select', 'textarea', 'optgroup', 'option', 'fieldset']);
const REQUIRABLE = new Set(['input', 'select', 'textarea']);
const TEXT_TYPES = new Set(
  'text search url tel email password date month week time datetime-local number'.split(' '),
);
const KNOWN_TYPES = new Set([
  ...TEXT_TYPES,
  ...'hidden range color checkbox radio file submit image reset button'.split(' '),
]);
const NEVER_REQUIRED = new Set(['hidden', 'range', 'color', 'submit', 'image', 'reset', 'button']);

/** The type of an input element; unknown ones are text. */
export function inputType(element: PageElement): string {
  const type = (element.attributes.get('type') ?? '').toLowerCase();
  return KNOWN_TYPES.has(type) ? type : 'text';
}

const isHtml = (element: PageElement, tag: string): boolean => element.html && element.tag === tag;

/** Whether an enclosing fieldset switches the element off, which its first legend escapes. */
function inDisabledFieldset(element: PageElement): boolean {
  let child = element;
  for (let at = element.parent; at !== null; child = at, at = at.parent) {
    if (!isHtml(at, 'fieldset') || !at.attributes.has('disabled')) continue;
    if (at.children.find((one) => one.tag === 'legend') !== child) return true;
  }
  return false;
}

export function isDisabled(element: PageElement): boolean {
  if (!element.html || !DISABLEABLE.has(element.tag)) return false;
  if (element.attributes.has('disabled')) return true;
  if (element.tag === 'option') {
    return element.parent?.tag === 'optgroup' && element.parent.attributes.has('disabled');
  }
  return element.tag !== 'optgroup' && inDisabledFieldset(element);
}

export function isEnabled(element: PageElement): boolean {
  return element.html && DISABLEABLE.has(element.tag) && !isDisabled(element);
}

/** The options of a select that has no `multiple`: the last selected one, else the first that is on. */
function isChosenOption(option: PageElement): boolean {
  let select = option.parent;
  while (select !== null && select.tag !== 'select') select = select.parent;
  const selected = option.attributes.has('selected');
  if (select === null || select.attributes.has('multiple')) return selected;
  const options = select.children
    .flatMap((one) => (one.tag === 'optgroup' ? one.children : [one]))
    .filter((one) => one.tag === 'option');
  const last = options.findLast((one) => one.attributes.has('selected'));
  if (last !== undefined) return last === option;
  const size = Number(select.attributes.get('size') ?? '1');
  return size <= 1 && options.find((one) => !isDisabled(one)) === option;
}

function isTickable(element: PageElement): boolean {
  return isHtml(element, 'input') && (inputType(element) === 'checkbox' || inputType(element) === 'radio');
}

export function isChecked(element: PageElement): boolean {
  if (isHtml(element, 'option')) return isChosenOption(element);
  if (!isTickable(element) || !element.attributes.has('checked')) return false;
  return inputType(element) !== 'radio' || isLastChecked(element);
}

const lastChecked = new WeakMap<PageElement, Map<string, PageElement>>();

/** Of the buttons of one group, the last that is marked is on. */
function isLastChecked(radio: PageElement): boolean {
  const name = radio.attributes.get('name');
  if (!name) return true;
  const root = groupRoot(radio);
  const byName = lastChecked.get(root) ?? collectChecked(root, new Map());
  lastChecked.set(root, byName);
  return (byName.get(name) ?? radio) === radio;
}

function collectChecked(root: PageElement, byName: Map<string, PageElement>): Map<string, PageElement> {
  const stack = root.children.toReversed();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const name = next.attributes.get('name');
    if (name && isTickable(next) && inputType(next) === 'radio' && next.attributes.has('checked'))
      byName.set(name, next);
    if (next.tag !== 'form') for (const child of next.children.toReversed()) stack.push(child);
  }
  return byName;
}

/** The form, or the page where there is none. */
function groupRoot(element: PageElement): PageElement {
  const form = formOf(element);
  if (form !== null) return form;
  let root = element;
  while (root.parent !== null) root = root.parent;
  return root;
}

export function isDefault(element: PageElement): boolean {
  if (isHtml(element, 'option')) return element.attributes.has('selected');
  if (isTickable(element)) return element.attributes.has('checked');
  return isSubmit(element) && firstSubmit(formOf(element)) === element;
}

function isSubmit(element: PageElement): boolean {
  if (isHtml(element, 'button'))
    return (element.attributes.get('type') ?? 'submit').toLowerCase() === 'submit';
  return isHtml(element, 'input') && (inputType(element) === 'submit' || inputType(element) === 'image');
}

function formOf(element: PageElement): PageElement | null {
  let at = element.parent;
  while (at !== null && at.tag !== 'form') at = at.parent;
  return at;
}

function firstSubmit(root: PageElement | null): PageElement | null {
  for (const child of root?.children ?? []) {
    const found = isSubmit(child) ? child : firstSubmit(child);
    if (found !== null) return found;
  }
  return null;
}

export function isRequired(element: PageElement): boolean {
  if (!element.html || !REQUIRABLE.has(element.tag) || !element.attributes.has('required')) return false;
  return element.tag !== 'input' || !NEVER_REQUIRED.has(inputType(element));
}

export function isOptional(element: PageElement): boolean {
  return element.html && REQUIRABLE.has(element.tag) && !isRequired(element);
}

function isEditable(element: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parent) {
    const editable = at.attributes.get('contenteditable')?.toLowerCase();
    if (editable !== undefined && editable !== 'inherit') return editable !== 'false';
  }
  return false;
}

export function isReadWrite(element: PageElement): boolean {
  const typed =
    isHtml(element, 'textarea') || (isHtml(element, 'input') && TEXT_TYPES.has(inputType(element)));
  if (typed) return !element.attributes.has('readonly') && !isDisabled(element);
  return element.html && isEditable(element);
}

export function isIndeterminate(element: PageElement): boolean {
  if (isHtml(element, 'progress')) return !element.attributes.has('value');
  if (!isHtml(element, 'input') || inputType(element) !== 'radio') return false;
  const name = element.attributes.get('name');
  if (!name) return !element.attributes.has('checked');
  return !hasCheckedRadio(groupRoot(element), name);
}

function hasCheckedRadio(root: PageElement, name: string): boolean {
  return root.children.some(
    (child) =>
      (isHtml(child, 'input') &&
        child.attributes.get('name') === name &&
        inputType(child) === 'radio' &&
        child.attributes.has('checked')) ||
      hasCheckedRadio(child, name),
  );
}
