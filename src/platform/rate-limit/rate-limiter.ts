/** Points per window of one limit; the store keeps one counter per limit and key. */
export interface RateLimit {
  readonly name: string;
  readonly points: number;
  readonly windowSeconds: number;
}

export interface RateLimitVerdict {
  readonly allowed: boolean;
  readonly remaining: number;
  readonly resetSeconds: number;
}

/** Abuse protection, counted atomically. Tier quotas are counted with the job in Postgres, not here. */
export interface RateLimiter {
  /** Takes a point. While the store does not answer, this process counts alone. */
  consume(limit: RateLimit, key: string): Promise<RateLimitVerdict>;
}
