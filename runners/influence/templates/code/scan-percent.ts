import type { CodePiece, CodeRole, ScannedCode } from './code-types.ts';
import { roleOfStatement } from './scan-php.ts';

const FOLLOWS = /\b(?:include|render|yield|contentFor|layout)\b/;

function roleOfRuby(code: string): CodeRole {
  const text = code.trim();
  if (/^(?:else|elsif|when|in|rescue|ensure)\b/.test(text)) return 'middle';
  if (/^(?:end\b|\})/.test(text)) return 'close';
  if (/^(?:if|unless|case|for|while|until|begin)\b/.test(text)) return 'open';
  return /(?:\bdo|\{)\s*(?:\|[^|]*\|)?$/.test(text) ? 'open' : 'statement';
}

function roleOf(marker: string, code: string, language: 'ejs' | 'erb'): CodeRole {
  if (marker === '#') return 'comment';
  const opensBlock = language === 'erb' && roleOfRuby(code) === 'open';
  if (marker === '=' || (language === 'ejs' && marker === '-')) return opensBlock ? 'open' : 'output';
  return language === 'erb' ? roleOfRuby(code) : roleOfStatement(code);
}

/**
 * Finds the code of EJS and ERB files. Both end a piece at the first `%>`, strings or not; `<%%` and `%%>` are
 * literal text.
 */
export function scanPercent(source: string, language: 'ejs' | 'erb'): ScannedCode {
  const pieces: CodePiece[] = [];
  let at = source.indexOf('<%');
  while (at >= 0) {
    if (source[at + 2] === '%') {
      at = source.indexOf('<%', at + 3);
      continue;
    }
    let close = source.indexOf('%>', at + 2);
    while (close > 0 && source[close - 1] === '%' && close - 1 >= at + 2)
      close = source.indexOf('%>', close + 2);
    const end = close < 0 ? source.length : close + 2;
    const marker = source[at + 2] ?? '';
    const inner = source.slice(at + 2, close < 0 ? end : close);
    const code = inner.replace(/^[-=#_]/, '').replace(/[-_]$/, '');
    pieces.push({
      start: at,
      end,
      role: roleOf(marker, code, language),
      follows: marker !== '#' && FOLLOWS.test(code),
    });
    if (close < 0) return { pieces, unclosed: { offset: at, delimiter: '<%' } };
    at = source.indexOf('<%', end);
  }
  return { pieces, unclosed: null };
}
