import { applies, type RankedDeclaration } from './rank-declarations.ts';

/** What `all` does not touch. */
export function isBeyondAll(longhand: string): boolean {
  return (
    longhand === 'all' || longhand === 'direction' || longhand === 'unicode-bidi' || longhand.startsWith('--')
  );
}

/** The winning declaration of each longhand, from declarations of which the weakest comes first. */
export function chooseWinners(ranked: readonly RankedDeclaration[]): Map<string, RankedDeclaration> {
  const winners = new Map<string, RankedDeclaration>();
  for (const one of ranked) {
    if (!applies(one)) continue;
    if (one.declaration.property === 'all') {
      for (const longhand of winners.keys()) if (!isBeyondAll(longhand)) winners.set(longhand, one);
    }
    for (const longhand of one.declaration.longhands) winners.set(longhand, one);
  }
  return winners;
}
