import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import type { MaskedSecret } from '../../../src/contracts/ai-docs-result.ts';

export interface MaskedText {
  /** As long as before, with the same lines: each character of a secret is a `*`. */
  readonly text: string;
  readonly secrets: readonly MaskedSecret[];
}

const RULES = [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator, rules: [] }];
/** Comments in source must not switch the search off. */
const DIRECTIVE = /secretlint-(?=disable|enable)/g;

/** Replaces what looks like a secret (keys of known services, private keys, addresses with passwords) by stars. */
export async function maskSecrets(path: string, text: string): Promise<MaskedText> {
  const { messages } = await lintSource({
    source: {
      filePath: path,
      content: text.replaceAll(DIRECTIVE, 'secretlint_'),
      ext: path.slice(path.lastIndexOf('.')),
      contentType: 'text',
    },
    options: { config: { rules: RULES }, noPhysicFilePath: true, locale: 'en' },
  });
  let masked = text;
  const secrets = messages.map(({ range: [start, end], loc, ruleId, messageId }) => {
    masked =
      masked.slice(0, start) + masked.slice(start, end).replaceAll(/[^\r\n]/g, '*') + masked.slice(end);
    return { path, line: loc.start.line, kind: kindOf(ruleId, messageId) };
  });
  return { text: masked, secrets };
}

/** `github: GITHUB_TOKEN`. */
function kindOf(ruleId: string, messageId: string): string {
  const rule = ruleId.replace(/^.*secretlint-rule-/, '');
  return `${rule}: ${messageId}`.slice(0, 100);
}
