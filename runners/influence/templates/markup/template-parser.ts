import { type DefaultTreeAdapterMap, html, Parser, type ParserOptions, Token, TokenizerMode } from 'parse5';

/** How the markup of a template language differs from HTML. */
export interface MarkupDialect {
  /** Whether `<name />` is complete, which in HTML it never is. */
  readonly closesItself: (name: string) => boolean;
  /** Whether the name is a component's and keeps its case, so that `Button` is no `button`. */
  readonly isComponent: (name: string) => boolean;
}

/** Reads markup as a browser does, but for what the dialect of a template says. */
class TemplateParser extends Parser<DefaultTreeAdapterMap> {
  source = '';
  dialect: MarkupDialect | null = null;

  override onStartTag(token: Token.TagToken): void {
    const name = this.#rename(token, 1);
    super.onStartTag(token);
    if (!token.selfClosing || token.ackSelfClosing || this.dialect?.closesItself(name) !== true) return;
    this.tokenizer.state = TokenizerMode.DATA;
    super.onEndTag({
      ...token,
      type: Token.TokenType.END_TAG,
      selfClosing: false,
      ackSelfClosing: false,
      attrs: [],
    });
  }

  override onEndTag(token: Token.TagToken): void {
    this.#rename(token, 2);
    super.onEndTag(token);
  }

  /** Gives a component its name as written; answers that. */
  #rename(token: Token.TagToken, skipped: number): string {
    const at = (token.location?.startOffset ?? 0) + skipped;
    const written =
      token.location === null ? token.tagName : this.source.slice(at, at + token.tagName.length);
    if (this.dialect?.isComponent(written) === true) {
      token.tagName = written;
      token.tagID = html.TAG_ID.UNKNOWN;
    }
    return written;
  }
}

const OPTIONS: ParserOptions<DefaultTreeAdapterMap> = {
  sourceCodeLocationInfo: true,
  scriptingEnabled: false,
};

function prepared<P extends Parser<DefaultTreeAdapterMap>>(
  parser: P,
  source: string,
  dialect: MarkupDialect,
): P {
  if (parser instanceof TemplateParser) {
    parser.source = source;
    parser.dialect = dialect;
  }
  parser.tokenizer.write(source, true);
  return parser;
}

type Document = DefaultTreeAdapterMap['document'];

/** The tree of a whole page. */
export function parseDocument(source: string, dialect: MarkupDialect): Document {
  return prepared(new TemplateParser(OPTIONS), source, dialect).document;
}

/** The nodes of a part of a page, which may be a part of a table or list. */
export function parsePart(source: string, dialect: MarkupDialect): DefaultTreeAdapterMap['childNode'][] {
  return prepared(TemplateParser.getFragmentParser(null, OPTIONS), source, dialect).getFragment().childNodes;
}
