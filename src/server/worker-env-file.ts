import { chmod, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Everything a runner on this machine needs, and nothing of what only the API may know. */
export interface WorkerEnvironment {
  readonly queueUrl: string;
  readonly backendUrl: string;
  readonly callbackSecret: string;
  readonly dataDir: string;
  readonly logLevel: string;
  /** Runners check the secret by the same rule as the API. */
  readonly localDevMode: boolean;
  readonly bucket: {
    readonly endpoint: string;
    readonly name: string;
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
  } | null;
}

/** Writes `worker.env`, readable by its owner alone, for `node --env-file=… runners/main.ts`. Returns its path. */
export async function writeWorkerEnvironment(environment: WorkerEnvironment): Promise<string> {
  const { bucket } = environment;
  const variables = {
    QUEUE_URL: environment.queueUrl,
    BACKEND_URL: environment.backendUrl,
    WORKER_CALLBACK_SECRET: environment.callbackSecret,
    DATA_DIR: environment.dataDir,
    LOG_LEVEL: environment.logLevel,
    LOCAL_DEV_MODE: String(environment.localDevMode),
    ...(bucket === null
      ? {}
      : {
          R2_ENDPOINT: bucket.endpoint,
          R2_BUCKET_NAME: bucket.name,
          R2_ACCESS_KEY_ID: bucket.accessKeyId,
          R2_SECRET_ACCESS_KEY: bucket.secretAccessKey,
        }),
  };
  const lines = Object.entries(variables).map(([name, value]) => `${name}=${quote(value)}\n`);
  const path = join(environment.dataDir, 'worker.env');
  const temporary = `${path}.new`;
  await writeFile(temporary, lines.join(''), { mode: 0o600 });
  // An older file may have been there with another mode.
  await chmod(temporary, 0o600);
  await rename(temporary, path);
  return path;
}

/** In the quotes that the value itself does not have, so that nothing in it is read as a comment or an escape. */
function quote(value: string): string {
  const mark = ["'", '"', '`'].find((candidate) => !value.includes(candidate));
  if (mark === undefined || value.includes('\n'))
    throw new Error('a setting cannot be written to worker.env');
  return `${mark}${value}${mark}`;
}
