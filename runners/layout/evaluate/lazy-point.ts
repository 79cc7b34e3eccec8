import type { CodeUnit } from './environment.ts';
import type { SourcePoint } from './source-point.ts';

/** A place whose line and column are worked out only when somebody asks. */
export class LazyPoint implements SourcePoint {
  private readonly code: CodeUnit;
  private readonly offset: number;

  constructor(code: CodeUnit, offset: number) {
    this.code = code;
    this.offset = offset;
  }

  get file(): string {
    return this.code.path;
  }

  get line(): number {
    return this.code.locate(this.offset).line;
  }

  get column(): number {
    return this.code.locate(this.offset).column;
  }
}
