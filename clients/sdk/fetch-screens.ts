import { type LayoutDocument, layoutDocumentSchema } from '../../src/contracts/layout-document.ts';
import { bodyOf, type HiveSyncClient } from './client.ts';

/** Layouts by the sha256 of their bytes: the same content has the same name in every build. */
export type KnownLayouts = ReadonlyMap<string, LayoutDocument>;

export interface FetchedScreen {
  readonly screenId: string;
  readonly name: string;
  readonly deviceId: string;
  readonly sha256: string;
  readonly layout: LayoutDocument;
}

export interface FetchedScreens {
  readonly screens: readonly FetchedScreen[];
  /** What to pass the next time: exactly the layouts of these screens. */
  readonly layouts: KnownLayouts;
  /** How many layouts were not known. */
  readonly fetched: number;
}

/**
 * Every screen that a preview token opens. Only layouts that are not among `known` are fetched, so after an edit
 * those are the screens that it changed. The client's token must be a preview token.
 */
export async function fetchScreens(
  client: HiveSyncClient,
  known: KnownLayouts = new Map(),
): Promise<FetchedScreens> {
  const { items } = await bodyOf(client.http.GET('/api/v1/preview/screens'));
  const layouts = new Map<string, LayoutDocument>();
  const screens: FetchedScreen[] = [];
  let fetched = 0;
  for (const { screen_id: screenId, name, devices } of items) {
    for (const { device_id: deviceId, sha256 } of devices) {
      let layout = layouts.get(sha256) ?? known.get(sha256);
      if (layout === undefined) {
        layout = await fetchLayout(client, screenId, deviceId);
        fetched += 1;
      }
      layouts.set(sha256, layout);
      screens.push({ screenId, name, deviceId, sha256, layout });
    }
  }
  return { screens, layouts, fetched };
}

async function fetchLayout(
  client: HiveSyncClient,
  screenId: string,
  deviceId: string,
): Promise<LayoutDocument> {
  const route = '/api/v1/preview/screens/{screen_id}/layout.json';
  const params = { path: { screen_id: screenId }, query: { device_id: deviceId } };
  return layoutDocumentSchema.parse(await bodyOf(client.http.GET(route, { params })));
}
