import type { FileFacts } from '../../../src/contracts/source-facts.ts';

/** What a file gives to others, as it is written there without bodies; empty when there is nothing to tell. */
export function writeSignatures({ symbols }: Pick<FileFacts, 'symbols'>): string {
  return symbols
    .filter(({ exported }) => exported)
    .map(({ signature, comment }) => (comment === null ? signature : `// ${comment}\n${signature}`))
    .join('\n');
}
