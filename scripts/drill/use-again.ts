import { bodyOf } from '../../clients/sdk/index.ts';
import { buildPreview, type Inhabitant, signInAgain } from './fill-installation.ts';

/**
 * Uses a restored installation as somebody who was there before: with the session and the password of then. The preview
 * of then is in the state that is named, and a new one is built. Throws with what is otherwise.
 */
export async function useAgain(
  url: string,
  somebody: Inhabitant,
  preview: 'ready' | 'expired',
): Promise<void> {
  const refresh = { refresh_token: somebody.refreshToken };
  const back = await signInAgain(url, somebody);
  await bodyOf(back.client.http.POST('/api/v1/auth/refresh', { body: refresh }));
  const params = { path: { job_id: somebody.jobId } };
  const old = await bodyOf(back.client.http.GET('/api/v1/preview/status/{job_id}', { params }));
  if (old.status !== preview) throw new Error(`the preview of then is ${old.status}, not ${preview}`);
  await buildPreview(back);
}
