import type { z } from '@hono/zod-openapi';
import type { ScreenList } from '../list-screens.ts';
import type { PreviewHeartbeat } from '../preview-heartbeat.ts';
import type { SandboxAnswer } from '../send-sandbox-event.ts';
import type {
  heartbeatResponseSchema,
  sandboxAnswerSchema,
  screensResponseSchema,
} from './device-schemas.ts';

export function toScreensBody(list: ScreenList): z.infer<typeof screensResponseSchema> {
  return {
    job_id: list.jobId,
    status: list.state,
    devices: [...list.devices],
    items: list.screens.map((screen) => ({
      screen_id: screen.screenId,
      name: screen.screenName,
      devices: screen.outputs.map((output) => ({
        device_id: output.deviceId,
        sha256: output.layoutSha256,
        bytes: output.bytes,
        warnings: output.warnings,
      })),
    })),
    next_cursor: null,
  };
}

export function toHeartbeatBody(heartbeat: PreviewHeartbeat): z.infer<typeof heartbeatResponseSchema> {
  return {
    job_id: heartbeat.jobId,
    status: heartbeat.state,
    expires_at: heartbeat.expiresAt.toISOString(),
  };
}

export function toSandboxBody(answer: SandboxAnswer): z.infer<typeof sandboxAnswerSchema> {
  const { handler } = answer;
  if (answer.kind === 'suppressed') return { result: answer.kind, handler, reason: answer.reason };
  return {
    result: answer.kind,
    handler: answer.handler,
    screen_id: answer.screenId,
    screen_name: answer.screenName,
    params: answer.params,
    sha256: answer.sha256,
    layout: answer.layout,
  };
}
