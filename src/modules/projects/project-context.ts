import type { UserContext } from '../../http/context.ts';
import type { ObjectStorage } from '../../platform/storage/object-storage.ts';

export interface ProjectPorts {
  readonly storage: ObjectStorage;
}

export type SourceContext = UserContext & ProjectPorts;
