import type { Diagnostic } from '../../../src/contracts/layout-document.ts';
import type { FontSubstitution } from '../../text/font-face.ts';
import type { SceneNode } from '../scene.ts';

/** Codes that layout reports; what each means to a reader is in `docs/diagnostics.md`. */
export const LAYOUT_CODES = ['FONT_SUBSTITUTED', 'TEXT_TOO_LONG', 'TREE_TOO_DEEP'] as const;

type LayoutCode = (typeof LAYOUT_CODES)[number];

/** Collects what layout has to say. Each substituted font is named once, where it was first needed. */
export class LayoutReport {
  readonly diagnostics: Diagnostic[] = [];
  readonly #fonts = new Set<string>();

  treeTooDeep(node: SceneNode): void {
    this.#add(
      node,
      'error',
      'TREE_TOO_DEEP',
      'components are nested too deeply here; the rest is shown as a placeholder',
    );
  }

  textTooLong(node: SceneNode): void {
    this.#add(node, 'warning', 'TEXT_TOO_LONG', 'only the beginning of this text is laid out');
  }

  fontSubstituted(node: SceneNode, { wanted, used, reason }: FontSubstitution): void {
    const key = `${wanted}\n${used}`;
    if (this.#fonts.has(key)) return;
    this.#fonts.add(key);
    if (reason === 'system_font_not_bundled') {
      const message = `text is measured in ${used}, because ${wanted} may not be distributed`;
      this.diagnostics.push({
        severity: 'info',
        code: 'FONT_SUBSTITUTED',
        message,
        file: '',
        line: 0,
        column: 0,
      });
      return;
    }
    this.#add(
      node,
      'warning',
      'FONT_SUBSTITUTED',
      `the font "${wanted}" is not available; text is measured in ${used}`,
    );
  }

  #add(node: SceneNode, severity: Diagnostic['severity'], code: LayoutCode, message: string): void {
    const { file, line, column } = node.source;
    this.diagnostics.push({ severity, code, message, file, line, column, node_id: node.id });
  }
}
