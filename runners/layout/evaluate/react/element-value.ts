import type { SourcePoint } from '../source-point.ts';
import type { ObjectValue } from '../values/object-value.ts';
import { HeapValue, type Value } from '../values/value.ts';

/** What JSX or `createElement` makes: described, not rendered. `props.children` is as React would set it. */
export class ElementValue extends HeapValue {
  readonly kind = 'element';
  readonly type: Value;
  readonly props: ObjectValue;
  readonly key: string | null;
  readonly source: SourcePoint;
  /** The component whose code wrote the element; empty at module level. */
  readonly owner: string;

  constructor(fields: {
    type: Value;
    props: ObjectValue;
    key: string | null;
    source: SourcePoint;
    owner: string;
  }) {
    super();
    this.type = fields.type;
    this.props = fields.props;
    this.key = fields.key;
    this.source = fields.source;
    this.owner = fields.owner;
  }
}
