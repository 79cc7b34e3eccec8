const JOB_ID = '01981f2e-6c1a-7c3e-9a60-0d8c3b7f4a11';

const DEVICE = {
  mode: 'virtual' as const,
  model: 'iPhone 15',
  os_version: '17.5',
  width: 393,
  height: 852,
  dpr: 3,
  orientation: 'portrait' as const,
  font_scale: 1,
  safe_area: { top: 59, right: 0, bottom: 34, left: 0 },
  zoom_mode_enabled: false,
};

export const BUILD_REQUEST_EXAMPLE = {
  project_id: '01981f2e-1f00-7b1c-8f10-5f2f6f1f0c01',
  revision_id: '01981f2e-2a40-7d55-bb0e-9be1c2a4d902',
  platform: 'ios' as const,
  entries: [{ file: 'src/screens/Home.tsx' }],
  devices: [DEVICE],
};

const JOB_DEVICE = { ...DEVICE, device_id: 'd1', platform: 'ios' as const };

export const TOKEN_REQUEST_EXAMPLE = { job_id: JOB_ID, device_ids: ['d1'] };

export const TOKEN_EXAMPLE = {
  preview_token: 'eyJhbGciOiJIUzI1NiJ9.…',
  expires_at: '2026-07-19T10:05:00.000Z',
  devices: [JOB_DEVICE],
};

export const BUILD_ACCEPTED_EXAMPLE = {
  job_id: JOB_ID,
  status: 'queued' as const,
  estimated_ms: 1_060,
  estimated_wait_ms: 0,
  estimated_ready_at: '2026-07-19T10:00:01.060Z',
  runners_available: true,
  devices: [JOB_DEVICE],
  preview_token: 'eyJhbGciOiJIUzI1NiJ9.…',
  preview_token_expires_at: '2026-07-19T10:05:00.000Z',
};
