import type { Context } from '../../http/context.ts';
import type { ObjectStorage } from '../../platform/storage/object-storage.ts';

/** What is needed beside a person to look after the files of tasks. */
export interface TaskFilesContext extends Pick<Context, 'db' | 'clock' | 'log'> {
  readonly storage: ObjectStorage;
}
