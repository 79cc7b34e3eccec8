import { bodyOf, createClient } from '../../clients/sdk/index.ts';
import type { Preview } from './preview-brew.ts';

export interface DeviceFetch {
  readonly url: string;
  readonly bytes: number;
  readonly etag: string | null;
  /** What the same request with `If-None-Match` was answered. */
  readonly repeatStatus: number;
  readonly texts: readonly string[];
}

/** What a phone does, with nothing but the preview token: list the screens, fetch one, ask again by its hash. */
export async function fetchAsDevice(baseUrl: string, preview: Preview): Promise<DeviceFetch> {
  const { http } = createClient({ baseUrl, token: () => preview.previewToken });
  const screens = await bodyOf(http.GET('/api/v1/preview/screens'));
  const [screen] = screens.items;
  const [device] = screen?.devices ?? [];
  if (screen === undefined || device === undefined) throw new Error('the preview has no screens');
  const params = { path: { screen_id: screen.screen_id }, query: { device_id: device.device_id } };
  const route = '/api/v1/preview/screens/{screen_id}/layout.json';
  const { response, data } = await http.GET(route, { params, parseAs: 'text' });
  const etag = response.headers.get('etag');
  const repeat = await http.GET(route, { params, headers: { 'if-none-match': etag ?? '' }, parseAs: 'text' });
  const text = data ?? '';
  return {
    url: response.url,
    bytes: Buffer.byteLength(text),
    etag,
    repeatStatus: repeat.response.status,
    texts: [...text.matchAll(/"runs":\[\{"[^}]*?"text":"([^"]+)"/g)]
      .slice(0, 5)
      .map((match) => match[1] ?? ''),
  };
}
