import { bodyOf, createClient } from '../../clients/sdk/index.ts';
import {
  type LayoutDocument,
  type LayoutNode,
  layoutDocumentSchema,
} from '../../src/contracts/layout-document.ts';

export interface DeviceFetch {
  readonly url: string;
  readonly document: LayoutDocument;
  readonly bytes: number;
  readonly etag: string;
  /** What the same request with `If-None-Match` was answered. */
  readonly repeatStatus: number;
}

/** What a phone does, with nothing but the preview token: list the screens, fetch one, ask again by its hash. */
export async function fetchAsDevice(baseUrl: string, previewToken: string): Promise<DeviceFetch> {
  const { http } = createClient({ baseUrl, token: () => previewToken });
  const screens = await bodyOf(http.GET('/api/v1/preview/screens'));
  const [screen] = screens.items;
  const [output] = screen?.devices ?? [];
  if (screen === undefined || output === undefined) throw new Error('the preview has no screens');
  const route = '/api/v1/preview/screens/{screen_id}/layout.json';
  const params = { path: { screen_id: screen.screen_id }, query: { device_id: output.device_id } };
  const answer = await http.GET(route, { params });
  const etag = answer.response.headers.get('etag');
  if (etag === null) throw new Error('the API sent no ETag');
  const repeat = await http.GET(route, { params, headers: { 'if-none-match': etag }, parseAs: 'text' });
  return {
    url: answer.response.url,
    document: layoutDocumentSchema.parse(answer.data),
    bytes: output.bytes,
    etag,
    repeatStatus: repeat.response.status,
  };
}

/** The texts of a screen as a person reads them, from the top. */
export function textsOf(document: LayoutDocument): string[] {
  const texts: string[] = [];
  const visit = (node: LayoutNode) => {
    if (node.text !== undefined) texts.push(node.text.runs.map((run) => run.text).join(''));
    node.children.forEach(visit);
  };
  visit(document.root);
  return texts;
}
