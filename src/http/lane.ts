import type { AddressSource } from './route-deps.ts';

/** A request before its body was read, as servers of Node have it: names of headers are in lower case. */
export interface LaneRequest {
  readonly method?: string | undefined;
  /** The path, with the query if there is one. */
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

export interface LaneAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A way past the application for requests that come so often that the application is most of what they take. */
export interface Lane {
  /** Whether a request is worth trying, once its body was read: then the body is small. */
  takes(request: LaneRequest): boolean;
  /** `null` where the application has to answer, which has not begun to. Never rejects. */
  answer(body: Uint8Array<ArrayBuffer>, source: AddressSource): Promise<LaneAnswer | null>;
}
