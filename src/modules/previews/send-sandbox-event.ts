import { z } from 'zod';
import { DomainError } from '../../contracts/errors.ts';
import {
  ACTION_NAMES,
  type ActionName,
  actionSchema,
  type Json,
  jsonSchema,
} from '../../contracts/layout-document.ts';
import type { OutputFinder, OutputPlace } from './delivery/find-output.ts';
import type { LayoutReader } from './delivery/layout-content.ts';
import type { PreviewSession } from './delivery/preview-session.ts';

export interface SandboxEvent extends OutputPlace {
  readonly nodeId: string;
  readonly event: ActionName;
}

export type SandboxAnswer =
  | {
      readonly kind: 'navigated';
      readonly handler: string;
      readonly screenId: string;
      readonly screenName: string;
      readonly params: Json;
      readonly sha256: string;
      readonly layout: Readonly<Record<string, Json>>;
    }
  | {
      readonly kind: 'suppressed';
      readonly handler: string | null;
      readonly reason: 'no_handler' | 'not_executed' | 'screen_not_built';
    };

export interface SandboxPorts {
  readonly outputs: Pick<OutputFinder, 'find'>;
  readonly layouts: Pick<LayoutReader, 'read'>;
}

/**
 * What a tap does where no code of the app runs: a handler that leads to another screen answers with that
 * screen's layout, and any other is named and not executed.
 */
export async function sendSandboxEvent(
  ports: SandboxPorts,
  session: PreviewSession,
  event: SandboxEvent,
): Promise<SandboxAnswer> {
  const shown = shownSchema.parse((await readLayout(ports, session, event)).layout);
  const node = findNode(shown.root, event.nodeId);
  if (node === undefined) {
    throw new DomainError('NOT_FOUND', 'This screen has no such node. Take its id from the layout.');
  }
  const action = node.actions?.[event.event];
  if (action === undefined) return { kind: 'suppressed', handler: null, reason: 'no_handler' };
  const { handler, navigate_to: target, params = null } = action;
  if (target === undefined) return { kind: 'suppressed', handler, reason: 'not_executed' };
  const route = shown.nav.routes.find(({ name, screen_id }) => name === target && screen_id !== null);
  const place = { screenId: route?.screen_id ?? null, deviceId: event.deviceId };
  const found =
    place.screenId === null ? null : await tryRead(ports, session, { ...place, screenId: place.screenId });
  if (found === null) return { kind: 'suppressed', handler, reason: 'screen_not_built' };
  const { screen_id: screenId, screen_name: screenName } = namedSchema.parse(found.layout);
  return { kind: 'navigated', handler, screenId, screenName, params, ...found };
}

interface ReadLayout {
  readonly sha256: string;
  readonly layout: Readonly<Record<string, Json>>;
}

interface ActiveNode {
  readonly id: string;
  readonly actions?: Partial<Record<ActionName, z.infer<typeof actionSchema>>> | undefined;
  readonly children: readonly ActiveNode[];
}

/** Of a layout, what events need; the runner has checked the rest. */
const nodeSchema: z.ZodType<ActiveNode> = z.object({
  id: z.string(),
  actions: z.partialRecord(z.enum(ACTION_NAMES), actionSchema).optional(),
  get children() {
    return z.array(nodeSchema);
  },
});

const shownSchema = z.object({
  nav: z.object({ routes: z.array(z.object({ name: z.string(), screen_id: z.string().nullable() })) }),
  root: nodeSchema,
});

const namedSchema = z.object({ screen_id: z.string(), screen_name: z.string() });
const layoutSchema = z.record(z.string(), jsonSchema);

async function readLayout(
  ports: SandboxPorts,
  session: PreviewSession,
  place: OutputPlace,
): Promise<ReadLayout> {
  const output = await ports.outputs.find(session.claims, place);
  const { body } = await ports.layouts.read(output, 'identity');
  const layout = layoutSchema.parse(await new Response(body).json());
  return { sha256: output.layoutSha256, layout };
}

/** `null` where the job has no such screen on the device: it failed, or was not asked for. */
async function tryRead(
  ports: SandboxPorts,
  session: PreviewSession,
  place: OutputPlace,
): Promise<ReadLayout | null> {
  try {
    return await readLayout(ports, session, place);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}

function findNode(node: ActiveNode, id: string): ActiveNode | undefined {
  if (node.id === id) return node;
  for (const child of node.children) {
    const found = findNode(child, id);
    if (found !== undefined) return found;
  }
  return undefined;
}
