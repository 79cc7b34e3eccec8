/** Attributes that drawing looks at, as SVG writes them. */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  [
    'clip-path clip-rule clipPathUnits color cx cy d display dx dy fill fill-opacity fill-rule font-family font-size',
    'font-style font-weight fx fy gradientTransform gradientUnits height href id letter-spacing mask mask-type',
    'maskUnits offset opacity patternContentUnits patternTransform patternUnits points preserveAspectRatio r rx ry stop-color stop-opacity stroke stroke-dasharray',
    'stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor',
    'viewBox visibility width x x1 x2 xlink:href y y1 y2',
  ].flatMap((names) => names.split(' ')),
);

const RENAMED: ReadonlyMap<string, string> = new Map([
  ['xlinkHref', 'href'],
  ['strokeDasharray', 'stroke-dasharray'],
  ['strokeDashoffset', 'stroke-dashoffset'],
  ['strokeLinecap', 'stroke-linecap'],
  ['strokeLinejoin', 'stroke-linejoin'],
  ['strokeMiterlimit', 'stroke-miterlimit'],
]);

/** What SVG calls a prop: `strokeWidth` is `stroke-width`, while `viewBox` stays. */
export function toAttributeName(prop: string): string {
  const renamed = RENAMED.get(prop);
  if (renamed !== undefined) return renamed;
  const hyphenated = prop.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return ATTRIBUTES.has(hyphenated) ? hyphenated : prop;
}

export function isAttribute(name: string): boolean {
  return ATTRIBUTES.has(name);
}
