import { splitList } from '../selectors/split-list.ts';
import { evaluateExpression, negate, type Truth } from './boolean-expression.ts';
import type { Environment } from './environment.ts';
import { evaluateRange } from './range-feature.ts';

const KEYWORDS: Readonly<Record<string, string>> = {
  hover: 'hover',
  'any-hover': 'hover',
  pointer: 'fine',
  'any-pointer': 'fine',
  'prefers-contrast': 'no-preference',
  'prefers-reduced-transparency': 'no-preference',
  'forced-colors': 'none',
  'display-mode': 'browser',
  scripting: 'none',
  update: 'fast',
  'overflow-block': 'scroll',
  'overflow-inline': 'scroll',
  'color-gamut': 'srgb',
  'video-color-gamut': 'srgb',
  'dynamic-range': 'standard',
  'video-dynamic-range': 'standard',
};
/** Values that mean "nothing of it" where a feature is asked for without a value. */
const FALSY = new Set(['none', 'no-preference', '0']);

function keywordOf(feature: string, environment: Environment): string | undefined {
  if (feature === 'prefers-color-scheme') return environment.prefers_color_scheme;
  if (feature === 'prefers-reduced-motion') return environment.prefers_reduced_motion;
  if (feature === 'orientation') return environment.width > environment.height ? 'landscape' : 'portrait';
  return KEYWORDS[feature];
}

/** Measures of the screen; lengths in pixels, resolutions in dots per pixel. */
function measureOf(feature: string, { width, height }: Environment): number | undefined {
  switch (feature) {
    case 'width':
    case 'device-width':
      return width;
    case 'height':
    case 'device-height':
      return height;
    case 'aspect-ratio':
    case 'device-aspect-ratio':
      return width / height;
    case 'resolution':
    case '-webkit-device-pixel-ratio':
      return 1;
    case 'color':
      return 8;
    case 'color-index':
    case 'monochrome':
    case 'grid':
      return 0;
    default:
      return undefined;
  }
}

function evaluateFeature(term: string, environment: Environment): Truth {
  if (!term.startsWith('(')) return null;
  const inner = term.slice(1, -1).trim();
  const colon = inner.indexOf(':');
  const name = (colon < 0 ? inner : inner.slice(0, colon)).trim().toLowerCase();
  const keyword = keywordOf(name, environment);
  if (keyword !== undefined) {
    const asked =
      colon < 0
        ? null
        : inner
            .slice(colon + 1)
            .trim()
            .toLowerCase();
    if (name === 'color-gamut' && asked !== null) return asked === 'srgb';
    return asked === null ? !FALSY.has(keyword) : asked === keyword;
  }
  if (/^-webkit-transform-3d$/.test(name)) return true;
  return evaluateRange(inner, (feature) => measureOf(feature, environment), environment);
}

const QUERY = /^\s*(?:(not|only)\s+)?([a-z-]+)(?:\s+and\s+([\s\S]+))?\s*$/i;

function evaluateQuery(query: string, environment: Environment): Truth {
  const match = QUERY.exec(query);
  const type = match?.[2]?.toLowerCase();
  if (match === null || type === undefined || type === 'not' || type === 'only') {
    return evaluateExpression(query, (term) => evaluateFeature(term, environment));
  }
  const [, prefix, , rest] = match;
  const typed = type === 'all' || type === environment.media_type;
  const features =
    rest === undefined ? true : evaluateExpression(rest, (term) => evaluateFeature(term, environment));
  const whole: Truth = typed ? features : false;
  return prefix?.toLowerCase() === 'not' ? negate(whole) : whole;
}

/** Whether a media query list holds; one that cannot be read does not. */
export function matchesMedia(list: string, environment: Environment): boolean {
  if (list.trim() === '') return true;
  return splitList(list).some((query) => evaluateQuery(query, environment) === true);
}
