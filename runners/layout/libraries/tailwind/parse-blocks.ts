/** A rule or at-rule with a block, or the sheet itself: what stands before the block, and what inside. */
export interface CssBlock {
  readonly prelude: string;
  /** Declarations and at-rules without a block, such as `color: red` and `@apply p-4`. */
  readonly statements: string[];
  readonly blocks: CssBlock[];
}

const MAX_DEPTH = 32;
const COMMENT = /\/\*[\s\S]*?(?:\*\/|$)/g;
const PIECE = /"(?:[^"\\]|\\[\s\S])*"?|'(?:[^'\\]|\\[\s\S])*'?|\([^(){}"']*\)|[{};]|[^{};"'(]+|\(/g;

/** The structure of a style sheet. Whatever the text, there is one: what is not closed ends where the text ends. */
export function parseBlocks(text: string): CssBlock {
  const sheet: CssBlock = { prelude: '', statements: [], blocks: [] };
  const open = [sheet];
  let current = '';
  for (const [piece] of text.replace(COMMENT, ' ').matchAll(PIECE)) {
    const block = open.at(-1) ?? sheet;
    if (piece === '{') {
      const inner: CssBlock = { prelude: current.trim(), statements: [], blocks: [] };
      if (open.length <= MAX_DEPTH) block.blocks.push(inner);
      open.push(inner);
    } else if (piece === '}' || piece === ';') {
      addStatement(block, current);
      if (piece === '}' && open.length > 1) open.pop();
    } else {
      current += piece;
      continue;
    }
    current = '';
  }
  addStatement(open.at(-1) ?? sheet, current);
  return sheet;
}

function addStatement(block: CssBlock, text: string): void {
  const statement = text.trim();
  if (statement !== '') block.statements.push(statement);
}
