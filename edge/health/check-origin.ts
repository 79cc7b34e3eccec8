/** What the last look at the API found. */
export interface OriginState {
  readonly reachable: boolean;
  /** `null` when nobody answered. */
  readonly status_code: number | null;
  readonly latency_ms: number;
  readonly checked_at: string;
  readonly age_seconds: number;
}

type Finding = Omit<OriginState, 'age_seconds'>;

const FRESH_MS = 15_000;
const TIMEOUT_MS = 5_000;

/** Of this isolate. Another one looks by itself, so that an outage of one place is not hidden by another. */
let last: { readonly origin: string; readonly finding: Finding } | null = null;

/** Whether `GET /health` of the API is answered with 200; looked at no more than every 15 s. */
export async function checkOrigin(origin: URL): Promise<OriginState> {
  const now = Date.now();
  const isFresh = last?.origin === origin.href && now - Date.parse(last.finding.checked_at) < FRESH_MS;
  const finding = isFresh && last !== null ? last.finding : await look(origin);
  last = { origin: origin.href, finding };
  const age = Math.max(0, Date.now() - Date.parse(finding.checked_at));
  return { ...finding, age_seconds: Math.floor(age / 1_000) };
}

async function look(origin: URL): Promise<Finding> {
  const startedAt = Date.now();
  const statusCode = await askHealth(origin);
  const finishedAt = Date.now();
  return {
    reachable: statusCode === 200,
    status_code: statusCode,
    latency_ms: finishedAt - startedAt,
    checked_at: new Date(finishedAt).toISOString(),
  };
}

async function askHealth(origin: URL): Promise<number | null> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const answer = await fetch(new URL('/health', origin), { redirect: 'manual', signal });
    await answer.body?.cancel();
    return answer.status;
  } catch {
    return null;
  }
}
