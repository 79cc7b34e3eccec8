// Generated from the OpenAPI document by `npm run sdk:generate`. Do not edit.

export interface paths {
    "/api/v1/admin/failures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Jobs that failed, of anybody and of every kind, the latest first */
        get: {
            parameters: {
                query?: {
                    /** @description `next_cursor` of the page before; opaque. */
                    cursor?: string;
                    kind?: "preview" | "influence" | "ai_docs" | "static_docs";
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of jobs, each with its reason */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["FailedJob"][];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/jobs/{job_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a failed job again
         * @description It counts as accepted anew. Refused, with a reason, where the same source would fail the same or nothing is left to build.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    job_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The job waits again and will end */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RetriedJob"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT, IDEMPOTENCY_KEY_REUSED */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits where, and who works */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Every queue and every runner */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FleetQueues"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description DEPENDENCY_UNAVAILABLE */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/scaling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules by which jobs are routed and runners judged */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The rules in force */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "gpu_tiers": [
                         *         "premium"
                         *       ],
                         *       "max_waiting_jobs": 1000,
                         *       "unhealthy_error_percent": 50
                         *     }
                         */
                        "application/json": components["schemas"]["FleetRules"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        /**
         * Put other rules in force
         * @description While everything runs: every process follows within two seconds. What is left out is its default.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "gpu_tiers": [
                     *         "premium"
                     *       ],
                     *       "max_waiting_jobs": 1000,
                     *       "unhealthy_error_percent": 50
                     *     }
                     */
                    "application/json": components["schemas"]["FleetRules"];
                };
            };
            responses: {
                /** @description The rules in force */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "gpu_tiers": [
                         *         "premium"
                         *       ],
                         *       "max_waiting_jobs": 1000,
                         *       "unhealthy_error_percent": 50
                         *     }
                         */
                        "application/json": components["schemas"]["FleetRules"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The runners of the installation, by name */
        get: {
            parameters: {
                query?: {
                    /** @description `next_cursor` of the page before; opaque. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of runners */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Worker"][];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/workers/{worker_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A runner and its last hour, by the minute */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    worker_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The runner */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkerWithHistory"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Let a runner work, drain it, or disable it
         * @description A draining runner ends its jobs and takes no more. A disabled one is refused at once: its claims, and its results.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    worker_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "directive": "draining"
                     *     }
                     */
                    "application/json": components["schemas"]["WorkerDirective"];
                };
            };
            responses: {
                /** @description The runner, which learns of it with its next heartbeat */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Worker"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/ai-docs/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What models were asked for you, in all projects, and about what it cost */
        get: {
            parameters: {
                query?: {
                    days?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description By model */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AiUsage"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The API keys that work */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The newest first, 50 at most */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "items": [
                         *         {
                         *           "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a03",
                         *           "name": "CI of the shop",
                         *           "prefix": "hs_live_Qk9xYz",
                         *           "scopes": [
                         *             "write",
                         *             "preview"
                         *           ],
                         *           "created_at": "2026-01-15T12:00:00.000Z",
                         *           "last_used_at": null
                         *         }
                         *       ]
                         *     }
                         */
                        "application/json": {
                            items: components["schemas"]["ApiKey"][];
                        };
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Make an API key
         * @description The answer holds the key, once. `read` opens GET routes, `write` all that change something, `preview` builds and watches previews; none includes another.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "name": "CI of the shop",
                     *       "scopes": [
                     *         "write",
                     *         "preview"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CreateApiKey"];
                };
            };
            responses: {
                /** @description The key */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a03",
                         *       "name": "CI of the shop",
                         *       "prefix": "hs_live_Qk9xYz",
                         *       "scopes": [
                         *         "write",
                         *         "preview"
                         *       ],
                         *       "created_at": "2026-01-15T12:00:00.000Z",
                         *       "last_used_at": null,
                         *       "key": "hs_live_Qk9xYz…"
                         *     }
                         */
                        "application/json": components["schemas"]["CreatedApiKey"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an API key */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It does not work any more */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/apple": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with Apple
         * @description Makes an account at the first sign-in, or joins the one with the same address, if it is verified on both sides.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "id_token": "eyJ…",
                     *       "nonce": "n-0S6_WzA2Mj-fresh"
                     *     }
                     */
                    "application/json": components["schemas"]["IdTokenSignIn"];
                };
            };
            responses: {
                /** @description A new session */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "token_type": "Bearer",
                         *       "access_token": "eyJhbGciOiJIUzI1NiJ9.…",
                         *       "expires_in_seconds": 900,
                         *       "refresh_token": "hsr_…",
                         *       "user": {
                         *         "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *         "email": "ada@example.com",
                         *         "email_verified": true,
                         *         "tier": "premium",
                         *         "entitlements_version": 1,
                         *         "is_admin": false,
                         *         "created_at": "2026-01-15T12:00:00.000Z"
                         *       }
                         *     }
                         */
                        "application/json": components["schemas"]["SignedIn"];
                    };
                };
                /** @description AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description FORBIDDEN, ACCOUNT_SUSPENDED */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description FEATURE_DISABLED, DEPENDENCY_UNAVAILABLE */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/email/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have the link to confirm one’s address sent again
         * @description Three times an hour at most.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A message is on its way */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/email/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm an e-mail address
         * @description Takes the token of the link that was sent to the address. It works once, for 24 hours.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "token": "hsl_…"
                     *     }
                     */
                    "application/json": components["schemas"]["VerifyEmail"];
                };
            };
            responses: {
                /** @description The address is verified */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description LINK_EXPIRED */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/entitlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What you may do, and how much of it is used up
         * @description Usage is counted when you ask.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The entitlements */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "tier": "pro",
                         *       "source": "subscription",
                         *       "expires_at": "2026-02-15T12:00:00.000Z",
                         *       "entitlements_version": 4,
                         *       "limits": {
                         *         "previews_per_hour": 20,
                         *         "preview_jobs_at_once": 3,
                         *         "devices_per_preview": 5,
                         *         "snapshots_per_screen": 20,
                         *         "snapshot_bytes": 1048576,
                         *         "layout_bytes_per_screen": 2097152,
                         *         "source_files": 2000,
                         *         "source_bytes": 20971520,
                         *         "map_generations_per_day": 20,
                         *         "map_generations_counted_per": "person",
                         *         "map_versions_readable": 20,
                         *         "map_diff": true,
                         *         "deep_influence": false,
                         *         "selector_muting": false,
                         *         "ai_docs_per_hour": 30,
                         *         "ai_docs_at_once": 3,
                         *         "ai_docs_file_bytes": 102400,
                         *         "ai_docs_input_tokens": 32000,
                         *         "attachment_bytes": 26214400,
                         *         "attachments_per_task": 20,
                         *         "searches_per_minute": 60,
                         *         "api_requests_per_minute": 300,
                         *         "runner_class": "cpu",
                         *         "teams_joined": null,
                         *         "team_roles": true,
                         *         "due_after_seconds": 20
                         *       },
                         *       "usage": [
                         *         {
                         *           "limit_type": "previews_per_hour",
                         *           "used": 3,
                         *           "limit": 20
                         *         }
                         *       ]
                         *     }
                         */
                        "application/json": components["schemas"]["Entitlements"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/google": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with Google
         * @description Makes an account at the first sign-in, or joins the one with the same address, if it is verified on both sides.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "id_token": "eyJ…",
                     *       "nonce": "n-0S6_WzA2Mj-fresh"
                     *     }
                     */
                    "application/json": components["schemas"]["IdTokenSignIn"];
                };
            };
            responses: {
                /** @description A new session */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "token_type": "Bearer",
                         *       "access_token": "eyJhbGciOiJIUzI1NiJ9.…",
                         *       "expires_in_seconds": 900,
                         *       "refresh_token": "hsr_…",
                         *       "user": {
                         *         "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *         "email": "ada@example.com",
                         *         "email_verified": true,
                         *         "tier": "premium",
                         *         "entitlements_version": 1,
                         *         "is_admin": false,
                         *         "created_at": "2026-01-15T12:00:00.000Z"
                         *       }
                         *     }
                         */
                        "application/json": components["schemas"]["SignedIn"];
                    };
                };
                /** @description AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description FORBIDDEN, ACCOUNT_SUSPENDED */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description FEATURE_DISABLED, DEPENDENCY_UNAVAILABLE */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with e-mail and password */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "email": "ada@example.com",
                     *       "password": "a long pass phrase"
                     *     }
                     */
                    "application/json": components["schemas"]["Login"];
                };
            };
            responses: {
                /** @description A new session */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "token_type": "Bearer",
                         *       "access_token": "eyJhbGciOiJIUzI1NiJ9.…",
                         *       "expires_in_seconds": 900,
                         *       "refresh_token": "hsr_…",
                         *       "user": {
                         *         "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *         "email": "ada@example.com",
                         *         "email_verified": true,
                         *         "tier": "premium",
                         *         "entitlements_version": 1,
                         *         "is_admin": false,
                         *         "created_at": "2026-01-15T12:00:00.000Z"
                         *       }
                         *     }
                         */
                        "application/json": components["schemas"]["SignedIn"];
                    };
                };
                /** @description AUTH_INVALID */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description DEPENDENCY_UNAVAILABLE */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the session */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The session has ended */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed-in account */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The account */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *       "email": "ada@example.com",
                         *       "email_verified": true,
                         *       "tier": "premium",
                         *       "entitlements_version": 1,
                         *       "is_admin": false,
                         *       "created_at": "2026-01-15T12:00:00.000Z"
                         *     }
                         */
                        "application/json": components["schemas"]["User"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a link to choose a new password sent
         * @description The answer is the same, and takes the same time, whether the address has an account or not. Three times an hour and address at most.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "email": "ada@example.com"
                     *     }
                     */
                    "application/json": components["schemas"]["ForgotPassword"];
                };
            };
            responses: {
                /** @description A message is on its way, if there is an account with this address */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description DEPENDENCY_UNAVAILABLE */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a new password by a link
         * @description Takes the token of the link that was sent. It works once, for 30 minutes, and ends every session of the account. API keys stay.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "token": "hsl_…",
                     *       "password": "another long pass phrase"
                     *     }
                     */
                    "application/json": components["schemas"]["ResetPassword"];
                };
            };
            responses: {
                /** @description The new password counts; log in with it */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description LINK_EXPIRED */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description DEPENDENCY_UNAVAILABLE */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a refresh token for new tokens
         * @description Rotates the refresh token. Within 10 seconds the previous one gives the same successor again; any later reuse ends the session.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "refresh_token": "hsr_…"
                     *     }
                     */
                    "application/json": components["schemas"]["RefreshRequest"];
                };
            };
            responses: {
                /** @description Fresh tokens of the same session */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "token_type": "Bearer",
                         *       "access_token": "eyJhbGciOiJIUzI1NiJ9.…",
                         *       "expires_in_seconds": 900,
                         *       "refresh_token": "hsr_…",
                         *       "user": {
                         *         "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *         "email": "ada@example.com",
                         *         "email_verified": true,
                         *         "tier": "premium",
                         *         "entitlements_version": 1,
                         *         "is_admin": false,
                         *         "created_at": "2026-01-15T12:00:00.000Z"
                         *       }
                         *     }
                         */
                        "application/json": components["schemas"]["SignedIn"];
                    };
                };
                /** @description AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make an account and sign in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "email": "ada@example.com",
                     *       "password": "a long pass phrase"
                     *     }
                     */
                    "application/json": components["schemas"]["Register"];
                };
            };
            responses: {
                /** @description The account and its first session */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "token_type": "Bearer",
                         *       "access_token": "eyJhbGciOiJIUzI1NiJ9.…",
                         *       "expires_in_seconds": 900,
                         *       "refresh_token": "hsr_…",
                         *       "user": {
                         *         "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *         "email": "ada@example.com",
                         *         "email_verified": true,
                         *         "tier": "premium",
                         *         "entitlements_version": 1,
                         *         "is_admin": false,
                         *         "created_at": "2026-01-15T12:00:00.000Z"
                         *       }
                         *     }
                         */
                        "application/json": components["schemas"]["SignedIn"];
                    };
                };
                /** @description CONFLICT */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description DEPENDENCY_UNAVAILABLE */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/session-exchange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a browser in: exchange the login for a session
         * @description Sets an httpOnly cookie for 12 hours. Requests with it that change something are taken from pages of this address, or of a site in `CORS_ORIGINS`, alone.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "token": "hst_…"
                     *     }
                     */
                    "application/json": components["schemas"]["SessionExchange"];
                };
            };
            responses: {
                /** @description The browser is signed in */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "user": {
                         *         "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *         "email": "ada@example.com",
                         *         "email_verified": true,
                         *         "tier": "premium",
                         *         "entitlements_version": 1,
                         *         "is_admin": false,
                         *         "created_at": "2026-01-15T12:00:00.000Z"
                         *       },
                         *       "expires_at": "2026-01-16T00:00:00.000Z"
                         *     }
                         */
                        "application/json": components["schemas"]["WebSession"];
                    };
                };
                /** @description FORBIDDEN, ACCOUNT_SUSPENDED */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description LINK_EXPIRED */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/session-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a browser in: get a one-time login
         * @description Open `url` in a browser. The login works once, within 90 seconds, and not after this session has ended.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The login */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "token": "hst_…",
                         *       "url": "https://hivesync.example/account/sign-in#token=hst_…",
                         *       "expires_at": "2026-01-15T12:01:30.000Z"
                         *     }
                         */
                        "application/json": components["schemas"]["OneTimeLogin"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The open sessions of the account */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The last used first, 100 at most */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "items": [
                         *         {
                         *           "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a02",
                         *           "device": "Firefox on Linux",
                         *           "created_at": "2026-01-15T12:00:00.000Z",
                         *           "last_used_at": "2026-01-15T14:30:00.000Z",
                         *           "expires_at": "2026-02-14T12:00:00.000Z",
                         *           "kind": "app",
                         *           "is_current": true
                         *         }
                         *       ]
                         *     }
                         */
                        "application/json": {
                            items: components["schemas"]["Session"][];
                        };
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one session */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    session_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Its tokens do not work any more */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/logout-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End all sessions but this one */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description How many sessions ended */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "ended": 2
                         *     }
                         */
                        "application/json": {
                            ended: number;
                        };
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/capabilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What this installation offers
         * @description Public. Carries a strong ETag; send it back as If-None-Match to be answered with 304.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What this installation offers */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Capabilities"];
                    };
                };
                /** @description What the client has is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s paired devices */
        get: {
            parameters: {
                query?: {
                    /** @description `next_cursor` of the page before; opaque. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The last paired first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "items": [
                         *         {
                         *           "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a04",
                         *           "name": "Ada’s phone",
                         *           "platform": "ios",
                         *           "model": "iPhone 15",
                         *           "os_version": "17.5",
                         *           "app_version": "1.4.0",
                         *           "paired_at": "2026-01-15T12:01:00.000Z",
                         *           "last_seen_at": "2026-01-15T14:30:00.000Z"
                         *         }
                         *       ],
                         *       "next_cursor": null
                         *     }
                         */
                        "application/json": {
                            items: components["schemas"]["PairedDevice"][];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a device */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    device_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Its token and its event stream have ended */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The device that asks
         * @description How a device learns that it was confirmed. Until then the answer is 401 with `details.pairing` = `waiting`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The device */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a04",
                         *       "name": "Ada’s phone",
                         *       "platform": "ios",
                         *       "model": "iPhone 15",
                         *       "os_version": "17.5",
                         *       "app_version": "1.4.0",
                         *       "paired_at": "2026-01-15T12:01:00.000Z",
                         *       "last_seen_at": "2026-01-15T14:30:00.000Z"
                         *     }
                         */
                        "application/json": components["schemas"]["PairedDevice"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/me/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Builds that a paired device can show, as server-sent events
         * @description `ready`: `{ job_id, device_id, preview_token, expires_at, screens: [{ id, sha256 }] }`, when a build of the device’s owner becomes ready; at first the newest there is. Resume with Last-Event-ID. The stream ends when the device is removed.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The stream */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": string;
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description DEPENDENCY_UNAVAILABLE */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happens to you, as server-sent events
         * @description Numbered events: `notification` (as in GET /notifications), `notifications_read` (ids or null for all, unread), `job` (job_id, kind, project_id, state, error_code), `entitlements` (entitlements_version), `sign_ins` (the list of sessions or keys changed). Begins with `connected`; resume with Last-Event-ID within seven days, at any process. `reset`: events were missed, load everything anew. Ends after a quarter of an hour; reconnect with a fresh token.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The stream */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": string;
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description DEPENDENCY_UNAVAILABLE */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process is alive */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Alive */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "status": "ok",
                         *       "version": "0.1.0"
                         *     }
                         */
                        "application/json": components["schemas"]["Alive"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/deep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether every part takes writes */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Every part works */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "status": "ok",
                         *       "parts": {
                         *         "postgres": "ok",
                         *         "queue": "ok",
                         *         "storage": "ok"
                         *       }
                         *     }
                         */
                        "application/json": components["schemas"]["DeepHealth"];
                    };
                };
                /** @description A part does not work */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "status": "failed",
                         *       "parts": {
                         *         "postgres": "ok",
                         *         "queue": "ok",
                         *         "storage": "failed"
                         *       }
                         *     }
                         */
                        "application/json": components["schemas"]["DeepHealth"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether requests should be sent here */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Ready */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "status": "ready",
                         *       "parts": {
                         *         "postgres": "ok",
                         *         "queue": "ok",
                         *         "storage": "ok"
                         *       }
                         *     }
                         */
                        "application/json": components["schemas"]["Readiness"];
                    };
                };
                /** @description Draining, or a part does not answer */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "status": "draining",
                         *       "parts": {}
                         *     }
                         */
                        "application/json": components["schemas"]["Readiness"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{token}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join the team of an invitation
         * @description Takes the token of the link. In the free tier one takes part in one team of others, as a guest. Repeating it answers the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description You are in the team */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "team_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e01",
                         *       "team_name": "Coffee people",
                         *       "role": "member",
                         *       "offered_role": "member",
                         *       "notice": null
                         *     }
                         */
                        "application/json": components["schemas"]["AcceptedInvitation"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, UPGRADE_REQUIRED */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description LINK_EXPIRED */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{token}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline an invitation */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The invitation has ended */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description LINK_EXPIRED */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happens to a job, as server-sent events
         * @description Numbered events: `queued`, `building`, `ready` (of a map `map_ready`), `failed`, `cancelled`; resume with Last-Event-ID. Snapshots without a number: `position` (queue_position, estimated_wait_ms, estimated_ready_at, runners_available), `progress` (attempt, stage, done, total, estimated_ready_at). The stream ends when the job has.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    job_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The stream */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": string;
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What you were told
         * @description The latest first. What happens again before it was read makes one grow and moves it to the front.
         */
        get: {
            parameters: {
                query?: {
                    /** @description `next_cursor` of the page before; opaque. */
                    cursor?: string;
                    limit?: number;
                    /** @description `true`: only what was not read yet. */
                    unread?: "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page, and how many are unread in all */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "items": [
                         *         {
                         *           "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a07",
                         *           "type": "map_ready",
                         *           "count": 1,
                         *           "message": "The map you asked for is ready.",
                         *           "data": {
                         *             "project_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a07",
                         *             "job_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a07",
                         *             "version_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a07"
                         *           },
                         *           "created_at": "2026-01-15T12:00:00.000Z",
                         *           "updated_at": "2026-01-15T12:00:00.000Z",
                         *           "read_at": null
                         *         }
                         *       ],
                         *       "next_cursor": null,
                         *       "unread": 1
                         *     }
                         */
                        "application/json": {
                            items: components["schemas"]["Notification"][];
                            next_cursor: string | null;
                            unread: number;
                        };
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark some as read
         * @description Ids of none of yours, and of those that are read already, change nothing.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "ids": [
                     *         "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a07"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ReadNotifications"];
                };
            };
            responses: {
                /** @description How many are left unread */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "unread": 0
                         *     }
                         */
                        "application/json": components["schemas"]["NotificationsRead"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark all as read */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description How many are left unread */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "unread": 0
                         *     }
                         */
                        "application/json": components["schemas"]["NotificationsRead"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which types there are, and where each goes */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Every type */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "items": [
                         *         {
                         *           "type": "map_ready",
                         *           "summary": "A map of a project is ready",
                         *           "in_app": true,
                         *           "email": true,
                         *           "always": []
                         *         }
                         *       ]
                         *     }
                         */
                        "application/json": components["schemas"]["NotificationSettings"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change where types go
         * @description What is not named stays as it is.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "type": "map_ready",
                     *           "email": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ChangeNotificationSettings"];
                };
            };
            responses: {
                /** @description Every type, as it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "items": [
                         *         {
                         *           "type": "map_ready",
                         *           "summary": "A map of a project is ready",
                         *           "in_app": true,
                         *           "email": true,
                         *           "always": []
                         *         }
                         *       ]
                         *     }
                         */
                        "application/json": components["schemas"]["NotificationSettings"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/pairing/{pairing_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pair a device: what would be paired
         * @description For the desktop, to show which device brought the code before it is confirmed.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    pairing_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The pairing */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "pairing_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a04",
                         *       "state": "waiting_for_confirmation",
                         *       "device": {
                         *         "name": "Ada’s phone",
                         *         "platform": "ios",
                         *         "model": "iPhone 15",
                         *         "os_version": "17.5",
                         *         "app_version": "1.4.0"
                         *       },
                         *       "check_number": "47",
                         *       "device_id": null,
                         *       "expires_at": "2026-01-15T12:05:00.000Z"
                         *     }
                         */
                        "application/json": components["schemas"]["Pairing"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description LINK_EXPIRED */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Pair a device: refuse it */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    pairing_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Neither the code nor the device that brought it work any more */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pairing/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pair a device: confirm it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "pairing_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a04"
                     *     }
                     */
                    "application/json": components["schemas"]["ConfirmPairing"];
                };
            };
            responses: {
                /** @description The device, whose token works from now on */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a04",
                         *       "name": "Ada’s phone",
                         *       "platform": "ios",
                         *       "model": "iPhone 15",
                         *       "os_version": "17.5",
                         *       "app_version": "1.4.0",
                         *       "paired_at": "2026-01-15T12:01:00.000Z",
                         *       "last_seen_at": "2026-01-15T14:30:00.000Z"
                         *     }
                         */
                        "application/json": components["schemas"]["PairedDevice"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT, IDEMPOTENCY_KEY_REUSED */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description LINK_EXPIRED */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pairing/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pair a device: bring the code
         * @description Sent by the device, which says what it is. Its token opens nothing until the desktop has confirmed: `GET /devices/me` tells. The check number is shown on both screens.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "code": "7KQX-M2PD",
                     *       "device": {
                     *         "name": "Ada’s phone",
                     *         "platform": "ios",
                     *         "model": "iPhone 15",
                     *         "os_version": "17.5",
                     *         "app_version": "1.4.0"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["JoinPairing"];
                };
            };
            responses: {
                /** @description The device waits to be confirmed */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "device_token": "hsd_…",
                         *       "check_number": "47",
                         *       "account": "ad***@example.com",
                         *       "expires_at": "2026-01-15T12:05:00.000Z"
                         *     }
                         */
                        "application/json": components["schemas"]["JoinedPairing"];
                    };
                };
                /** @description LINK_EXPIRED */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pairing/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pair a device: show a code
         * @description A desktop shows the QR code, or the code to type; a device brings it to `/pairing/join`. It works for five minutes, for one device. An earlier code of the same person ends.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The code */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "pairing_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a04",
                         *       "code": "7KQX-M2PD",
                         *       "qr_payload": "hivesync://pair?api=https%3A%2F%2Fhivesync.example&code=7KQX-M2PD",
                         *       "qr_svg": "<svg …>",
                         *       "expires_at": "2026-01-15T12:05:00.000Z"
                         *     }
                         */
                        "application/json": components["schemas"]["RequestedPairing"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preview/assets/{asset_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An image or snapshot of a screen
         * @description Asset ids are unique within a screen. With `sha256` (from the layout) the answer is immutable; without it, it is to be revalidated.
         */
        get: {
            parameters: {
                query: {
                    /** @description Required when the token holds more than one device. */
                    device_id?: string;
                    screen_id: string;
                    /** @description The hash from the layout; with it the answer may be cached for good. */
                    sha256?: string;
                };
                header?: never;
                path: {
                    asset_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The asset */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "image/*": string;
                    };
                };
                /** @description The device already has these bytes (`If-None-Match`) */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description PREVIEW_SESSION_EXPIRED */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preview/build": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Build the screens of a revision for some devices
         * @description Honours Idempotency-Key. The quotas of the tier are counted together with the job.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "project_id": "01981f2e-1f00-7b1c-8f10-5f2f6f1f0c01",
                     *       "revision_id": "01981f2e-2a40-7d55-bb0e-9be1c2a4d902",
                     *       "platform": "ios",
                     *       "entries": [
                     *         {
                     *           "file": "src/screens/Home.tsx"
                     *         }
                     *       ],
                     *       "devices": [
                     *         {
                     *           "mode": "virtual",
                     *           "model": "iPhone 15",
                     *           "os_version": "17.5",
                     *           "width": 393,
                     *           "height": 852,
                     *           "dpr": 3,
                     *           "orientation": "portrait",
                     *           "font_scale": 1,
                     *           "safe_area": {
                     *             "top": 59,
                     *             "right": 0,
                     *             "bottom": 34,
                     *             "left": 0
                     *           },
                     *           "zoom_mode_enabled": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PreviewBuildRequest"];
                };
            };
            responses: {
                /** @description Accepted: the job will end */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "job_id": "01981f2e-6c1a-7c3e-9a60-0d8c3b7f4a11",
                         *       "status": "queued",
                         *       "estimated_ms": 1060,
                         *       "estimated_wait_ms": 0,
                         *       "estimated_ready_at": "2026-07-19T10:00:01.060Z",
                         *       "runners_available": true,
                         *       "devices": [
                         *         {
                         *           "mode": "virtual",
                         *           "model": "iPhone 15",
                         *           "os_version": "17.5",
                         *           "width": 393,
                         *           "height": 852,
                         *           "dpr": 3,
                         *           "orientation": "portrait",
                         *           "font_scale": 1,
                         *           "safe_area": {
                         *             "top": 59,
                         *             "right": 0,
                         *             "bottom": 34,
                         *             "left": 0
                         *           },
                         *           "zoom_mode_enabled": false,
                         *           "device_id": "d1",
                         *           "platform": "ios"
                         *         }
                         *       ],
                         *       "preview_token": "eyJhbGciOiJIUzI1NiJ9.…",
                         *       "preview_token_expires_at": "2026-07-19T10:05:00.000Z"
                         *     }
                         */
                        "application/json": components["schemas"]["PreviewBuildAccepted"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, UPGRADE_REQUIRED */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT, IDEMPOTENCY_KEY_REUSED */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR, INVALID_DEVICE_CONTEXT */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED, LIMIT_REACHED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description PREVIEW_WORKER_UNAVAILABLE */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preview/download/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every screen of a ready job, with URLs that read it from storage */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    job_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The screens */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PreviewDownload"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description PREVIEW_SESSION_EXPIRED */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preview/heartbeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a device shows the preview */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "device_id": "d1",
                     *       "app_version": "1.0.0"
                     *     }
                     */
                    "application/json": components["schemas"]["PreviewHeartbeat"];
                };
            };
            responses: {
                /** @description How long the token lives */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PreviewHeartbeatAnswer"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description PREVIEW_SESSION_EXPIRED */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preview/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The jobs of a project, newest first */
        get: {
            parameters: {
                query: {
                    /** @description `next_cursor` of the page before; opaque. */
                    cursor?: string;
                    limit?: number;
                    project_id: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of jobs */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["PreviewJob"][];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preview/sandbox-event": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask what a touch leads to
         * @description No code of the app runs. A handler that opens another screen of the build answers with the layout of that screen; any other is named and not executed.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "screen_id": "00000000000000aa",
                     *       "node_id": "n1",
                     *       "event": "onPress"
                     *     }
                     */
                    "application/json": components["schemas"]["SandboxEvent"];
                };
            };
            responses: {
                /** @description What the touch leads to */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SandboxAnswer"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description PREVIEW_SESSION_EXPIRED */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preview/screens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The screens a preview token opens, with their hashes by device */
        get: {
            parameters: {
                query?: {
                    /** @description The job of the token; another one is not found. */
                    job?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The screens */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PreviewScreens"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description PREVIEW_SESSION_EXPIRED */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preview/screens/{screen_id}/layout.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One screen on one device
         * @description The ETag is the sha256 of the (uncompressed) bytes, so an unchanged screen is 304 across builds. Compressed with br or gzip as accepted.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Required when the token holds more than one device. */
                    device_id?: string;
                };
                header?: never;
                path: {
                    screen_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Layout JSON 1.0 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LayoutDocument"];
                    };
                };
                /** @description The device already has these bytes (`If-None-Match`) */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description PREVIEW_SESSION_EXPIRED */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preview/status/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a job is, and who looks at it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    job_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The job */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PreviewStatus"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preview/stop/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a job; an ended one stays as it is */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    job_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The job */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PreviewJob"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preview/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mint a short-lived token that opens one job on a device */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "job_id": "01981f2e-6c1a-7c3e-9a60-0d8c3b7f4a11",
                     *       "device_ids": [
                     *         "d1"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PreviewTokenRequest"];
                };
            };
            responses: {
                /** @description The token */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "preview_token": "eyJhbGciOiJIUzI1NiJ9.…",
                         *       "expires_at": "2026-07-19T10:05:00.000Z",
                         *       "devices": [
                         *         {
                         *           "mode": "virtual",
                         *           "model": "iPhone 15",
                         *           "os_version": "17.5",
                         *           "width": 393,
                         *           "height": 852,
                         *           "dpr": 3,
                         *           "orientation": "portrait",
                         *           "font_scale": 1,
                         *           "safe_area": {
                         *             "top": 59,
                         *             "right": 0,
                         *             "bottom": 34,
                         *             "left": 0
                         *           },
                         *           "zoom_mode_enabled": false,
                         *           "device_id": "d1",
                         *           "platform": "ios"
                         *         }
                         *       ]
                         *     }
                         */
                        "application/json": components["schemas"]["PreviewToken"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT, IDEMPOTENCY_KEY_REUSED */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description PREVIEW_SESSION_EXPIRED */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own profile */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The profile */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *       "email": "ada@example.com",
                         *       "email_verified": true,
                         *       "tier": "premium",
                         *       "entitlements_version": 1,
                         *       "is_admin": false,
                         *       "created_at": "2026-01-15T12:00:00.000Z",
                         *       "name": "Ada Lovelace",
                         *       "has_password": true,
                         *       "providers": [
                         *         "google"
                         *       ]
                         *     }
                         */
                        "application/json": components["schemas"]["Profile"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Delete one’s account
         * @description At once and for good: sessions, keys and devices end, name, address and password are forgotten. Teams pass on to a member active in the last 30 days, else the one active most recently; what belongs to nobody else is erased within minutes, and from storage after the installation’s grace.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "password": "a long pass phrase"
                     *     }
                     */
                    "application/json": components["schemas"]["DeleteProfile"];
                };
            };
            responses: {
                /** @description The account is closed, and is being erased */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description FEATURE_DISABLED, DEPENDENCY_UNAVAILABLE */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change one’s profile
         * @description What is left out stays. `null` takes the name away.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "name": "Ada Lovelace"
                     *     }
                     */
                    "application/json": components["schemas"]["ProfileChanges"];
                };
            };
            responses: {
                /** @description The profile as it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *       "email": "ada@example.com",
                         *       "email_verified": true,
                         *       "tier": "premium",
                         *       "entitlements_version": 1,
                         *       "is_admin": false,
                         *       "created_at": "2026-01-15T12:00:00.000Z",
                         *       "name": "Ada Lovelace",
                         *       "has_password": true,
                         *       "providers": [
                         *         "google"
                         *       ]
                         *     }
                         */
                        "application/json": components["schemas"]["Profile"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/profile/providers/apple": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Let Apple sign one in no more
         * @description Refused where it is the only way into the account. Signing in that way again links it again, while both sides have verified the same address.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It is not linked any more */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/providers/google": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Let Google sign one in no more
         * @description Refused where it is the only way into the account. Signing in that way again links it again, while both sides have verified the same address.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It is not linked any more */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your projects and those of your teams
         * @description Newest first.
         */
        get: {
            parameters: {
                query?: {
                    /** @description `next_cursor` of the page before; opaque. */
                    cursor?: string;
                    /** @description Only those you marked. */
                    favorite?: "true";
                    kind?: components["schemas"]["ProjectKind"];
                    limit?: number;
                    /** @description Part of the name. */
                    q?: string;
                    /** @description Kept in lower case. */
                    tag?: string;
                    /** @description Of this team alone. */
                    team_id?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of projects */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "items": [
                         *         {
                         *           "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b01",
                         *           "name": "Brew",
                         *           "kind": "mobile_app",
                         *           "team_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e01",
                         *           "role": "member",
                         *           "favorite": false,
                         *           "tags": [
                         *             "shop"
                         *           ],
                         *           "created_at": "2026-01-15T12:00:00.000Z",
                         *           "updated_at": "2026-01-15T12:00:00.000Z"
                         *         }
                         *       ],
                         *       "next_cursor": null
                         *     }
                         */
                        "application/json": components["schemas"]["ProjectPage"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Make a project
         * @description Your own, or of a team whose member you are; empty, or with the source of a template.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "name": "Brew",
                     *       "kind": "mobile_app"
                     *     }
                     */
                    "application/json": components["schemas"]["CreateProject"];
                };
            };
            responses: {
                /** @description The new project */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b01",
                         *       "name": "Brew",
                         *       "kind": "mobile_app",
                         *       "team_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e01",
                         *       "role": "member",
                         *       "favorite": false,
                         *       "tags": [
                         *         "shop"
                         *       ],
                         *       "created_at": "2026-01-15T12:00:00.000Z",
                         *       "updated_at": "2026-01-15T12:00:00.000Z"
                         *     }
                         */
                        "application/json": components["schemas"]["Project"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, GUEST_READ_ONLY, UPGRADE_REQUIRED */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT, IDEMPOTENCY_KEY_REUSED */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description DEPENDENCY_UNAVAILABLE */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a project */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The project */
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The project */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b01",
                         *       "name": "Brew",
                         *       "kind": "mobile_app",
                         *       "team_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e01",
                         *       "role": "member",
                         *       "favorite": false,
                         *       "tags": [
                         *         "shop"
                         *       ],
                         *       "created_at": "2026-01-15T12:00:00.000Z",
                         *       "updated_at": "2026-01-15T12:00:00.000Z"
                         *     }
                         */
                        "application/json": components["schemas"]["Project"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Delete a project
         * @description It is gone for everybody at once; its source is erased from storage later. Of a team, for owners and admins.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The project */
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The project is deleted */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, GUEST_READ_ONLY */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a project’s settings */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The project */
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "name": "Brew"
                     *     }
                     */
                    "application/json": components["schemas"]["UpdateProject"];
                };
            };
            responses: {
                /** @description The project */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b01",
                         *       "name": "Brew",
                         *       "kind": "mobile_app",
                         *       "team_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e01",
                         *       "role": "member",
                         *       "favorite": false,
                         *       "tags": [
                         *         "shop"
                         *       ],
                         *       "created_at": "2026-01-15T12:00:00.000Z",
                         *       "updated_at": "2026-01-15T12:00:00.000Z"
                         *     }
                         */
                        "application/json": components["schemas"]["Project"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, GUEST_READ_ONLY */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/projects/{project_id}/ai-docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The documentation of a project, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description `next_cursor` of the page before; opaque. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of documentation */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["AiDocsListed"][];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Ask for documentation of files, or of the change between two revisions
         * @description Honours Idempotency-Key. Follow the job with GET /jobs/{job_id}/events: it ends with `ready`. Secrets in the source are masked before anything is sent to a model, and what a model writes is checked against the source. With provider `static` no model is asked.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "files": [
                     *         "App.tsx"
                     *       ],
                     *       "kind": "summary",
                     *       "provider": "static"
                     *     }
                     */
                    "application/json": components["schemas"]["AiDocsRequest"];
                };
            };
            responses: {
                /** @description Accepted: the job will end */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AiDocsAccepted"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, UPGRADE_REQUIRED */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT, IDEMPOTENCY_KEY_REUSED */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED, LIMIT_REACHED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description FEATURE_DISABLED, PREVIEW_WORKER_UNAVAILABLE, DEPENDENCY_UNAVAILABLE */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/ai-docs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where documentation is, and what was written */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    job_id: string;
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The documentation */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AiDocs"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description DEPENDENCY_UNAVAILABLE */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/ai-docs/{job_id}/proposals/{proposal}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a revision of the newest source with a proposed change in it
         * @description Nothing that a model proposes is applied without this. Honours Idempotency-Key. Refused with CONFLICT when the file has changed since the proposal was written.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    job_id: string;
                    project_id: string;
                    /** @description The number of the proposal, from 1. */
                    proposal: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The revision */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0c01",
                         *       "project_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b01",
                         *       "base_revision_id": null,
                         *       "file_count": 1,
                         *       "bytes": 47,
                         *       "created_at": "2026-01-15T12:00:00.000Z"
                         *     }
                         */
                        "application/json": components["schemas"]["Revision"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, UPGRADE_REQUIRED */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT, IDEMPOTENCY_KEY_REUSED */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description DEPENDENCY_UNAVAILABLE */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/ai-docs/{job_id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel documentation that is not ready; an ended one stays as it is */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    job_id: string;
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The documentation */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AiDocs"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/ai-docs/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What models were asked for a project, and about what it cost */
        get: {
            parameters: {
                query?: {
                    days?: number;
                };
                header?: never;
                path: {
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description By model */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AiUsage"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/architecture/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask what differs between two versions of a map
         * @description For which elements another declaration wins, and which rules came and went. Over versions of either mode. The result is at GET …/architecture/jobs/{job_id}/result once the job is ready.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "from_version_id": "01890a5d-ac96-774b-bcce-b302099a8057"
                     *     }
                     */
                    "application/json": components["schemas"]["MapDiffRequest"];
                };
            };
            responses: {
                /** @description Accepted: the job will end */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MapJobAccepted"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, UPGRADE_REQUIRED */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND, MAP_NOT_AVAILABLE */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT, IDEMPOTENCY_KEY_REUSED */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED, LIMIT_REACHED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description PREVIEW_WORKER_UNAVAILABLE */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/architecture/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a new version of a project’s map
         * @description Says which style rule reaches which element of every page, and with `deep` why. Honours Idempotency-Key. Follow the job with GET /jobs/{job_id}/events: it ends with `map_ready`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["MapGenerateRequest"];
                };
            };
            responses: {
                /** @description Accepted: the job will end */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MapJobAccepted"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, UPGRADE_REQUIRED */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT, IDEMPOTENCY_KEY_REUSED */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED, LIMIT_REACHED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description PREVIEW_WORKER_UNAVAILABLE, FEATURE_DISABLED */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/architecture/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a job about a project’s map is */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    job_id: string;
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The job */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MapJob"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/architecture/jobs/{job_id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a simulation or a comparison has found out */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    job_id: string;
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The result */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            muted: string[];
                            pages: {
                                changed: {
                                    after: {
                                        important: boolean;
                                        line: number;
                                        property: string;
                                        selector: string;
                                        source: string;
                                        value: string;
                                    } | null;
                                    before: {
                                        important: boolean;
                                        line: number;
                                        property: string;
                                        selector: string;
                                        source: string;
                                        value: string;
                                    };
                                    element: number;
                                    property: string;
                                }[];
                                file: string;
                                truncated: boolean;
                            }[];
                            /** @enum {string} */
                            schema_version: "1.0";
                            unmatched: string[];
                            /** Format: uuid */
                            version_id: string;
                        } | {
                            /** Format: uuid */
                            from_version_id: string;
                            pages: {
                                added: string[];
                                changed: {
                                    elements: {
                                        added: {
                                            classes: string[];
                                            id: string;
                                            index: number;
                                            line: number;
                                            tag: string;
                                        }[];
                                        changed: {
                                            after: {
                                                classes: string[];
                                                id: string;
                                                index: number;
                                                line: number;
                                                tag: string;
                                            };
                                            before: {
                                                classes: string[];
                                                id: string;
                                                index: number;
                                                line: number;
                                                tag: string;
                                            };
                                        }[];
                                        removed: {
                                            classes: string[];
                                            id: string;
                                            index: number;
                                            line: number;
                                            tag: string;
                                        }[];
                                    };
                                    file: string;
                                    properties: {
                                        after: {
                                            important: boolean;
                                            line: number;
                                            property: string;
                                            selector: string;
                                            source: string;
                                            value: string;
                                        } | null;
                                        before: {
                                            important: boolean;
                                            line: number;
                                            property: string;
                                            selector: string;
                                            source: string;
                                            value: string;
                                        } | null;
                                        /** @enum {string} */
                                        change: "added" | "removed" | "value" | "rule";
                                        element: {
                                            after: number;
                                            before: number;
                                        };
                                        property: string;
                                    }[];
                                }[];
                                removed: string[];
                            };
                            rules: {
                                added: {
                                    conditions: string[];
                                    declarations: string[];
                                    layer?: string;
                                    line: number;
                                    scope?: string;
                                    selector: string;
                                    source: string;
                                }[];
                                changed: {
                                    after: {
                                        conditions: string[];
                                        declarations: string[];
                                        layer?: string;
                                        line: number;
                                        scope?: string;
                                        selector: string;
                                        source: string;
                                    };
                                    before: {
                                        conditions: string[];
                                        declarations: string[];
                                        layer?: string;
                                        line: number;
                                        scope?: string;
                                        selector: string;
                                        source: string;
                                    };
                                }[];
                                removed: {
                                    conditions: string[];
                                    declarations: string[];
                                    layer?: string;
                                    line: number;
                                    scope?: string;
                                    selector: string;
                                    source: string;
                                }[];
                            };
                            /** @enum {string} */
                            schema_version: "1.0";
                            stylesheets: {
                                added: string[];
                                removed: string[];
                            };
                            /** Format: uuid */
                            to_version_id: string;
                            truncated: {
                                limit: number;
                                what: string;
                            }[];
                        };
                    };
                };
                /** @description Unchanged */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND, MAP_NOT_AVAILABLE */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/architecture/jobs/{job_id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a job about a project’s map; an ended one stays as it is */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    job_id: string;
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The job */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MapJob"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/architecture/latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest version of a project’s map, or with view=influence the report of one of its pages
         * @description Carries an ETag: what has not changed is answered 304.
         */
        get: {
            parameters: {
                query?: {
                    /** @description With `view=influence`: the page by its number in `influence_pages`, from 1, or by its path. */
                    page?: string;
                    /** @description `influence`: the report of one page. */
                    view?: "map" | "influence";
                };
                header?: never;
                path: {
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The map, or the influence report of one page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            css_influence_mode: "basic" | "deep";
                            diagnostics: {
                                code: string;
                                column: number;
                                file: string;
                                line: number;
                                message: string;
                                /** @enum {string} */
                                severity: "info" | "warning" | "error";
                            }[];
                            edges: {
                                confidence: number;
                                evidence: {
                                    line: number;
                                    path: string;
                                };
                                from: string;
                                id: string;
                                /** @enum {string} */
                                method: "static" | "heuristic";
                                to: string;
                                /** @enum {string} */
                                type: "component_contains" | "html_includes" | "html_references_asset" | "css_import" | "css_applies_to" | "css_override" | "css_specificity" | "css_inherit";
                            }[];
                            evaluated_for: {
                                height: number;
                                /** @enum {string} */
                                media_type: "screen" | "print";
                                /** @enum {string} */
                                prefers_color_scheme: "light" | "dark";
                                /** @enum {string} */
                                prefers_reduced_motion: "no-preference" | "reduce";
                                width: number;
                            };
                            file_hashes: {
                                [key: string]: string;
                            };
                            generator_version: string;
                            influence_pages: {
                                bytes: number;
                                elements: number;
                                file: string;
                                page_hash: string;
                            }[];
                            languages_detected: string[];
                            nodes: {
                                confidence_reason: string[];
                                id: string;
                                /** @enum {string|null} */
                                language: "html" | "css" | null;
                                metadata: {
                                    [key: string]: string | number | boolean | string[];
                                };
                                name: string;
                                parse_confidence: number;
                                path: string;
                                range: {
                                    column: number;
                                    line: number;
                                } | null;
                                /** @enum {string} */
                                type: "html_file" | "html_element" | "css_file" | "css_rule" | "css_external" | "external_resource";
                            }[];
                            /** @enum {string} */
                            parser_mode: "static";
                            /** Format: uuid */
                            project_id: string;
                            /** Format: uuid */
                            revision_id: string;
                            /** @enum {string} */
                            schema_version: "1.0";
                            truncated: {
                                limit: number;
                                what: string;
                            }[];
                            /** Format: uuid */
                            version_id: string;
                        } | {
                            boundaries: {
                                from: {
                                    file: string;
                                    line: number;
                                };
                                kind: string;
                                url: string;
                            }[];
                            css_simulation?: {
                                changed: {
                                    after: string | null;
                                    before: string | null;
                                    element: number;
                                    page: string;
                                    property: string;
                                }[];
                                muted_selectors: string[];
                            };
                            diagnostics: {
                                code: string;
                                column: number;
                                file: string;
                                line: number;
                                message: string;
                                /** @enum {string} */
                                severity: "info" | "warning" | "error";
                            }[];
                            evaluated_for: {
                                height: number;
                                /** @enum {string} */
                                media_type: "screen" | "print";
                                /** @enum {string} */
                                prefers_color_scheme: "light" | "dark";
                                /** @enum {string} */
                                prefers_reduced_motion: "no-preference" | "reduce";
                                width: number;
                            };
                            findings?: {
                                important_wars: {
                                    declarations: string[];
                                    elements: number;
                                    page: string;
                                    property: string;
                                }[];
                                rules_that_never_win: string[];
                                unused_declarations: string[];
                                unused_rules: string[];
                            };
                            /** @enum {string} */
                            mode: "basic" | "deep";
                            pages: {
                                elements: {
                                    classes: string[];
                                    id: string;
                                    index: number;
                                    line: number;
                                    parent: number | null;
                                    tag: string;
                                }[];
                                file: string;
                                includes?: {
                                    line: number;
                                    source: string;
                                }[];
                                lineage?: {
                                    [key: string]: {
                                        [key: string]: {
                                            /** @enum {string} */
                                            because: "importance" | "inline" | "layer" | "specificity" | "scope" | "order" | "media" | "supports" | "container" | "preprocessor" | "state";
                                            declaration: string;
                                            /** @enum {string} */
                                            status: "dominant" | "overridden" | "inherited" | "conditional";
                                        }[];
                                    };
                                };
                                outranked?: {
                                    [key: string]: {
                                        [key: string]: string;
                                    };
                                };
                                template?: string;
                                winners: {
                                    [key: string]: {
                                        [key: string]: string;
                                    };
                                };
                            }[];
                            /** @enum {string} */
                            schema_version: "1.0";
                            selectors: {
                                matches: number;
                                overridden_by: string[];
                                properties_lost: number;
                                properties_won: number;
                                rule_id: string;
                            }[];
                            stylesheets: {
                                id: string;
                                imported_from?: string;
                                imports?: {
                                    line: number;
                                    source: string;
                                }[];
                                layer?: string;
                                media?: string;
                                rules: {
                                    column: number;
                                    conditions: string[];
                                    declarations: {
                                        column: number;
                                        id: string;
                                        important: boolean;
                                        line: number;
                                        property: string;
                                        /** @enum {boolean} */
                                        unresolved?: true;
                                        valid: boolean;
                                        value: string;
                                    }[];
                                    id: string;
                                    layer?: string;
                                    line: number;
                                    scope?: string;
                                    selector: string;
                                    specificity: [
                                        number,
                                        number,
                                        number
                                    ];
                                }[];
                                source: string;
                                /** @enum {string} */
                                syntax?: "scss" | "less";
                            }[];
                            truncated?: {
                                limit: number;
                                what: string;
                            }[];
                        };
                    };
                };
                /** @description Unchanged */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND, MAP_NOT_AVAILABLE */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/architecture/simulate-css": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask what would win if some rules were not there
         * @description Over a version that was made with `deep`; no file is changed. The result is at GET …/architecture/jobs/{job_id}/result once the job is ready.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "muted_selectors": [
                     *         ".card p"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CssSimulationRequest"];
                };
            };
            responses: {
                /** @description Accepted: the job will end */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MapJobAccepted"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, UPGRADE_REQUIRED */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND, MAP_NOT_AVAILABLE */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT, IDEMPOTENCY_KEY_REUSED */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED, LIMIT_REACHED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description PREVIEW_WORKER_UNAVAILABLE */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/architecture/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The versions of a project’s map that are kept, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description `next_cursor` of the page before; opaque. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of versions */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["MapVersion"][];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/architecture/versions/{version_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A version of a project’s map, or with view=influence the report of one of its pages
         * @description Carries an ETag: what has not changed is answered 304.
         */
        get: {
            parameters: {
                query?: {
                    /** @description With `view=influence`: the page by its number in `influence_pages`, from 1, or by its path. */
                    page?: string;
                    /** @description `influence`: the report of one page. */
                    view?: "map" | "influence";
                };
                header?: never;
                path: {
                    project_id: string;
                    version_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The map, or the influence report of one page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            css_influence_mode: "basic" | "deep";
                            diagnostics: {
                                code: string;
                                column: number;
                                file: string;
                                line: number;
                                message: string;
                                /** @enum {string} */
                                severity: "info" | "warning" | "error";
                            }[];
                            edges: {
                                confidence: number;
                                evidence: {
                                    line: number;
                                    path: string;
                                };
                                from: string;
                                id: string;
                                /** @enum {string} */
                                method: "static" | "heuristic";
                                to: string;
                                /** @enum {string} */
                                type: "component_contains" | "html_includes" | "html_references_asset" | "css_import" | "css_applies_to" | "css_override" | "css_specificity" | "css_inherit";
                            }[];
                            evaluated_for: {
                                height: number;
                                /** @enum {string} */
                                media_type: "screen" | "print";
                                /** @enum {string} */
                                prefers_color_scheme: "light" | "dark";
                                /** @enum {string} */
                                prefers_reduced_motion: "no-preference" | "reduce";
                                width: number;
                            };
                            file_hashes: {
                                [key: string]: string;
                            };
                            generator_version: string;
                            influence_pages: {
                                bytes: number;
                                elements: number;
                                file: string;
                                page_hash: string;
                            }[];
                            languages_detected: string[];
                            nodes: {
                                confidence_reason: string[];
                                id: string;
                                /** @enum {string|null} */
                                language: "html" | "css" | null;
                                metadata: {
                                    [key: string]: string | number | boolean | string[];
                                };
                                name: string;
                                parse_confidence: number;
                                path: string;
                                range: {
                                    column: number;
                                    line: number;
                                } | null;
                                /** @enum {string} */
                                type: "html_file" | "html_element" | "css_file" | "css_rule" | "css_external" | "external_resource";
                            }[];
                            /** @enum {string} */
                            parser_mode: "static";
                            /** Format: uuid */
                            project_id: string;
                            /** Format: uuid */
                            revision_id: string;
                            /** @enum {string} */
                            schema_version: "1.0";
                            truncated: {
                                limit: number;
                                what: string;
                            }[];
                            /** Format: uuid */
                            version_id: string;
                        } | {
                            boundaries: {
                                from: {
                                    file: string;
                                    line: number;
                                };
                                kind: string;
                                url: string;
                            }[];
                            css_simulation?: {
                                changed: {
                                    after: string | null;
                                    before: string | null;
                                    element: number;
                                    page: string;
                                    property: string;
                                }[];
                                muted_selectors: string[];
                            };
                            diagnostics: {
                                code: string;
                                column: number;
                                file: string;
                                line: number;
                                message: string;
                                /** @enum {string} */
                                severity: "info" | "warning" | "error";
                            }[];
                            evaluated_for: {
                                height: number;
                                /** @enum {string} */
                                media_type: "screen" | "print";
                                /** @enum {string} */
                                prefers_color_scheme: "light" | "dark";
                                /** @enum {string} */
                                prefers_reduced_motion: "no-preference" | "reduce";
                                width: number;
                            };
                            findings?: {
                                important_wars: {
                                    declarations: string[];
                                    elements: number;
                                    page: string;
                                    property: string;
                                }[];
                                rules_that_never_win: string[];
                                unused_declarations: string[];
                                unused_rules: string[];
                            };
                            /** @enum {string} */
                            mode: "basic" | "deep";
                            pages: {
                                elements: {
                                    classes: string[];
                                    id: string;
                                    index: number;
                                    line: number;
                                    parent: number | null;
                                    tag: string;
                                }[];
                                file: string;
                                includes?: {
                                    line: number;
                                    source: string;
                                }[];
                                lineage?: {
                                    [key: string]: {
                                        [key: string]: {
                                            /** @enum {string} */
                                            because: "importance" | "inline" | "layer" | "specificity" | "scope" | "order" | "media" | "supports" | "container" | "preprocessor" | "state";
                                            declaration: string;
                                            /** @enum {string} */
                                            status: "dominant" | "overridden" | "inherited" | "conditional";
                                        }[];
                                    };
                                };
                                outranked?: {
                                    [key: string]: {
                                        [key: string]: string;
                                    };
                                };
                                template?: string;
                                winners: {
                                    [key: string]: {
                                        [key: string]: string;
                                    };
                                };
                            }[];
                            /** @enum {string} */
                            schema_version: "1.0";
                            selectors: {
                                matches: number;
                                overridden_by: string[];
                                properties_lost: number;
                                properties_won: number;
                                rule_id: string;
                            }[];
                            stylesheets: {
                                id: string;
                                imported_from?: string;
                                imports?: {
                                    line: number;
                                    source: string;
                                }[];
                                layer?: string;
                                media?: string;
                                rules: {
                                    column: number;
                                    conditions: string[];
                                    declarations: {
                                        column: number;
                                        id: string;
                                        important: boolean;
                                        line: number;
                                        property: string;
                                        /** @enum {boolean} */
                                        unresolved?: true;
                                        valid: boolean;
                                        value: string;
                                    }[];
                                    id: string;
                                    layer?: string;
                                    line: number;
                                    scope?: string;
                                    selector: string;
                                    specificity: [
                                        number,
                                        number,
                                        number
                                    ];
                                }[];
                                source: string;
                                /** @enum {string} */
                                syntax?: "scss" | "less";
                            }[];
                            truncated?: {
                                limit: number;
                                what: string;
                            }[];
                        };
                    };
                };
                /** @description Unchanged */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, UPGRADE_REQUIRED */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND, MAP_NOT_AVAILABLE */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the threads of a project
         * @description By the comments that began them, newest first. Filters that are given all apply.
         */
        get: {
            parameters: {
                query?: {
                    /** @description `next_cursor` of the page before; opaque. */
                    cursor?: string;
                    job_id?: string;
                    limit?: number;
                    node_id?: string;
                    path?: string;
                    revision_id?: string;
                    screen_id?: string;
                    target?: "project" | "task" | "file" | "node";
                    task_id?: string;
                };
                header?: never;
                path: {
                    /** @description The project */
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of comments */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "items": [
                         *         {
                         *           "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0f01",
                         *           "project_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b01",
                         *           "thread_id": null,
                         *           "body": "Is this the right colour, <@01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01>?",
                         *           "target": {
                         *             "type": "file",
                         *             "revision_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0c01",
                         *             "path": "src/App.tsx",
                         *             "line_start": 3,
                         *             "line_end": 5
                         *           },
                         *           "author_user_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *           "mentions": [
                         *             "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01"
                         *           ],
                         *           "stars": 2,
                         *           "starred": true,
                         *           "replies": 1,
                         *           "created_at": "2026-01-15T12:00:00.000Z",
                         *           "edited_at": null,
                         *           "deleted_at": null
                         *         }
                         *       ],
                         *       "next_cursor": null
                         *     }
                         */
                        "application/json": components["schemas"]["CommentPage"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Write a comment, or answer one
         * @description On the project, a task, a file as it was in a revision, or a node of a screen that a build has made.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The project */
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "body": "Is this the right colour, <@01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01>?",
                     *       "target": {
                     *         "type": "file",
                     *         "revision_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0c01",
                     *         "path": "src/App.tsx",
                     *         "line_start": 3,
                     *         "line_end": 5
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["WriteComment"];
                };
            };
            responses: {
                /** @description The new comment */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0f01",
                         *       "project_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b01",
                         *       "thread_id": null,
                         *       "body": "Is this the right colour, <@01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01>?",
                         *       "target": {
                         *         "type": "file",
                         *         "revision_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0c01",
                         *         "path": "src/App.tsx",
                         *         "line_start": 3,
                         *         "line_end": 5
                         *       },
                         *       "author_user_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *       "mentions": [
                         *         "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01"
                         *       ],
                         *       "stars": 0,
                         *       "starred": true,
                         *       "replies": 0,
                         *       "created_at": "2026-01-15T12:00:00.000Z",
                         *       "edited_at": null,
                         *       "deleted_at": null
                         *     }
                         */
                        "application/json": components["schemas"]["Comment"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, GUEST_READ_ONLY */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT, IDEMPOTENCY_KEY_REUSED */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description DEPENDENCY_UNAVAILABLE */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/comments/{comment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a comment */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The comment */
                    comment_id: string;
                    /** @description The project */
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The comment */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0f01",
                         *       "project_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b01",
                         *       "thread_id": null,
                         *       "body": "Is this the right colour, <@01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01>?",
                         *       "target": {
                         *         "type": "file",
                         *         "revision_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0c01",
                         *         "path": "src/App.tsx",
                         *         "line_start": 3,
                         *         "line_end": 5
                         *       },
                         *       "author_user_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *       "mentions": [
                         *         "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01"
                         *       ],
                         *       "stars": 2,
                         *       "starred": true,
                         *       "replies": 1,
                         *       "created_at": "2026-01-15T12:00:00.000Z",
                         *       "edited_at": null,
                         *       "deleted_at": null
                         *     }
                         */
                        "application/json": components["schemas"]["Comment"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Delete a comment
         * @description Your own, or as owner or admin anybody’s. Its text is gone for good; the answers to it stay.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The comment */
                    comment_id: string;
                    /** @description The project */
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The comment is deleted */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, GUEST_READ_ONLY */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Edit a comment of your own
         * @description What it said before can be read with its edits. Only people who are named for the first time are told.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The comment */
                    comment_id: string;
                    /** @description The project */
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "body": "Is this the right colour, <@01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01>?"
                     *     }
                     */
                    "application/json": components["schemas"]["EditComment"];
                };
            };
            responses: {
                /** @description The comment as it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0f01",
                         *       "project_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b01",
                         *       "thread_id": null,
                         *       "body": "Is this the right colour, <@01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01>?",
                         *       "target": {
                         *         "type": "file",
                         *         "revision_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0c01",
                         *         "path": "src/App.tsx",
                         *         "line_start": 3,
                         *         "line_end": 5
                         *       },
                         *       "author_user_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *       "mentions": [
                         *         "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01"
                         *       ],
                         *       "stars": 2,
                         *       "starred": true,
                         *       "replies": 1,
                         *       "created_at": "2026-01-15T12:00:00.000Z",
                         *       "edited_at": null,
                         *       "deleted_at": null
                         *     }
                         */
                        "application/json": components["schemas"]["Comment"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, GUEST_READ_ONLY */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/projects/{project_id}/comments/{comment_id}/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a comment said before
         * @description Newest first.
         */
        get: {
            parameters: {
                query?: {
                    /** @description `next_cursor` of the page before; opaque. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description The comment */
                    comment_id: string;
                    /** @description The project */
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of earlier texts */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "items": [
                         *         {
                         *           "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0f02",
                         *           "body": "Is this the right color?",
                         *           "written_at": "2026-01-15T12:00:00.000Z",
                         *           "replaced_at": "2026-01-15T12:01:00.000Z"
                         *         }
                         *       ],
                         *       "next_cursor": null
                         *     }
                         */
                        "application/json": components["schemas"]["CommentEditPage"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/comments/{comment_id}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The answers in a thread
         * @description Oldest first, those that were deleted with an empty body.
         */
        get: {
            parameters: {
                query?: {
                    /** @description `next_cursor` of the page before; opaque. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description The comment */
                    comment_id: string;
                    /** @description The project */
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of comments */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "items": [
                         *         {
                         *           "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0f01",
                         *           "project_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b01",
                         *           "thread_id": null,
                         *           "body": "Is this the right colour, <@01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01>?",
                         *           "target": {
                         *             "type": "file",
                         *             "revision_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0c01",
                         *             "path": "src/App.tsx",
                         *             "line_start": 3,
                         *             "line_end": 5
                         *           },
                         *           "author_user_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *           "mentions": [
                         *             "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01"
                         *           ],
                         *           "stars": 2,
                         *           "starred": true,
                         *           "replies": 1,
                         *           "created_at": "2026-01-15T12:00:00.000Z",
                         *           "edited_at": null,
                         *           "deleted_at": null
                         *         }
                         *       ],
                         *       "next_cursor": null
                         *     }
                         */
                        "application/json": components["schemas"]["CommentPage"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/comments/{comment_id}/star": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Star a comment */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The comment */
                    comment_id: string;
                    /** @description The project */
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description You have starred it */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        post?: never;
        /** Take a star back */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The comment */
                    comment_id: string;
                    /** @description The project */
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description You have not starred it */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/favorite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Mark a project for yourself */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The project */
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It is marked */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        post?: never;
        /** Take your mark off a project */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The project */
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It is not marked */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The labels of a project */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The project */
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description By name, 100 at most */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "items": [
                         *         {
                         *           "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e03",
                         *           "name": "design",
                         *           "color": "#8a2be2",
                         *           "created_at": "2026-01-15T12:00:00.000Z"
                         *         }
                         *       ]
                         *     }
                         */
                        "application/json": {
                            items: components["schemas"]["Label"][];
                        };
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        /** Make a label */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The project */
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "name": "design",
                     *       "color": "#8a2be2"
                     *     }
                     */
                    "application/json": components["schemas"]["CreateLabel"];
                };
            };
            responses: {
                /** @description The new label */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e03",
                         *       "name": "design",
                         *       "color": "#8a2be2",
                         *       "created_at": "2026-01-15T12:00:00.000Z"
                         *     }
                         */
                        "application/json": components["schemas"]["Label"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, GUEST_READ_ONLY */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT, IDEMPOTENCY_KEY_REUSED */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/labels/{label_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a label
         * @description Tasks that carried it carry it no more.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The label */
                    label_id: string;
                    /** @description The project */
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The label is deleted */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, GUEST_READ_ONLY */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Rename or recolour a label */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The label */
                    label_id: string;
                    /** @description The project */
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "color": "#8a2be2"
                     *     }
                     */
                    "application/json": components["schemas"]["UpdateLabel"];
                };
            };
            responses: {
                /** @description The label as it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e03",
                         *       "name": "design",
                         *       "color": "#8a2be2",
                         *       "created_at": "2026-01-15T12:00:00.000Z"
                         *     }
                         */
                        "application/json": components["schemas"]["Label"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, GUEST_READ_ONLY */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/projects/{project_id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List revisions
         * @description Newest first.
         */
        get: {
            parameters: {
                query?: {
                    /** @description `next_cursor` of the page before; opaque. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description The project */
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of revisions */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "items": [
                         *         {
                         *           "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0c01",
                         *           "project_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b01",
                         *           "base_revision_id": null,
                         *           "file_count": 1,
                         *           "bytes": 47,
                         *           "created_at": "2026-01-15T12:00:00.000Z"
                         *         }
                         *       ],
                         *       "next_cursor": null
                         *     }
                         */
                        "application/json": components["schemas"]["RevisionPage"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Send a new state of the source
         * @description Files are named by content. What the project already holds, or what `content` gives, need not be sent again: then the answer is 201. Otherwise it is 202 with a URL for each missing blob. PUT the bytes there with the headers that stand beside it, then complete the upload. Paths are relative, with `/`; absolute paths, `..`, control characters, names reserved on Windows and paths that differ only by case are refused.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The project */
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "files": [
                     *         {
                     *           "path": "src/App.tsx",
                     *           "sha256": "fbf59b155431d65b119b61cd890b069ac22d969a3be95be2ada59e3d40054af5",
                     *           "size_bytes": 47,
                     *           "content": "export default function App() { return null; }\n"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CreateRevision"];
                };
            };
            responses: {
                /** @description The revision */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0c01",
                         *       "project_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b01",
                         *       "base_revision_id": null,
                         *       "file_count": 1,
                         *       "bytes": 47,
                         *       "created_at": "2026-01-15T12:00:00.000Z"
                         *     }
                         */
                        "application/json": components["schemas"]["Revision"];
                    };
                };
                /** @description Blobs are missing */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "upload_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0d01",
                         *       "missing": [
                         *         {
                         *           "sha256": "fbf59b155431d65b119b61cd890b069ac22d969a3be95be2ada59e3d40054af5",
                         *           "upload_url": "https://storage.example.com/upload?signature=…",
                         *           "upload_headers": {
                         *             "content-type": "application/octet-stream",
                         *             "x-amz-checksum-sha256": "qjjlSLPpRzmGy0LmIlQ3yZJ0Fz0tUe1hYwVb0m3V3a8="
                         *           }
                         *         }
                         *       ]
                         *     }
                         */
                        "application/json": components["schemas"]["PendingUpload"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, UPGRADE_REQUIRED */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT, IDEMPOTENCY_KEY_REUSED */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description PAYLOAD_TOO_LARGE */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description DEPENDENCY_UNAVAILABLE */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/revisions/{revision_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a revision with its tree */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The project */
                    project_id: string;
                    /** @description The revision */
                    revision_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The revision */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0c01",
                         *       "project_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b01",
                         *       "base_revision_id": null,
                         *       "file_count": 1,
                         *       "bytes": 47,
                         *       "created_at": "2026-01-15T12:00:00.000Z",
                         *       "files": [
                         *         {
                         *           "path": "src/App.tsx",
                         *           "sha256": "fbf59b155431d65b119b61cd890b069ac22d969a3be95be2ada59e3d40054af5",
                         *           "size_bytes": 47
                         *         }
                         *       ]
                         *     }
                         */
                        "application/json": components["schemas"]["RevisionWithFiles"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description DEPENDENCY_UNAVAILABLE */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/revisions/{revision_id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one file of a revision */
        get: {
            parameters: {
                query: {
                    /** @description Project-relative */
                    path: string;
                };
                header?: never;
                path: {
                    /** @description The project */
                    project_id: string;
                    /** @description The revision */
                    revision_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The bytes as they were sent */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The caller already has these bytes (`If-None-Match`) */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description DEPENDENCY_UNAVAILABLE */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/revisions/uploads/{upload_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the revision of an upload
         * @description Verifies the hash and size of every blob. When some have not arrived, 409 names them with fresh URLs. Repeating a completion gives the same revision.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The project */
                    project_id: string;
                    /** @description The upload */
                    upload_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The revision */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0c01",
                         *       "project_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b01",
                         *       "base_revision_id": null,
                         *       "file_count": 1,
                         *       "bytes": 47,
                         *       "created_at": "2026-01-15T12:00:00.000Z"
                         *     }
                         */
                        "application/json": components["schemas"]["Revision"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, UPGRADE_REQUIRED */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description DEPENDENCY_UNAVAILABLE */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a project’s tags */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The project */
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description In alphabetical order */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "tags": [
                         *         "shop"
                         *       ]
                         *     }
                         */
                        "application/json": components["schemas"]["ProjectTagList"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        /** Give a project these tags and no others */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The project */
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "tags": [
                     *         "shop"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ProjectTags"];
                };
            };
            responses: {
                /** @description In alphabetical order */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "tags": [
                         *         "shop"
                         *       ]
                         *     }
                         */
                        "application/json": components["schemas"]["ProjectTagList"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, GUEST_READ_ONLY */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tasks of a project
         * @description In the order people gave them. Filters that are given all apply.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Somebody’s id, `me`, or `none`. */
                    assignee?: string;
                    blocked?: "true" | "false";
                    /** @description `next_cursor` of the page before; opaque. */
                    cursor?: string;
                    /** @description A day on the calendar, the same in every time zone. */
                    due_from?: string;
                    /** @description The last day, included. */
                    due_to?: string;
                    label?: string;
                    limit?: number;
                    /** @description What title or description contain, in any case. */
                    q?: string;
                    /** @description Any of these, as a comma list: todo, in_progress, in_review, done, cancelled. */
                    status?: string;
                };
                header?: never;
                path: {
                    /** @description The project */
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of tasks */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "items": [
                         *         {
                         *           "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e01",
                         *           "project_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b01",
                         *           "title": "Show the roast date on the home screen",
                         *           "status": "todo",
                         *           "assignee_user_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *           "due_on": "2026-02-01",
                         *           "label_ids": [
                         *             "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e03"
                         *           ],
                         *           "blocked": true,
                         *           "blocked_by": [
                         *             "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e02"
                         *           ],
                         *           "attachment_count": 0,
                         *           "version": 1,
                         *           "created_by_user_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *           "created_at": "2026-01-15T12:00:00.000Z",
                         *           "updated_at": "2026-01-15T12:00:00.000Z",
                         *           "closed_at": null
                         *         }
                         *       ],
                         *       "next_cursor": null
                         *     }
                         */
                        "application/json": components["schemas"]["TaskPage"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        /** Make a task */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The project */
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "title": "Show the roast date on the home screen"
                     *     }
                     */
                    "application/json": components["schemas"]["CreateTask"];
                };
            };
            responses: {
                /** @description The new task */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e01",
                         *       "project_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b01",
                         *       "title": "Show the roast date on the home screen",
                         *       "status": "todo",
                         *       "assignee_user_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *       "due_on": "2026-02-01",
                         *       "label_ids": [
                         *         "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e03"
                         *       ],
                         *       "blocked": true,
                         *       "blocked_by": [
                         *         "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e02"
                         *       ],
                         *       "attachment_count": 0,
                         *       "version": 1,
                         *       "created_by_user_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *       "created_at": "2026-01-15T12:00:00.000Z",
                         *       "updated_at": "2026-01-15T12:00:00.000Z",
                         *       "closed_at": null,
                         *       "description": "Next to the name of the bean.",
                         *       "depends_on": [
                         *         {
                         *           "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e02",
                         *           "title": "Read roast dates",
                         *           "status": "in_progress"
                         *         }
                         *       ],
                         *       "dependents": []
                         *     }
                         */
                        "application/json": components["schemas"]["Task"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, GUEST_READ_ONLY */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT, IDEMPOTENCY_KEY_REUSED */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a task */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The project */
                    project_id: string;
                    /** @description The task */
                    task_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The task */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e01",
                         *       "project_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b01",
                         *       "title": "Show the roast date on the home screen",
                         *       "status": "todo",
                         *       "assignee_user_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *       "due_on": "2026-02-01",
                         *       "label_ids": [
                         *         "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e03"
                         *       ],
                         *       "blocked": true,
                         *       "blocked_by": [
                         *         "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e02"
                         *       ],
                         *       "attachment_count": 0,
                         *       "version": 1,
                         *       "created_by_user_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *       "created_at": "2026-01-15T12:00:00.000Z",
                         *       "updated_at": "2026-01-15T12:00:00.000Z",
                         *       "closed_at": null,
                         *       "description": "Next to the name of the bean.",
                         *       "depends_on": [
                         *         {
                         *           "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e02",
                         *           "title": "Read roast dates",
                         *           "status": "in_progress"
                         *         }
                         *       ],
                         *       "dependents": []
                         *     }
                         */
                        "application/json": components["schemas"]["Task"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Delete a task
         * @description With its history, dependencies, comments and attachments.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The project */
                    project_id: string;
                    /** @description The task */
                    task_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The task is deleted */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, GUEST_READ_ONLY */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change or move a task
         * @description What is left out stays. With `version` a change is refused when somebody else was faster. Moving a task alone does not raise its version.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The project */
                    project_id: string;
                    /** @description The task */
                    task_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "version": 1,
                     *       "status": "in_progress"
                     *     }
                     */
                    "application/json": components["schemas"]["UpdateTask"];
                };
            };
            responses: {
                /** @description The task as it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e01",
                         *       "project_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b01",
                         *       "title": "Show the roast date on the home screen",
                         *       "status": "in_progress",
                         *       "assignee_user_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *       "due_on": "2026-02-01",
                         *       "label_ids": [
                         *         "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e03"
                         *       ],
                         *       "blocked": true,
                         *       "blocked_by": [
                         *         "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e02"
                         *       ],
                         *       "attachment_count": 0,
                         *       "version": 2,
                         *       "created_by_user_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *       "created_at": "2026-01-15T12:00:00.000Z",
                         *       "updated_at": "2026-01-15T12:00:00.000Z",
                         *       "closed_at": null,
                         *       "description": "Next to the name of the bean.",
                         *       "depends_on": [
                         *         {
                         *           "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e02",
                         *           "title": "Read roast dates",
                         *           "status": "in_progress"
                         *         }
                         *       ],
                         *       "dependents": []
                         *     }
                         */
                        "application/json": components["schemas"]["Task"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, GUEST_READ_ONLY */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/projects/{project_id}/tasks/{task_id}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who changed what of a task
         * @description Newest first.
         */
        get: {
            parameters: {
                query?: {
                    /** @description `next_cursor` of the page before; opaque. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description The project */
                    project_id: string;
                    /** @description The task */
                    task_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of changes */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "items": [
                         *         {
                         *           "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e05",
                         *           "kind": "changed",
                         *           "actor_user_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *           "people": [
                         *             {
                         *               "user_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *               "name": "Ada Lovelace"
                         *             }
                         *           ],
                         *           "changes": {
                         *             "status": {
                         *               "from": "todo",
                         *               "to": "in_progress"
                         *             }
                         *           },
                         *           "at": "2026-01-15T12:00:00.000Z"
                         *         }
                         *       ],
                         *       "next_cursor": null
                         *     }
                         */
                        "application/json": components["schemas"]["TaskActivityPage"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/tasks/{task_id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The files of a task
         * @description Newest first.
         */
        get: {
            parameters: {
                query?: {
                    /** @description `next_cursor` of the page before; opaque. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description The project */
                    project_id: string;
                    /** @description The task */
                    task_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of attachments */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "items": [
                         *         {
                         *           "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e04",
                         *           "task_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e01",
                         *           "file_name": "sketch.png",
                         *           "content_type": "image/png",
                         *           "size_bytes": 48213,
                         *           "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                         *           "uploader_user_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *           "completed_at": "2026-01-15T12:00:00.000Z"
                         *         }
                         *       ],
                         *       "next_cursor": null
                         *     }
                         */
                        "application/json": components["schemas"]["AttachmentPage"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Attach a file to a task
         * @description Upload the file with a PUT to `upload_url`, then complete it; nobody sees it before. An upload that is not completed within 24 hours is deleted.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The project */
                    project_id: string;
                    /** @description The task */
                    task_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "file_name": "sketch.png",
                     *       "content_type": "image/png",
                     *       "size_bytes": 48213,
                     *       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *     }
                     */
                    "application/json": components["schemas"]["AnnounceAttachment"];
                };
            };
            responses: {
                /** @description Where to send the file */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "attachment": {
                         *         "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e04",
                         *         "task_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e01",
                         *         "file_name": "sketch.png",
                         *         "content_type": "image/png",
                         *         "size_bytes": 48213,
                         *         "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                         *         "uploader_user_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *         "completed_at": null
                         *       },
                         *       "upload_url": "https://storage.example.com/tasks/attachments/01931b7e?signature=…",
                         *       "upload_headers": {
                         *         "content-type": "image/png"
                         *       }
                         *     }
                         */
                        "application/json": components["schemas"]["AnnouncedAttachment"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, GUEST_READ_ONLY, UPGRADE_REQUIRED */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT, IDEMPOTENCY_KEY_REUSED */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description PAYLOAD_TOO_LARGE */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description DEPENDENCY_UNAVAILABLE */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/tasks/{task_id}/attachments/{attachment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a file from a task */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The attachment */
                    attachment_id: string;
                    /** @description The project */
                    project_id: string;
                    /** @description The task */
                    task_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It is deleted, from storage too */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, GUEST_READ_ONLY */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/tasks/{task_id}/attachments/{attachment_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish attaching a file
         * @description Size, hash and type of what arrived are compared with what was announced. `CONFLICT` brings a new `upload_url` when it is missing or another.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The attachment */
                    attachment_id: string;
                    /** @description The project */
                    project_id: string;
                    /** @description The task */
                    task_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The attachment */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e04",
                         *       "task_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e01",
                         *       "file_name": "sketch.png",
                         *       "content_type": "image/png",
                         *       "size_bytes": 48213,
                         *       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                         *       "uploader_user_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *       "completed_at": "2026-01-15T12:00:00.000Z"
                         *     }
                         */
                        "application/json": components["schemas"]["Attachment"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, GUEST_READ_ONLY, UPGRADE_REQUIRED */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description PAYLOAD_TOO_LARGE */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description DEPENDENCY_UNAVAILABLE */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/tasks/{task_id}/attachments/{attachment_id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A link to a file of a task
         * @description It works for five minutes, for anybody who has it, and saves the file under its name.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The attachment */
                    attachment_id: string;
                    /** @description The project */
                    project_id: string;
                    /** @description The task */
                    task_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The link */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "url": "https://storage.example.com/tasks/attachments/01931b7e?signature=…",
                         *       "expires_at": "2026-01-15T12:05:00.000Z"
                         *     }
                         */
                        "application/json": {
                            /** Format: date-time */
                            expires_at: string;
                            /** Format: uri */
                            url: string;
                        };
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description DEPENDENCY_UNAVAILABLE */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/tasks/{task_id}/depends-on/{other_task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Make a task depend on another
         * @description It is blocked until the other is done or cancelled. A dependency that closed a circle is refused.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The task it depends on */
                    other_task_id: string;
                    /** @description The project */
                    project_id: string;
                    /** @description The task */
                    task_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The task with its dependencies */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e01",
                         *       "project_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b01",
                         *       "title": "Show the roast date on the home screen",
                         *       "status": "todo",
                         *       "assignee_user_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *       "due_on": "2026-02-01",
                         *       "label_ids": [
                         *         "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e03"
                         *       ],
                         *       "blocked": true,
                         *       "blocked_by": [
                         *         "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e02"
                         *       ],
                         *       "attachment_count": 0,
                         *       "version": 1,
                         *       "created_by_user_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *       "created_at": "2026-01-15T12:00:00.000Z",
                         *       "updated_at": "2026-01-15T12:00:00.000Z",
                         *       "closed_at": null,
                         *       "description": "Next to the name of the bean.",
                         *       "depends_on": [
                         *         {
                         *           "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e02",
                         *           "title": "Read roast dates",
                         *           "status": "in_progress"
                         *         }
                         *       ],
                         *       "dependents": []
                         *     }
                         */
                        "application/json": components["schemas"]["Task"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, GUEST_READ_ONLY */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        post?: never;
        /** End a dependency */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The task it depends on */
                    other_task_id: string;
                    /** @description The project */
                    project_id: string;
                    /** @description The task */
                    task_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The task does not depend on the other */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, GUEST_READ_ONLY */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a project to a team or a person
         * @description For its owner, or the owner of its team. To a team of which you are owner or admin, or to a person: one of the project’s team, or, of a project of your own, one you share a team with.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The project */
                    project_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "team_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e01"
                     *     }
                     */
                    "application/json": components["schemas"]["TransferProject"];
                };
            };
            responses: {
                /** @description It belongs to them; you may not see it any more */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, GUEST_READ_ONLY */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what a project can begin with */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The templates, on one page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "items": [
                         *         {
                         *           "slug": "brew",
                         *           "name": "Brew",
                         *           "description": "A small coffee-shop app: React Native, TypeScript, React Navigation.",
                         *           "kind": "mobile_app"
                         *         },
                         *         {
                         *           "slug": "site",
                         *           "name": "Site",
                         *           "description": "Static pages with style sheets that compete: layers, imports, media and important rules.",
                         *           "kind": "web_app"
                         *         }
                         *       ],
                         *       "next_cursor": null
                         *     }
                         */
                        "application/json": components["schemas"]["ProjectTemplateList"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registries/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every error code, and what to do
         * @description Public. Carries a strong ETag; send it back as If-None-Match to be answered with 304.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Every error code, and what to do */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorRegistry"];
                    };
                };
                /** @description What the client has is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registries/languages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The languages that are read, and to which degree
         * @description Public. Carries a strong ETag; send it back as If-None-Match to be answered with 304.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The languages that are read, and to which degree */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Languages"];
                    };
                };
                /** @description What the client has is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search projects, tasks and comments
         * @description Of all that you may see, what contains every word, the best first; titles also when a word is nearly written like it. How often depends on the tier.
         */
        get: {
            parameters: {
                query: {
                    /** @description A comma list of projects, tasks, comments; all when left out. */
                    in?: string;
                    limit?: number;
                    q: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What fits best, `limit` at most */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "items": [
                         *         {
                         *           "type": "task",
                         *           "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e01",
                         *           "project_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b01",
                         *           "project_name": "Brew",
                         *           "title": {
                         *             "text": "Show the roast date",
                         *             "highlights": [
                         *               {
                         *                 "start": 9,
                         *                 "end": 14
                         *               }
                         *             ]
                         *           },
                         *           "excerpt": {
                         *             "text": "Next to the name of the bean.",
                         *             "highlights": []
                         *           },
                         *           "score": 1
                         *         }
                         *       ]
                         *     }
                         */
                        "application/json": {
                            items: components["schemas"]["SearchResult"][];
                        };
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED, LIMIT_REACHED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the teams you are in
         * @description Newest first.
         */
        get: {
            parameters: {
                query?: {
                    /** @description `next_cursor` of the page before; opaque. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of teams */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "items": [
                         *         {
                         *           "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e01",
                         *           "name": "Coffee people",
                         *           "owner_user_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *           "role": "owner",
                         *           "acts_as": "owner",
                         *           "created_at": "2026-01-15T12:00:00.000Z",
                         *           "updated_at": "2026-01-15T12:00:00.000Z"
                         *         }
                         *       ],
                         *       "next_cursor": null
                         *     }
                         */
                        "application/json": components["schemas"]["TeamPage"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Make a team
         * @description You own it. Not in the free tier.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "name": "Coffee people"
                     *     }
                     */
                    "application/json": components["schemas"]["TeamSettings"];
                };
            };
            responses: {
                /** @description The new team */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e01",
                         *       "name": "Coffee people",
                         *       "owner_user_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *       "role": "owner",
                         *       "acts_as": "owner",
                         *       "created_at": "2026-01-15T12:00:00.000Z",
                         *       "updated_at": "2026-01-15T12:00:00.000Z"
                         *     }
                         */
                        "application/json": components["schemas"]["Team"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, UPGRADE_REQUIRED */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT, IDEMPOTENCY_KEY_REUSED */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a team */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The team */
                    team_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The team */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e01",
                         *       "name": "Coffee people",
                         *       "owner_user_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *       "role": "owner",
                         *       "acts_as": "owner",
                         *       "created_at": "2026-01-15T12:00:00.000Z",
                         *       "updated_at": "2026-01-15T12:00:00.000Z"
                         *     }
                         */
                        "application/json": components["schemas"]["Team"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Delete a team
         * @description For its owner, and only when no project belongs to it: transfer or delete those first.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The team */
                    team_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The team is gone */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, GUEST_READ_ONLY */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Rename a team
         * @description For owners and admins.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The team */
                    team_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "name": "Coffee people"
                     *     }
                     */
                    "application/json": components["schemas"]["TeamSettings"];
                };
            };
            responses: {
                /** @description The team */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e01",
                         *       "name": "Coffee people",
                         *       "owner_user_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *       "role": "owner",
                         *       "acts_as": "owner",
                         *       "created_at": "2026-01-15T12:00:00.000Z",
                         *       "updated_at": "2026-01-15T12:00:00.000Z"
                         *     }
                         */
                        "application/json": components["schemas"]["Team"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, GUEST_READ_ONLY */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/teams/{team_id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invitations that nobody has answered
         * @description Newest first. For owners and admins.
         */
        get: {
            parameters: {
                query?: {
                    /** @description `next_cursor` of the page before; opaque. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description The team */
                    team_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of invitations */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "items": [
                         *         {
                         *           "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e02",
                         *           "team_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e01",
                         *           "email": "grace@example.com",
                         *           "user_id": null,
                         *           "role": "member",
                         *           "invited_by_user_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *           "created_at": "2026-01-15T12:00:00.000Z",
                         *           "expires_at": "2026-01-22T12:00:00.000Z",
                         *           "expired": false
                         *         }
                         *       ],
                         *       "next_cursor": null
                         *     }
                         */
                        "application/json": components["schemas"]["TeamInvitationPage"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, GUEST_READ_ONLY */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Invite somebody to a team
         * @description By `email`, or by the `user_id` of somebody you share a team with. The link that is sent works for 7 days, for the account with that address. The answer does not tell whether there is one. For owners and admins; only the owner invites admins. Three times an hour and recipient at most.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The team */
                    team_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "email": "grace@example.com",
                     *       "role": "member"
                     *     }
                     */
                    "application/json": components["schemas"]["Invite"];
                };
            };
            responses: {
                /** @description The invitation, which is on its way */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e02",
                         *       "team_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e01",
                         *       "email": "grace@example.com",
                         *       "user_id": null,
                         *       "role": "member",
                         *       "invited_by_user_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *       "created_at": "2026-01-15T12:00:00.000Z",
                         *       "expires_at": "2026-01-22T12:00:00.000Z",
                         *       "expired": false
                         *     }
                         */
                        "application/json": components["schemas"]["TeamInvitation"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, GUEST_READ_ONLY */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT, IDEMPOTENCY_KEY_REUSED */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team_id}/invitations/{invitation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an invitation back */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The invitation */
                    invitation_id: string;
                    /** @description The team */
                    team_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Its link does not work any more */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, GUEST_READ_ONLY */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team_id}/invitations/{invitation_id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an invitation again
         * @description With a new link, for another 7 days; the older link ends.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The invitation */
                    invitation_id: string;
                    /** @description The team */
                    team_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The invitation, which is on its way */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e02",
                         *       "team_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e01",
                         *       "email": "grace@example.com",
                         *       "user_id": null,
                         *       "role": "member",
                         *       "invited_by_user_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *       "created_at": "2026-01-15T12:00:00.000Z",
                         *       "expires_at": "2026-01-22T12:00:00.000Z",
                         *       "expired": false
                         *     }
                         */
                        "application/json": components["schemas"]["TeamInvitation"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, GUEST_READ_ONLY */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who is in a team */
        get: {
            parameters: {
                query?: {
                    /** @description `next_cursor` of the page before; opaque. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description The team */
                    team_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of members */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "items": [
                         *         {
                         *           "user_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *           "email": "ada@example.com",
                         *           "role": "member",
                         *           "acts_as": "member",
                         *           "joined_at": "2026-01-15T12:00:00.000Z"
                         *         }
                         *       ],
                         *       "next_cursor": null
                         *     }
                         */
                        "application/json": components["schemas"]["TeamMemberPage"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team_id}/members/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take somebody out of a team, or leave it
         * @description Everybody may leave but the owner, who transfers the team first. Owners and admins remove others. What belongs to the team stays.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The team */
                    team_id: string;
                    /** @description The member */
                    user_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description They are not in the team any more */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, GUEST_READ_ONLY */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Give a member another role
         * @description For owners and admins; only the owner makes admins and ends that.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The team */
                    team_id: string;
                    /** @description The member */
                    user_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "role": "member"
                     *     }
                     */
                    "application/json": components["schemas"]["ChangeRole"];
                };
            };
            responses: {
                /** @description The member */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "user_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *       "email": "ada@example.com",
                         *       "role": "member",
                         *       "acts_as": "member",
                         *       "joined_at": "2026-01-15T12:00:00.000Z"
                         *     }
                         */
                        "application/json": components["schemas"]["TeamMember"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, GUEST_READ_ONLY */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/teams/{team_id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make another member the owner
         * @description For its owner, who stays in the team as an admin.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The team */
                    team_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "user_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01"
                     *     }
                     */
                    "application/json": components["schemas"]["TransferTeam"];
                };
            };
            responses: {
                /** @description The team, as you are in it now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e01",
                         *       "name": "Coffee people",
                         *       "owner_user_id": "01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01",
                         *       "role": "admin",
                         *       "acts_as": "admin",
                         *       "created_at": "2026-01-15T12:00:00.000Z",
                         *       "updated_at": "2026-01-15T12:00:00.000Z"
                         *     }
                         */
                        "application/json": components["schemas"]["Team"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID, AUTH_EXPIRED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description ACCOUNT_SUSPENDED, FORBIDDEN, GUEST_READ_ONLY */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description RATE_LIMITED */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The limits of each tier
         * @description Public. Carries a strong ETag; send it back as If-None-Match to be answered with 304.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The limits of each tier */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Tiers"];
                    };
                };
                /** @description What the client has is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/worker/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deliver the final state of a job */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": ({
                        attempt: number;
                        counts: {
                            devices: number;
                            nodes: number;
                            screens: number;
                            snapshots: number;
                            warnings: number;
                        };
                        /** Format: uuid */
                        job_id: string;
                        /** @enum {string} */
                        kind: "preview";
                        manifest_key: string;
                        manifest_sha256: string;
                        /** @enum {string} */
                        status: "ready";
                        timings_ms: {
                            evaluate: number;
                            fetch: number;
                            layout: number;
                            parse: number;
                            queued: number;
                            snapshot: number;
                            upload: number;
                        };
                        worker: {
                            /** @enum {string} */
                            class: "cpu" | "gpu";
                            version: string;
                        };
                    } | {
                        attempt: number;
                        counts: {
                            devices: number;
                            nodes: number;
                            screens: number;
                            snapshots: number;
                            warnings: number;
                        };
                        /** Format: uuid */
                        job_id: string;
                        /** @enum {string} */
                        kind: "influence";
                        result_key: string;
                        result_sha256: string;
                        /** @enum {string} */
                        status: "ready";
                        timings_ms: {
                            evaluate: number;
                            fetch: number;
                            layout: number;
                            parse: number;
                            queued: number;
                            snapshot: number;
                            upload: number;
                        };
                        worker: {
                            /** @enum {string} */
                            class: "cpu" | "gpu";
                            version: string;
                        };
                    } | {
                        ai_usage: {
                            cost_micro_usd: number;
                            /** @default 0 */
                            duration_ms?: number;
                            input_tokens: number;
                            model: string;
                            output_tokens: number;
                            /** @enum {string} */
                            provider: "openai" | "local";
                            requests: number;
                        }[];
                        attempt: number;
                        counts: {
                            devices: number;
                            nodes: number;
                            screens: number;
                            snapshots: number;
                            warnings: number;
                        };
                        /** Format: uuid */
                        job_id: string;
                        /** @enum {string} */
                        kind: "ai_docs" | "static_docs";
                        result_key: string;
                        result_sha256: string;
                        /** @enum {string} */
                        status: "ready";
                        timings_ms: {
                            evaluate: number;
                            fetch: number;
                            layout: number;
                            parse: number;
                            queued: number;
                            snapshot: number;
                            upload: number;
                        };
                        worker: {
                            /** @enum {string} */
                            class: "cpu" | "gpu";
                            version: string;
                        };
                    }) | {
                        ai_usage?: {
                            cost_micro_usd: number;
                            /** @default 0 */
                            duration_ms?: number;
                            input_tokens: number;
                            model: string;
                            output_tokens: number;
                            /** @enum {string} */
                            provider: "openai" | "local";
                            requests: number;
                        }[];
                        attempt: number;
                        counts: {
                            devices: number;
                            nodes: number;
                            screens: number;
                            snapshots: number;
                            warnings: number;
                        };
                        error: {
                            /** @enum {string} */
                            code: "TIMEOUT" | "OUT_OF_MEMORY" | "SOURCE_INVALID" | "ENTRY_NOT_FOUND" | "SOURCE_TOO_LARGE" | "UPGRADE_REQUIRED" | "OUTPUT_TOO_LARGE" | "STORAGE_UNAVAILABLE" | "AI_UNAVAILABLE" | "AI_REFUSED" | "RUNNER_LOST" | "INVALID_DEVICE_CONTEXT" | "INTERNAL";
                            hint: string;
                            message: string;
                        };
                        /** Format: uuid */
                        job_id: string;
                        /** @enum {string} */
                        kind: "preview" | "influence" | "ai_docs" | "static_docs";
                        /** @enum {string} */
                        status: "failed";
                        timings_ms: {
                            evaluate: number;
                            fetch: number;
                            layout: number;
                            parse: number;
                            queued: number;
                            snapshot: number;
                            upload: number;
                        };
                        worker: {
                            /** @enum {string} */
                            class: "cpu" | "gpu";
                            version: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Taken, now or by the same delivery before */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            accepted: true;
                            repeated: boolean;
                        };
                    };
                };
                /** @description CALLBACK_REJECTED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description PAYLOAD_TOO_LARGE */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description DEPENDENCY_UNAVAILABLE */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/worker/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a job, or for a picture of one, before working on it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        delivery?: {
                            alone: boolean;
                            /** Format: uuid */
                            process_id: string;
                            times_abandoned: number;
                        };
                        /** Format: uuid */
                        job_id: string;
                        /** @enum {string} */
                        kind: "preview" | "influence" | "ai_docs" | "static_docs";
                        may_continue?: boolean;
                        worker: {
                            /** @enum {string} */
                            class: "cpu" | "gpu";
                            version: string;
                        };
                    } | {
                        attempt: number;
                        /** Format: uuid */
                        job_id: string;
                        /** @enum {string} */
                        kind: "snapshot";
                        worker: {
                            /** @enum {string} */
                            class: "cpu" | "gpu";
                            version: string;
                        };
                    };
                };
            };
            responses: {
                /** @description The job is this runner’s, under this attempt number; or the attempt still wants the picture */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            attempt: number;
                            base: {
                                /** Format: uuid */
                                job_id: string;
                                manifest_key: string;
                                manifest_sha256: string;
                                /** Format: uuid */
                                revision_id: string;
                            } | null;
                            continued?: boolean;
                            /** Format: date-time */
                            give_up_at: string;
                            limits: {
                                layout_bytes_per_screen: number;
                                snapshot_bytes: number;
                                snapshots_per_screen: number;
                            };
                            task: {
                                devices: {
                                    device_id: string;
                                    dpr: number;
                                    /** @default 1 */
                                    font_scale?: number;
                                    height: number;
                                    locale?: string;
                                    /**
                                     * @default virtual
                                     * @enum {string}
                                     */
                                    mode?: "device" | "virtual";
                                    model: string;
                                    /**
                                     * @default portrait
                                     * @enum {string}
                                     */
                                    orientation?: "portrait" | "landscape";
                                    os_version: string;
                                    /** @enum {string} */
                                    platform: "ios" | "android";
                                    /**
                                     * @default {
                                     *       "top": 0,
                                     *       "right": 0,
                                     *       "bottom": 0,
                                     *       "left": 0
                                     *     }
                                     */
                                    safe_area?: {
                                        bottom: number;
                                        left: number;
                                        right: number;
                                        top: number;
                                    };
                                    width: number;
                                    /** @default false */
                                    zoom_mode_enabled?: boolean;
                                }[];
                                entries: {
                                    /** @default default */
                                    export?: string;
                                    file: string;
                                }[];
                                flags: {
                                    /** @default false */
                                    bare?: boolean;
                                };
                                /** @enum {string} */
                                platform: "ios" | "android" | "both";
                                sensor_flags: {
                                    /** @default false */
                                    accelerometer?: boolean;
                                    /** @default false */
                                    camera?: boolean;
                                    /** @default false */
                                    gps?: boolean;
                                    /** @default false */
                                    gyroscope?: boolean;
                                    /** @default false */
                                    microphone?: boolean;
                                };
                            };
                            /** @enum {string} */
                            tier: "free" | "pro" | "premium";
                            time_left_ms: number;
                        } | {
                            attempt: number;
                            /** Format: date-time */
                            give_up_at: string;
                            /** Format: uuid */
                            output_id: string;
                            task: {
                                /** @enum {string} */
                                css_influence_mode: "basic" | "deep";
                                environment: {
                                    height: number;
                                    /** @enum {string} */
                                    media_type: "screen" | "print";
                                    /** @enum {string} */
                                    prefers_color_scheme: "light" | "dark";
                                    /** @enum {string} */
                                    prefers_reduced_motion: "no-preference" | "reduce";
                                    width: number;
                                };
                                include_css: boolean;
                                include_html: boolean;
                                /** @enum {string} */
                                operation: "generate";
                            } | {
                                muted: string[];
                                /** @enum {string} */
                                operation: "simulate_css";
                                pages: string[];
                                /** Format: uuid */
                                version_id: string;
                            } | {
                                /** Format: uuid */
                                from_version_id: string;
                                /** @enum {string} */
                                operation: "diff";
                                /** Format: uuid */
                                to_version_id: string;
                            };
                            /** @enum {string} */
                            tier: "free" | "pro" | "premium";
                            time_left_ms: number;
                        } | {
                            attempt: number;
                            /** Format: date-time */
                            give_up_at: string;
                            limits: {
                                cost_usd: number;
                                file_bytes: number;
                                input_tokens: number;
                            };
                            task: {
                                estimated_input_tokens: number;
                                files: string[];
                                /** Format: uuid */
                                from_revision_id: string | null;
                                /** @enum {string} */
                                kind: "summary" | "explain" | "inline_comments" | "refactor" | "changelog";
                                language: string;
                                /** @enum {string} */
                                provider: "ai" | "static";
                                /** @enum {string} */
                                style: "short" | "long";
                            };
                            /** @enum {string} */
                            tier: "free" | "pro" | "premium";
                            time_left_ms: number;
                        } | {
                            attempt: number;
                            /** Format: date-time */
                            give_up_at: string;
                            limits: {
                                layout_bytes_per_screen: number;
                                snapshot_bytes: number;
                                snapshots_per_screen: number;
                            };
                            /** @enum {string} */
                            tier: "free" | "pro" | "premium";
                            time_left_ms: number;
                        };
                    };
                };
                /** @description CALLBACK_REJECTED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description CONFLICT */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description PAYLOAD_TOO_LARGE */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description DEPENDENCY_UNAVAILABLE */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/worker/heartbeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that this runner lives, and learn what to do */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        active_jobs: string[];
                        capacity: number;
                        cpu_percent: number;
                        errors_since_last: number;
                        event_loop_lag_ms: number;
                        gpu?: {
                            busy_percent: number | null;
                            memory_bytes: number | null;
                            name: string;
                            simulated: boolean;
                        } | null;
                        host?: string;
                        jobs_since_last?: number;
                        memory_bytes: number;
                        queues: string[];
                        /** @enum {string} */
                        state: "active" | "draining";
                        waiting_jobs?: number;
                        worker: {
                            /** @enum {string} */
                            class: "cpu" | "gpu";
                            version: string;
                        };
                    };
                };
            };
            responses: {
                /** @description What the runner should do */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            cancel: string[];
                            /** @enum {string} */
                            state: "active" | "draining" | "disabled";
                        };
                    };
                };
                /** @description CALLBACK_REJECTED */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description PAYLOAD_TOO_LARGE */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description VALIDATION_ERROR */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description DEPENDENCY_UNAVAILABLE */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process is alive */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Alive */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "status": "ok",
                         *       "version": "0.1.0"
                         *     }
                         */
                        "application/json": components["schemas"]["Alive"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/deep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether every part takes writes */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Every part works */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "status": "ok",
                         *       "parts": {
                         *         "postgres": "ok",
                         *         "queue": "ok",
                         *         "storage": "ok"
                         *       }
                         *     }
                         */
                        "application/json": components["schemas"]["DeepHealth"];
                    };
                };
                /** @description A part does not work */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "status": "failed",
                         *       "parts": {
                         *         "postgres": "ok",
                         *         "queue": "ok",
                         *         "storage": "failed"
                         *       }
                         *     }
                         */
                        "application/json": components["schemas"]["DeepHealth"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether requests should be sent here */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Ready */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "status": "ready",
                         *       "parts": {
                         *         "postgres": "ok",
                         *         "queue": "ok",
                         *         "storage": "ok"
                         *       }
                         *     }
                         */
                        "application/json": components["schemas"]["Readiness"];
                    };
                };
                /** @description Draining, or a part does not answer */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "status": "draining",
                         *       "parts": {}
                         *     }
                         */
                        "application/json": components["schemas"]["Readiness"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/internal/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The metrics of this process, and of the queues, for Prometheus */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Text format 0.0.4 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/plain": string;
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description DEPENDENCY_UNAVAILABLE, FEATURE_DISABLED */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/internal/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits where, and who works: what an autoscaler decides by */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Every queue and every runner */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FleetQueues"];
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description DEPENDENCY_UNAVAILABLE, FEATURE_DISABLED */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/internal/tasks/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a maintenance task now
         * @description How the platform’s schedule reaches maintenance where the API has no timers of its own.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What the run did */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ran: boolean;
                            reason: string | null;
                            report: {
                                [key: string]: number;
                            };
                            task: string;
                        };
                    };
                };
                /** @description AUTH_REQUIRED, AUTH_INVALID */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description NOT_FOUND */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description INTERNAL_ERROR */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
                /** @description DEPENDENCY_UNAVAILABLE */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptedInvitation: {
            /** @description Says why the role is another one than was offered; `null` when it is not. */
            notice: string | null;
            offered_role: components["schemas"]["GivenRole"];
            role: components["schemas"]["Role"];
            /** Format: uuid */
            team_id: string;
            team_name: string;
        };
        AiDocs: {
            accepted: {
                proposal: number;
                /** Format: uuid */
                revision_id: string;
            }[];
            /** Format: date-time */
            accepted_at: string;
            attempt: number;
            /** @description Parts that the model wrote and that did not fit the source. */
            dropped: number;
            /** Format: date-time */
            ended_at: string | null;
            error: {
                /** @enum {string} */
                code: "TIMEOUT" | "OUT_OF_MEMORY" | "SOURCE_INVALID" | "ENTRY_NOT_FOUND" | "SOURCE_TOO_LARGE" | "UPGRADE_REQUIRED" | "OUTPUT_TOO_LARGE" | "STORAGE_UNAVAILABLE" | "AI_UNAVAILABLE" | "AI_REFUSED" | "RUNNER_LOST" | "INVALID_DEVICE_CONTEXT" | "INTERNAL";
                hint: string;
                message: string;
            } | null;
            estimated_input_tokens: number;
            estimated_ms: number;
            /**
             * Format: date-time
             * @description An estimate; it moves as others come and go.
             */
            estimated_ready_at: string | null;
            /** @description Until a runner begins, from how long builds took lately; null when it cannot be told. */
            estimated_wait_ms: number | null;
            files: string[];
            /** Format: uuid */
            from_revision_id: string | null;
            /** Format: date-time */
            give_up_at: string;
            /** Format: uuid */
            job_id: string;
            /** @enum {string} */
            kind: "summary" | "explain" | "inline_comments" | "refactor" | "changelog";
            language: string;
            /** @description The model that wrote it; null for static, and until it is ready. */
            model: string | null;
            progress: {
                attempt: number;
                done: number;
                /** @enum {string} */
                stage: "fetch" | "parse" | "evaluate" | "layout" | "snapshot" | "upload" | "ask";
                total: number;
            } | null;
            /** Format: uuid */
            project_id: string;
            prompt_version: string | null;
            proposals: number;
            /** @enum {string} */
            provider: "ai" | "static";
            queue_position: number | null;
            /** @description What was written, once the job is ready. */
            result: {
                changes: {
                    paths: string[];
                    text: string;
                    /** @enum {string} */
                    type: "added" | "changed" | "fixed" | "removed";
                }[];
                checks: {
                    dropped: {
                        detail: string;
                        /** @enum {string} */
                        reason: "unknown_file" | "unknown_symbol" | "unknown_line" | "unknown_link" | "malformed_diff" | "does_not_apply" | "touches_other_files" | "does_not_parse" | "not_code" | "changes_nothing" | "too_many";
                        /** @enum {string} */
                        what: "section" | "comment" | "proposal" | "change" | "reference";
                    }[];
                    kept: number;
                };
                comments: {
                    line: number;
                    path: string;
                    text: string;
                }[];
                context: {
                    budget_tokens: number;
                    input_tokens: number;
                    left_out: string[];
                } | null;
                files: {
                    bytes: number;
                    exports: string[];
                    imported_by: string[];
                    imports: {
                        file: string | null;
                        line: number;
                        names: string[];
                        source: string;
                    }[];
                    language: string | null;
                    lines: number;
                    packages: string[];
                    path: string;
                    sha256: string;
                    symbols: {
                        comment: string | null;
                        complexity: number | null;
                        end_line: number;
                        exported: boolean;
                        /** @enum {string} */
                        kind: "function" | "component" | "hook" | "class" | "method" | "interface" | "type" | "enum" | "variable";
                        line: number;
                        name: string;
                        props: {
                            name: string;
                            optional: boolean;
                            type: string | null;
                        }[];
                        signature: string;
                    }[];
                    unreadable: string | null;
                }[];
                /** Format: uuid */
                from_revision_id: string | null;
                /** Format: uuid */
                job_id: string;
                /** @enum {string} */
                kind: "summary" | "explain" | "inline_comments" | "refactor" | "changelog";
                language: string;
                made_by: {
                    generator_version: string;
                    /** @enum {string} */
                    provider: "static";
                } | {
                    generator_version: string;
                    model: string;
                    prompt_version: string;
                    /** @enum {string} */
                    provider: "openai" | "local";
                };
                /** Format: uuid */
                project_id: string;
                proposals: {
                    base_sha256: string;
                    diff: string;
                    number: number;
                    path: string;
                    reason: string;
                    result_bytes: number;
                    result_sha256: string;
                    title: string;
                }[];
                /** Format: uuid */
                revision_id: string;
                /** @enum {string} */
                schema_version: "1.0";
                secrets: {
                    kind: string;
                    line: number;
                    path: string;
                }[];
                sections: {
                    lines: {
                        end: number;
                        start: number;
                    } | null;
                    path: string;
                    symbols: string[];
                    text: string;
                    title: string;
                }[];
                /** @enum {string} */
                style: "short" | "long";
                summary: string;
                usage: {
                    cost_micro_usd: number;
                    /** @default 0 */
                    duration_ms?: number;
                    input_tokens: number;
                    model: string;
                    output_tokens: number;
                    /** @enum {string} */
                    provider: "openai" | "local";
                    requests: number;
                }[];
            } | null;
            /** Format: uuid */
            revision_id: string;
            /** @description Whether any runner was heard of lately. Without one the job waits, and ends as TIMEOUT. */
            runners_available: boolean;
            /** @description Secrets found in the source and not sent. Change them. */
            secrets_masked: number;
            /** Format: date-time */
            started_at: string | null;
            /** @enum {string} */
            status: "queued" | "building" | "ready" | "failed" | "cancelled" | "expired";
            /** @enum {string} */
            style: "short" | "long";
            /** @enum {string} */
            tier: "free" | "pro" | "premium";
        };
        AiDocsAccepted: {
            /** @description What a model is sent, before it is counted; 0 for static. */
            estimated_input_tokens: number;
            estimated_ms: number;
            /**
             * Format: date-time
             * @description An estimate; it moves as others come and go.
             */
            estimated_ready_at: string | null;
            /** @description Until a runner begins, from how long builds took lately; null when it cannot be told. */
            estimated_wait_ms: number | null;
            input_token_limit: number;
            /** Format: uuid */
            job_id: string;
            /** @description Whether any runner was heard of lately. Without one the job waits, and ends as TIMEOUT. */
            runners_available: boolean;
            /** @enum {string} */
            status: "queued" | "building" | "ready" | "failed" | "cancelled" | "expired";
        };
        AiDocsListed: {
            /** Format: date-time */
            accepted_at: string;
            /** @description Parts that the model wrote and that did not fit the source. */
            dropped: number;
            /** Format: date-time */
            ended_at: string | null;
            error: {
                /** @enum {string} */
                code: "TIMEOUT" | "OUT_OF_MEMORY" | "SOURCE_INVALID" | "ENTRY_NOT_FOUND" | "SOURCE_TOO_LARGE" | "UPGRADE_REQUIRED" | "OUTPUT_TOO_LARGE" | "STORAGE_UNAVAILABLE" | "AI_UNAVAILABLE" | "AI_REFUSED" | "RUNNER_LOST" | "INVALID_DEVICE_CONTEXT" | "INTERNAL";
                hint: string;
                message: string;
            } | null;
            files: string[];
            /** Format: uuid */
            from_revision_id: string | null;
            /** Format: uuid */
            job_id: string;
            /** @enum {string} */
            kind: "summary" | "explain" | "inline_comments" | "refactor" | "changelog";
            language: string;
            /** @description The model that wrote it; null for static, and until it is ready. */
            model: string | null;
            /** Format: uuid */
            project_id: string;
            prompt_version: string | null;
            proposals: number;
            /** @enum {string} */
            provider: "ai" | "static";
            /** Format: uuid */
            revision_id: string;
            /** @description Secrets found in the source and not sent. Change them. */
            secrets_masked: number;
            /** @enum {string} */
            status: "queued" | "building" | "ready" | "failed" | "cancelled" | "expired";
            /** @enum {string} */
            style: "short" | "long";
            /** @enum {string} */
            tier: "free" | "pro" | "premium";
        };
        AiDocsRequest: {
            /**
             * @description Paths in the revision. With `from_revision_id`: of what changed, these alone.
             * @default []
             */
            files?: string[];
            /**
             * Format: uuid
             * @description Writes about what changed from this revision to the other.
             */
            from_revision_id?: string;
            /** @enum {string} */
            kind: "summary" | "explain" | "inline_comments" | "refactor" | "changelog";
            /**
             * @description The language a model writes in, as a BCP 47 tag. Static documentation is in English.
             * @default en
             */
            language?: string;
            /**
             * @description `static`: from the syntax tree alone, without any model. Has no `inline_comments` and no `refactor`.
             * @default ai
             * @enum {string}
             */
            provider?: "ai" | "static";
            /**
             * Format: uuid
             * @description The newest revision when not given.
             */
            revision_id?: string;
            /**
             * @default short
             * @enum {string}
             */
            style?: "short" | "long";
        };
        AiUsage: {
            items: {
                /** @description An estimate, from list prices. */
                cost_usd: number;
                /** @description How long the model took to answer, all requests together. */
                duration_ms: number;
                input_tokens: number;
                jobs: number;
                model: string;
                output_tokens: number;
                /** @enum {string} */
                provider: "openai" | "local";
                requests: number;
            }[];
            /** Format: date-time */
            since: string;
        };
        Alive: {
            /** @enum {string} */
            status: "ok";
            version: string;
        };
        AnnounceAttachment: {
            /** @enum {string} */
            content_type: "text/plain" | "text/markdown" | "text/csv" | "application/json" | "image/png" | "image/jpeg" | "image/gif" | "image/webp" | "image/avif" | "image/heic" | "application/pdf" | "application/zip" | "video/mp4" | "video/quicktime" | "video/webm" | "audio/mpeg" | "audio/wav" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.presentationml.presentation";
            file_name: string;
            sha256: string;
            size_bytes: number;
        };
        AnnouncedAttachment: {
            attachment: components["schemas"]["Attachment"];
            /** @description Headers that the PUT to `upload_url` must carry. */
            upload_headers: {
                [key: string]: string;
            };
            /** Format: uri */
            upload_url: string;
        };
        ApiKey: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description Exact to a minute.
             */
            last_used_at: string | null;
            name: string;
            /** @description The beginning of the key, to recognise it by. */
            prefix: string;
            scopes: ("read" | "write" | "preview")[];
        };
        Attachment: {
            /** Format: date-time */
            completed_at: string | null;
            content_type: string;
            file_name: string;
            /** Format: uuid */
            id: string;
            sha256: string;
            size_bytes: number;
            /** Format: uuid */
            task_id: string;
            /** Format: uuid */
            uploader_user_id: string | null;
        };
        AttachmentPage: {
            items: components["schemas"]["Attachment"][];
            next_cursor: string | null;
        };
        Capabilities: {
            /** @enum {string} */
            api: "v1";
            /** @enum {string} */
            default_tier: "free" | "pro" | "premium";
            features: {
                [key: string]: boolean;
            };
            /** @description Details: GET /registries/languages. */
            languages: string[];
            limits: {
                /** @description `null`: as the tier says. */
                api_requests_per_minute: number | null;
                devices_per_preview: number;
                map_versions: number;
                page_size: number;
                preview_hours: number;
                preview_token_requests_per_minute: number;
                preview_token_seconds: number;
                upload_bytes: number;
            };
            providers: {
                /**
                 * @description `file`: messages stay on the server.
                 * @enum {string}
                 */
                mail: "resend" | "file";
            };
            release: string;
            /** @description Changes when anything here does. */
            version: string;
        };
        ChangeNotificationSettings: {
            items: {
                email?: boolean;
                in_app?: boolean;
                /** @enum {string} */
                type: "map_ready" | "map_failed" | "worker_unhealthy" | "worker_recovered" | "backup_failed" | "ai_docs_ready" | "ai_docs_failed" | "quota_used_up" | "new_sign_in" | "password_changed" | "api_key_created" | "invitation_received" | "task_assigned" | "mention" | "comment_reply";
            }[];
        };
        ChangeRole: {
            role: components["schemas"]["GivenRole"];
        };
        Comment: {
            /** Format: uuid */
            author_user_id: string | null;
            /** @description `null` once the comment is deleted. */
            body: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            deleted_at: string | null;
            /** Format: date-time */
            edited_at: string | null;
            /** Format: uuid */
            id: string;
            mentions: string[];
            /** Format: uuid */
            project_id: string;
            replies: number;
            /** @description Whether you have starred it. */
            starred: boolean;
            stars: number;
            target: components["schemas"]["CommentTarget"];
            /**
             * Format: uuid
             * @description The comment that began the thread; `null` for that one itself.
             */
            thread_id: string | null;
        };
        CommentEditPage: {
            items: {
                body: string;
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                replaced_at: string;
                /** Format: date-time */
                written_at: string;
            }[];
            next_cursor: string | null;
        };
        CommentPage: {
            items: components["schemas"]["Comment"][];
            next_cursor: string | null;
        };
        CommentTarget: {
            /** @enum {string} */
            type: "project";
        } | {
            /** Format: uuid */
            task_id: string;
            /** @enum {string} */
            type: "task";
        } | {
            /** @default null */
            line_end?: number | null;
            /** @default null */
            line_start?: number | null;
            path: string;
            /** Format: uuid */
            revision_id: string;
            /** @enum {string} */
            type: "file";
        } | {
            /** Format: uuid */
            job_id: string;
            node_id: string;
            screen_id: string;
            /** @enum {string} */
            type: "node";
        };
        ConfirmPairing: {
            /** Format: uuid */
            pairing_id: string;
        };
        CreateApiKey: {
            name: string;
            scopes: ("read" | "write" | "preview")[];
        };
        CreatedApiKey: components["schemas"]["ApiKey"] & {
            /** @description The key itself. It is not shown again. */
            key: string;
        };
        CreateLabel: {
            /** @default #808080 */
            color?: string;
            name: string;
        };
        CreateProject: {
            kind?: components["schemas"]["ProjectKind"] & unknown;
            name: string;
            /**
             * Format: uuid
             * @description The team it is to belong to; without one it is your own.
             */
            team_id?: string;
            /** @description What to begin with: a `slug` of `GET /projects/templates`. */
            template?: string;
        };
        CreateRevision: {
            /**
             * Format: uuid
             * @description The files of this revision are kept unless `files` or `deleted` name them.
             */
            base_revision_id?: string;
            /** @default [] */
            deleted?: string[];
            files: {
                content?: string;
                /**
                 * @description How `content` is written: text as it is (`utf8`), or any bytes as `base64`.
                 * @default utf8
                 * @enum {string}
                 */
                encoding?: "utf8" | "base64";
                path: string;
                sha256: string;
                size_bytes: number;
            }[];
        };
        CreateTask: {
            /**
             * Format: uuid
             * @description Where in the list; at its end when left out.
             */
            after_task_id?: string | null;
            /**
             * Format: uuid
             * @description Somebody who may see the project.
             * @default null
             */
            assignee_user_id?: string | null;
            /** @default  */
            description?: string;
            /**
             * Format: date
             * @description A day on the calendar, the same in every time zone.
             * @default null
             */
            due_on?: string | null;
            /** @default [] */
            label_ids?: string[];
            status?: components["schemas"]["TaskStatus"];
            title: string;
        };
        CssSimulationRequest: {
            /**
             * @description Style sheets to leave out, by their paths.
             * @default []
             */
            muted_files?: string[];
            /**
             * @description Rules to leave out, by their selectors as they are written.
             * @default []
             */
            muted_selectors?: string[];
            /**
             * @description All pages when empty.
             * @default []
             */
            pages?: string[];
            /**
             * Format: uuid
             * @description The newest version when not given.
             */
            version_id?: string;
        };
        DeepHealth: {
            /** @description For the bearer of INTERNAL_TOKEN alone. */
            details?: {
                latency_ms: number;
                name: string;
                ok: boolean;
                problem: string | null;
            }[];
            parts: {
                [key: string]: "ok" | "failed";
            };
            /** @enum {string} */
            status: "ok" | "failed";
            /** @description For the bearer of INTERNAL_TOKEN alone: whether work gets done. */
            work?: {
                /** @description Since a job was last built. */
                last_ready_ms: number | null;
                /** @description Null when no job waits. */
                oldest_waiting_ms: number | null;
                runners: {
                    heartbeat_age_ms: number;
                    /** @enum {string} */
                    state: "active" | "draining";
                    worker_id: string;
                }[];
            } | null;
        };
        /** @description Either `password`, or `provider`, `id_token` and `nonce` of a fresh sign-in, or, without a password, nothing: then the session must have been signed in to within the last ten minutes. */
        DeleteProfile: Record<string, never>;
        EditComment: {
            /** @description Names people as `<@USER_ID>`, 20 at most; those who may see the project are told. */
            body: string;
        };
        Entitlements: {
            /** @description As in X-Entitlements-Version; grows when the tier changes. */
            entitlements_version: number;
            /**
             * Format: date-time
             * @description When it ends by itself.
             */
            expires_at: string | null;
            limits: components["schemas"]["TierLimits"];
            /**
             * @description A subscription, an operator’s decision, or the default of the installation.
             * @enum {string}
             */
            source: "subscription" | "override" | "default";
            /** @enum {string} */
            tier: "free" | "pro" | "premium";
            usage: {
                limit: number | null;
                /** @description As in details of LIMIT_REACHED. */
                limit_type: string;
                used: number;
            }[];
        };
        Error: {
            error: {
                code: components["schemas"]["ErrorCode"];
                details: {
                    [key: string]: unknown;
                };
                /** @description Written for a person; says what to do next. */
                message: string;
                request_id: string;
            };
        };
        /** @enum {string} */
        ErrorCode: "VALIDATION_ERROR" | "AUTH_REQUIRED" | "AUTH_INVALID" | "AUTH_EXPIRED" | "FORBIDDEN" | "ACCOUNT_SUSPENDED" | "GUEST_READ_ONLY" | "UPGRADE_REQUIRED" | "LIMIT_REACHED" | "RATE_LIMITED" | "NOT_FOUND" | "CONFLICT" | "IDEMPOTENCY_KEY_REUSED" | "PAYLOAD_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "INVALID_DEVICE_CONTEXT" | "LINK_EXPIRED" | "PREVIEW_SESSION_EXPIRED" | "PREVIEW_WORKER_UNAVAILABLE" | "LANGUAGE_NOT_SUPPORTED" | "MAP_NOT_AVAILABLE" | "CALLBACK_REJECTED" | "FEATURE_DISABLED" | "MAINTENANCE" | "DEPENDENCY_UNAVAILABLE" | "INTERNAL_ERROR";
        ErrorRegistry: {
            items: {
                /** @enum {string} */
                code: "VALIDATION_ERROR" | "AUTH_REQUIRED" | "AUTH_INVALID" | "AUTH_EXPIRED" | "FORBIDDEN" | "ACCOUNT_SUSPENDED" | "GUEST_READ_ONLY" | "UPGRADE_REQUIRED" | "LIMIT_REACHED" | "RATE_LIMITED" | "NOT_FOUND" | "CONFLICT" | "IDEMPOTENCY_KEY_REUSED" | "PAYLOAD_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "INVALID_DEVICE_CONTEXT" | "LINK_EXPIRED" | "PREVIEW_SESSION_EXPIRED" | "PREVIEW_WORKER_UNAVAILABLE" | "LANGUAGE_NOT_SUPPORTED" | "MAP_NOT_AVAILABLE" | "CALLBACK_REJECTED" | "FEATURE_DISABLED" | "MAINTENANCE" | "DEPENDENCY_UNAVAILABLE" | "INTERNAL_ERROR";
                meaning: string;
                remedy: string;
                status: number;
            }[];
            /** @description Changes when anything here does. */
            version: string;
        };
        FailedJob: {
            /** Format: date-time */
            accepted_at: string;
            attempt: number;
            error: {
                /** @enum {string} */
                code: "TIMEOUT" | "OUT_OF_MEMORY" | "SOURCE_INVALID" | "ENTRY_NOT_FOUND" | "SOURCE_TOO_LARGE" | "UPGRADE_REQUIRED" | "OUTPUT_TOO_LARGE" | "STORAGE_UNAVAILABLE" | "AI_UNAVAILABLE" | "AI_REFUSED" | "RUNNER_LOST" | "INVALID_DEVICE_CONTEXT" | "INTERNAL";
                hint: string;
                message: string;
            } | null;
            /** Format: date-time */
            failed_at: string | null;
            /** Format: uuid */
            job_id: string;
            /** @enum {string} */
            kind: "preview" | "influence" | "ai_docs" | "static_docs";
            /** Format: uuid */
            project_id: string;
            /** @enum {string} */
            queue: "preview" | "preview.gpu" | "snapshot" | "snapshot.gpu" | "influence" | "ai_docs" | "ai_docs.gpu" | "static_docs" | "callbacks";
            /** @enum {string} */
            tier: "free" | "pro" | "premium";
            /** Format: uuid */
            user_id: string;
            /** @description The last that worked on it. */
            worker_id: string | null;
        };
        FleetQueues: {
            /** @description Jobs that wait for any runner. */
            cpu_backlog: number;
            /** @description Jobs that gpu runners would get if there were enough of them. */
            gpu_backlog: number;
            /** Format: date-time */
            measured_at: string;
            queues: {
                active: number;
                delayed: number;
                /** @description Deliveries that failed for good, for a day. */
                failed: number;
                /** @enum {string} */
                name: "preview" | "preview.gpu" | "snapshot" | "snapshot.gpu" | "influence" | "ai_docs" | "ai_docs.gpu" | "static_docs" | "callbacks";
                /** @description Null when no job waits. */
                next_wait_ms: number | null;
                /** @description As the database counts them; places without jobs are left out. */
                tiers: {
                    building: number;
                    /** @description Null when no job waits. */
                    oldest_wait_ms: number | null;
                    /** @enum {string} */
                    tier: "free" | "pro" | "premium";
                    waiting: number;
                }[];
                waiting: number;
            }[];
            workers: {
                active_jobs: number;
                capacity: number;
                /** @enum {string} */
                class: "cpu" | "gpu";
                cpu_percent: number;
                /** @enum {string} */
                directive: "active" | "draining" | "disabled";
                /** @enum {string} */
                health: "healthy" | "unhealthy" | "gone";
                heartbeat_age_ms: number;
                host: string | null;
                queues: string[];
                /** @enum {string} */
                state: "active" | "draining";
                worker_id: string;
            }[];
        };
        FleetRules: {
            /**
             * @description Whose jobs go to gpu runners while a healthy one serves them; [] for nobody’s.
             * @default [
             *       "premium"
             *     ]
             */
            gpu_tiers?: ("free" | "pro" | "premium")[];
            /**
             * @description When so many jobs wait, no more are accepted.
             * @default 1000
             */
            max_waiting_jobs?: number;
            /**
             * @description A runner of whose jobs more fail for reasons of ours is unhealthy.
             * @default 50
             */
            unhealthy_error_percent?: number;
        };
        ForgotPassword: {
            /**
             * Format: email
             * @example ada@example.com
             */
            email: string;
        };
        /** @enum {string} */
        GivenRole: "admin" | "member" | "guest";
        /** @description Of projects and tasks. */
        HighlightedText: {
            /** @description Where the words are, in UTF-16 units, the end excluded. The text is plain: escape it. */
            highlights: {
                end: number;
                start: number;
            }[];
            text: string;
        } | null;
        IdTokenSignIn: {
            id_token: string;
            /** @description Random, and new for each sign-in. The provider is asked with its SHA-256 in lower-case hexadecimal digits. */
            nonce: string;
        };
        Invite: {
            /**
             * Format: email
             * @example ada@example.com
             */
            email?: string;
            role?: components["schemas"]["GivenRole"];
            /**
             * Format: uuid
             * @description Somebody you share a team with.
             */
            user_id?: string;
        };
        JoinedPairing: {
            /** @description Whose device it would become, masked. */
            account: string | null;
            check_number: string;
            /** @description Opens nothing until the desktop has confirmed. */
            device_token: string;
            /** Format: date-time */
            expires_at: string;
        };
        JoinPairing: {
            code: string;
            device: {
                app_version?: string | null;
                model: string;
                name: string;
                os_version: string;
                /** @enum {string} */
                platform: "ios" | "android";
            };
        };
        Json: unknown;
        Label: {
            color: string;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            name: string;
        };
        Languages: {
            items: {
                endings: string[];
                id: string;
                name: string;
                /** @description What is left out. */
                note: string;
                /**
                 * @description Screens for devices.
                 * @enum {string}
                 */
                previews: "full" | "partial" | "skeleton" | "none";
                /**
                 * @description Maps of pages and styles.
                 * @enum {string}
                 */
                styles: "full" | "partial" | "skeleton" | "none";
            }[];
            /** @description Changes when anything here does. */
            version: string;
        };
        LayoutDocument: {
            assets: {
                [key: string]: {
                    bytes: number;
                    height: number;
                    /** @enum {string} */
                    kind: "image" | "snapshot" | "icon" | "svg";
                    scale: number;
                    sha256: string;
                    width: number;
                };
            };
            device: {
                dpr: number;
                /** @default 1 */
                font_scale: number;
                height: number;
                locale?: string;
                /**
                 * @default virtual
                 * @enum {string}
                 */
                mode: "device" | "virtual";
                model: string;
                /**
                 * @default portrait
                 * @enum {string}
                 */
                orientation: "portrait" | "landscape";
                os_version: string;
                /**
                 * @default {
                 *       "top": 0,
                 *       "right": 0,
                 *       "bottom": 0,
                 *       "left": 0
                 *     }
                 */
                safe_area: {
                    bottom: number;
                    left: number;
                    right: number;
                    top: number;
                };
                width: number;
                /** @default false */
                zoom_mode_enabled: boolean;
            };
            diagnostics: {
                code: string;
                column: number;
                file: string;
                line: number;
                message: string;
                node_id?: string;
                /** @enum {string} */
                severity: "info" | "warning" | "error";
            }[];
            generator_version: string;
            nav: {
                header_shown: boolean;
                routes: {
                    name: string;
                    screen_id: string | null;
                }[];
                title?: string;
                /** @enum {string} */
                type: "stack" | "tabs" | "drawer" | "modal" | "none";
            };
            /** @enum {string} */
            platform: "ios" | "android";
            root: components["schemas"]["LayoutNode"];
            /** @constant */
            schema_version: "1.0";
            screen_id: string;
            screen_name: string;
            stats: {
                coverage: number;
                files_parsed: number;
                nodes: number;
                snapshots: number;
                unresolved: number;
            };
        };
        LayoutNode: {
            actions?: {
                [key: string]: {
                    handler: string;
                    navigate_to?: string;
                    params?: components["schemas"]["Json"];
                };
            };
            children: components["schemas"]["LayoutNode"][];
            /** @enum {string} */
            confidence: "exact" | "assumed";
            content_size?: {
                height: number;
                width: number;
            };
            frame: {
                height: number;
                width: number;
                x: number;
                y: number;
            };
            id: string;
            props: {
                [key: string]: components["schemas"]["Json"];
            };
            source: {
                column: number;
                component: string;
                file: string;
                line: number;
            };
            style: {
                /** @enum {string} */
                align_content?: "flex-start" | "flex-end" | "center" | "stretch" | "space-between" | "space-around" | "space-evenly";
                /** @enum {string} */
                align_items?: "flex-start" | "flex-end" | "center" | "stretch" | "baseline";
                /** @enum {string} */
                align_self?: "auto" | "flex-start" | "flex-end" | "center" | "stretch" | "baseline";
                aspect_ratio?: number;
                /** @enum {string} */
                backface_visibility?: "visible" | "hidden";
                background_color?: string;
                border_bottom_color?: string;
                border_bottom_end_radius?: number | string;
                border_bottom_left_radius?: number | string;
                border_bottom_right_radius?: number | string;
                border_bottom_start_radius?: number | string;
                border_bottom_width?: number;
                border_color?: string;
                border_end_color?: string;
                border_end_width?: number;
                border_left_color?: string;
                border_left_width?: number;
                border_radius?: number | string;
                border_right_color?: string;
                border_right_width?: number;
                border_start_color?: string;
                border_start_width?: number;
                /** @enum {string} */
                border_style?: "solid" | "dotted" | "dashed";
                border_top_color?: string;
                border_top_end_radius?: number | string;
                border_top_left_radius?: number | string;
                border_top_right_radius?: number | string;
                border_top_start_radius?: number | string;
                border_top_width?: number;
                border_width?: number;
                bottom?: number | string | "auto";
                box_shadow?: {
                    blur_radius: number;
                    color: string;
                    inset: boolean;
                    offset_x: number;
                    offset_y: number;
                    spread_distance: number;
                }[];
                /** @enum {string} */
                box_sizing?: "border-box" | "content-box";
                color?: string;
                column_gap?: number | string;
                /** @enum {string} */
                direction?: "inherit" | "ltr" | "rtl";
                /** @enum {string} */
                display?: "flex" | "none" | "contents";
                elevation?: number;
                end?: number | string | "auto";
                flex?: number;
                flex_basis?: number | string | "auto";
                /** @enum {string} */
                flex_direction?: "row" | "column" | "row-reverse" | "column-reverse";
                flex_grow?: number;
                flex_shrink?: number;
                /** @enum {string} */
                flex_wrap?: "wrap" | "nowrap" | "wrap-reverse";
                font_family?: string;
                font_size?: number;
                /** @enum {string} */
                font_style?: "normal" | "italic";
                font_variant?: string[];
                /** @enum {string} */
                font_weight?: "100" | "200" | "300" | "400" | "500" | "600" | "700" | "800" | "900";
                gap?: number | string;
                gradient?: {
                    colors: string[];
                    end: {
                        x: number;
                        y: number;
                    };
                    locations?: number[];
                    start: {
                        x: number;
                        y: number;
                    };
                };
                height?: number | string | "auto";
                include_font_padding?: boolean;
                /** @enum {string} */
                justify_content?: "flex-start" | "flex-end" | "center" | "space-between" | "space-around" | "space-evenly";
                left?: number | string | "auto";
                letter_spacing?: number;
                line_height?: number;
                margin?: number | string | "auto";
                margin_bottom?: number | string | "auto";
                margin_end?: number | string | "auto";
                margin_horizontal?: number | string | "auto";
                margin_left?: number | string | "auto";
                margin_right?: number | string | "auto";
                margin_start?: number | string | "auto";
                margin_top?: number | string | "auto";
                margin_vertical?: number | string | "auto";
                max_height?: number | string;
                max_width?: number | string;
                min_height?: number | string;
                min_width?: number | string;
                opacity?: number;
                /** @enum {string} */
                overflow?: "visible" | "hidden" | "scroll";
                padding?: number | string;
                padding_bottom?: number | string;
                padding_end?: number | string;
                padding_horizontal?: number | string;
                padding_left?: number | string;
                padding_right?: number | string;
                padding_start?: number | string;
                padding_top?: number | string;
                padding_vertical?: number | string;
                /** @enum {string} */
                pointer_events?: "auto" | "none" | "box-none" | "box-only";
                /** @enum {string} */
                position?: "relative" | "absolute" | "static";
                /** @enum {string} */
                resize_mode?: "cover" | "contain" | "stretch" | "repeat" | "center" | "none";
                right?: number | string | "auto";
                row_gap?: number | string;
                shadow_color?: string;
                shadow_offset?: {
                    height: number;
                    width: number;
                };
                shadow_opacity?: number;
                shadow_radius?: number;
                start?: number | string | "auto";
                /** @enum {string} */
                text_align?: "auto" | "left" | "right" | "center" | "justify";
                /** @enum {string} */
                text_align_vertical?: "auto" | "top" | "bottom" | "center";
                text_decoration_color?: string;
                /** @enum {string} */
                text_decoration_line?: "none" | "underline" | "line-through" | "underline line-through";
                /** @enum {string} */
                text_decoration_style?: "solid" | "double" | "dotted" | "dashed";
                text_shadow_color?: string;
                text_shadow_offset?: {
                    height: number;
                    width: number;
                };
                text_shadow_radius?: number;
                /** @enum {string} */
                text_transform?: "none" | "capitalize" | "uppercase" | "lowercase";
                tint_color?: string;
                top?: number | string | "auto";
                transform?: ({
                    translate_x: number | string;
                } | {
                    translate_y: number | string;
                } | {
                    scale: number;
                } | {
                    scale_x: number;
                } | {
                    scale_y: number;
                } | {
                    rotate: number;
                } | {
                    rotate_x: number;
                } | {
                    rotate_y: number;
                } | {
                    skew_x: number;
                } | {
                    skew_y: number;
                } | {
                    perspective: number;
                } | {
                    matrix: number[];
                })[];
                transform_origin?: [
                    number | string,
                    number | string,
                    number
                ];
                translate?: {
                    x: number;
                    y: number;
                };
                width?: number | string | "auto";
                /** @enum {string} */
                writing_direction?: "auto" | "ltr" | "rtl";
                z_index?: number;
            };
            text?: {
                lines: {
                    baseline: number;
                    ellipsis?: {
                        end: number;
                        start: number;
                    };
                    end: number;
                    start: number;
                    width: number;
                }[];
                runs: {
                    style: {
                        background_color?: string;
                        color?: string;
                        font_family?: string;
                        font_size?: number;
                        /** @enum {string} */
                        font_style?: "normal" | "italic";
                        font_variant?: string[];
                        /** @enum {string} */
                        font_weight?: "100" | "200" | "300" | "400" | "500" | "600" | "700" | "800" | "900";
                        include_font_padding?: boolean;
                        letter_spacing?: number;
                        line_height?: number;
                        /** @enum {string} */
                        text_align?: "auto" | "left" | "right" | "center" | "justify";
                        /** @enum {string} */
                        text_align_vertical?: "auto" | "top" | "bottom" | "center";
                        text_decoration_color?: string;
                        /** @enum {string} */
                        text_decoration_line?: "none" | "underline" | "line-through" | "underline line-through";
                        /** @enum {string} */
                        text_decoration_style?: "solid" | "double" | "dotted" | "dashed";
                        text_shadow_color?: string;
                        text_shadow_offset?: {
                            height: number;
                            width: number;
                        };
                        text_shadow_radius?: number;
                        /** @enum {string} */
                        text_transform?: "none" | "capitalize" | "uppercase" | "lowercase";
                        /** @enum {string} */
                        writing_direction?: "auto" | "ltr" | "rtl";
                    };
                    text: string;
                }[];
                truncated: boolean;
            };
            /** @enum {string} */
            type: "HS_View" | "HS_Text" | "HS_Image" | "HS_Button" | "HS_Pressable" | "HS_Input" | "HS_Switch" | "HS_Scroll" | "HS_List" | "HS_SafeArea" | "HS_NavContainer" | "HS_NavScreen" | "HS_Spacer" | "HS_Overlay" | "HS_Indicator" | "HS_ImageSnapshot";
        };
        Login: {
            /**
             * Format: email
             * @example ada@example.com
             */
            email: string;
            password: string;
        };
        MapDiffRequest: {
            /** Format: uuid */
            from_version_id: string;
            /**
             * Format: uuid
             * @description The newest version when not given.
             */
            to_version_id?: string;
        };
        MapGenerateRequest: {
            /**
             * @description `deep` adds the whole lineage of each property; needs the premium tier.
             * @default basic
             * @enum {string}
             */
            css_influence_mode?: "basic" | "deep";
            /**
             * @description Not part of this installation yet.
             * @default false
             */
            include_code?: boolean;
            /** @default true */
            include_css?: boolean;
            /** @default true */
            include_html?: boolean;
            /**
             * @default screen
             * @enum {string}
             */
            media_type?: "screen" | "print";
            /**
             * @default light
             * @enum {string}
             */
            prefers_color_scheme?: "light" | "dark";
            /**
             * @default no-preference
             * @enum {string}
             */
            prefers_reduced_motion?: "no-preference" | "reduce";
            /**
             * Format: uuid
             * @description The newest revision when not given.
             */
            revision_id?: string;
            /**
             * @description In CSS pixels.
             * @default {
             *       "width": 1280,
             *       "height": 800
             *     }
             */
            viewport?: {
                height: number;
                width: number;
            };
        };
        MapJob: {
            /** Format: date-time */
            accepted_at: string;
            attempt: number;
            /** Format: date-time */
            ended_at: string | null;
            error: {
                /** @enum {string} */
                code: "TIMEOUT" | "OUT_OF_MEMORY" | "SOURCE_INVALID" | "ENTRY_NOT_FOUND" | "SOURCE_TOO_LARGE" | "UPGRADE_REQUIRED" | "OUTPUT_TOO_LARGE" | "STORAGE_UNAVAILABLE" | "AI_UNAVAILABLE" | "AI_REFUSED" | "RUNNER_LOST" | "INVALID_DEVICE_CONTEXT" | "INTERNAL";
                hint: string;
                message: string;
            } | null;
            estimated_ms: number;
            /**
             * Format: date-time
             * @description An estimate; it moves as others come and go.
             */
            estimated_ready_at: string | null;
            /** @description Until a runner begins, from how long builds took lately; null when it cannot be told. */
            estimated_wait_ms: number | null;
            /** Format: date-time */
            give_up_at: string;
            /** Format: uuid */
            job_id: string;
            /** @enum {string} */
            operation: "generate" | "simulate_css" | "diff";
            progress: {
                attempt: number;
                done: number;
                /** @enum {string} */
                stage: "fetch" | "parse" | "evaluate" | "layout" | "snapshot" | "upload" | "ask";
                total: number;
            } | null;
            /** Format: uuid */
            project_id: string;
            queue_position: number | null;
            /** Format: uuid */
            revision_id: string;
            /** @description Whether any runner was heard of lately. Without one the job waits, and ends as TIMEOUT. */
            runners_available: boolean;
            /** Format: date-time */
            started_at: string | null;
            /** @enum {string} */
            status: "queued" | "building" | "ready" | "failed" | "cancelled" | "expired";
            /** @enum {string} */
            tier: "free" | "pro" | "premium";
            /**
             * Format: uuid
             * @description The version that a generation has made, or that the question is about.
             */
            version_id: string | null;
        };
        MapJobAccepted: {
            estimated_ms: number;
            /**
             * Format: date-time
             * @description An estimate; it moves as others come and go.
             */
            estimated_ready_at: string | null;
            /** @description Until a runner begins, from how long builds took lately; null when it cannot be told. */
            estimated_wait_ms: number | null;
            /** Format: uuid */
            job_id: string;
            /** @description Whether any runner was heard of lately. Without one the job waits, and ends as TIMEOUT. */
            runners_available: boolean;
            /** @enum {string} */
            status: "queued" | "building" | "ready" | "failed" | "cancelled" | "expired";
        };
        MapVersion: {
            bytes: number;
            /** Format: date-time */
            created_at: string;
            /** @enum {string} */
            css_influence_mode: "basic" | "deep";
            diagnostics: number;
            edges: number;
            evaluated_for: {
                height: number;
                /** @enum {string} */
                media_type: "screen" | "print";
                /** @enum {string} */
                prefers_color_scheme: "light" | "dark";
                /** @enum {string} */
                prefers_reduced_motion: "no-preference" | "reduce";
                width: number;
            };
            generator_version: string;
            include_css: boolean;
            include_html: boolean;
            /** Format: uuid */
            job_id: string;
            nodes: number;
            pages: number;
            /** Format: uuid */
            project_id: string;
            /** @description Whether your tier reads it. */
            readable: boolean;
            /** Format: uuid */
            revision_id: string;
            /**
             * @description The tier it was made under.
             * @enum {string}
             */
            tier: "free" | "pro" | "premium";
            /** Format: uuid */
            version_id: string;
        };
        Notification: {
            /** @description How often it happened before it was read. */
            count: number;
            /** Format: date-time */
            created_at: string;
            /** @description Ids and names, by type; of the latest. */
            data: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            /** @description One sentence without markup, of the latest. */
            message: string;
            /** Format: date-time */
            read_at: string | null;
            /** @description One of GET /notifications/settings, or one that is no longer made. */
            type: string;
            /** Format: date-time */
            updated_at: string;
        };
        NotificationSettings: {
            items: {
                /** @description Channels that cannot be switched off. */
                always: ("in_app" | "email")[];
                email: boolean;
                in_app: boolean;
                summary: string;
                /** @enum {string} */
                type: "map_ready" | "map_failed" | "worker_unhealthy" | "worker_recovered" | "backup_failed" | "ai_docs_ready" | "ai_docs_failed" | "quota_used_up" | "new_sign_in" | "password_changed" | "api_key_created" | "invitation_received" | "task_assigned" | "mention" | "comment_reply";
            }[];
        };
        NotificationsRead: {
            unread: number;
        };
        OneTimeLogin: {
            /** Format: date-time */
            expires_at: string;
            token: string;
            /** Format: uri */
            url: string;
        };
        PairedDevice: {
            app_version: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description Exact to a minute.
             */
            last_seen_at: string;
            model: string;
            name: string;
            os_version: string;
            /** Format: date-time */
            paired_at: string;
            /** @enum {string} */
            platform: "ios" | "android";
        };
        Pairing: {
            check_number: string | null;
            device: {
                app_version: string | null;
                model: string;
                name: string;
                os_version: string;
                /** @enum {string} */
                platform: "ios" | "android";
            } | null;
            /** Format: uuid */
            device_id: string | null;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            pairing_id: string;
            /** @enum {string} */
            state: "waiting_for_device" | "waiting_for_confirmation" | "confirmed";
        };
        PendingUpload: {
            missing: {
                sha256: string;
                /** @description Headers that the PUT to `upload_url` must carry. */
                upload_headers: {
                    [key: string]: string;
                };
                /** Format: uri */
                upload_url: string;
            }[];
            /** Format: uuid */
            upload_id: string;
        };
        PreviewBuildAccepted: {
            devices: {
                device_id: string;
                dpr: number;
                /** @default 1 */
                font_scale?: number;
                height: number;
                locale?: string;
                /**
                 * @default virtual
                 * @enum {string}
                 */
                mode?: "device" | "virtual";
                model: string;
                /**
                 * @default portrait
                 * @enum {string}
                 */
                orientation?: "portrait" | "landscape";
                os_version: string;
                /** @enum {string} */
                platform: "ios" | "android";
                /**
                 * @default {
                 *       "top": 0,
                 *       "right": 0,
                 *       "bottom": 0,
                 *       "left": 0
                 *     }
                 */
                safe_area?: {
                    bottom: number;
                    left: number;
                    right: number;
                    top: number;
                };
                width: number;
                /** @default false */
                zoom_mode_enabled?: boolean;
            }[];
            /** @description How long the build itself usually takes. */
            estimated_ms: number;
            /**
             * Format: date-time
             * @description An estimate; it moves as others come and go.
             */
            estimated_ready_at: string | null;
            /** @description Until a runner begins, from how long builds took lately; null when it cannot be told. */
            estimated_wait_ms: number | null;
            /** Format: uuid */
            job_id: string;
            /** @description Opens this job on all its devices; short-lived. */
            preview_token: string;
            /** Format: date-time */
            preview_token_expires_at: string;
            /** @description Whether any runner was heard of lately. Without one the job waits, and ends as TIMEOUT. */
            runners_available: boolean;
            /** @enum {string} */
            status: "queued" | "building" | "ready" | "failed" | "cancelled" | "expired";
        };
        PreviewBuildRequest: {
            devices: {
                dpr: number;
                /** @default 1 */
                font_scale?: number;
                height: number;
                locale?: string;
                /**
                 * @default virtual
                 * @enum {string}
                 */
                mode?: "device" | "virtual";
                model: string;
                /**
                 * @default portrait
                 * @enum {string}
                 */
                orientation?: "portrait" | "landscape";
                os_version: string;
                /**
                 * @description Required when the build is for both platforms.
                 * @enum {string}
                 */
                platform?: "ios" | "android";
                /**
                 * @default {
                 *       "top": 0,
                 *       "right": 0,
                 *       "bottom": 0,
                 *       "left": 0
                 *     }
                 */
                safe_area?: {
                    bottom: number;
                    left: number;
                    right: number;
                    top: number;
                };
                width: number;
                /** @default false */
                zoom_mode_enabled?: boolean;
            }[];
            /**
             * @description Screens to build. Empty: every screen that is found.
             * @default []
             */
            entries?: {
                /** @default default */
                export?: string;
                file: string;
            }[];
            /** @default {} */
            flags?: {
                /** @default false */
                bare?: boolean;
            };
            /** @enum {string} */
            platform: "ios" | "android" | "both";
            /** Format: uuid */
            project_id: string;
            /** Format: uuid */
            revision_id: string;
            /** @default {} */
            sensor_flags?: {
                /** @default false */
                accelerometer?: boolean;
                /** @default false */
                camera?: boolean;
                /** @default false */
                gps?: boolean;
                /** @default false */
                gyroscope?: boolean;
                /** @default false */
                microphone?: boolean;
            };
        };
        PreviewDownload: {
            /** @description About the project: files that do not parse, screens that could not be built. */
            diagnostics: {
                code: string;
                column: number;
                file: string;
                line: number;
                message: string;
                node_id?: string;
                /** @enum {string} */
                severity: "info" | "warning" | "error";
            }[];
            generator_version: string | null;
            /** Format: uuid */
            job_id: string;
            /** Format: uuid */
            revision_id: string;
            screens: {
                devices: {
                    assets: {
                        asset_id: string;
                        /** @enum {string} */
                        kind: "image" | "snapshot" | "icon" | "svg";
                        sha256: string;
                        /** Format: uri */
                        url: string;
                    }[];
                    bytes: number;
                    /**
                     * Format: uuid
                     * @description The earlier job this is an unchanged copy of; null when it was built anew.
                     */
                    copied_from: string | null;
                    device_id: string;
                    layout_sha256: string;
                    /**
                     * Format: uri
                     * @description Reads from storage for 300 s.
                     */
                    layout_url: string;
                    stats: {
                        coverage: number;
                        files_parsed: number;
                        nodes: number;
                        snapshots: number;
                        unresolved: number;
                    };
                    warnings: number;
                }[];
                name: string;
                screen_id: string;
            }[];
        };
        PreviewHeartbeat: {
            app_version?: string;
            device_id?: string;
        };
        PreviewHeartbeatAnswer: {
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            job_id: string;
            /** @enum {string} */
            status: "queued" | "building" | "ready" | "failed" | "cancelled" | "expired";
        };
        PreviewJob: {
            /** Format: date-time */
            accepted_at: string;
            attempt: number;
            counts: {
                devices: number;
                nodes: number;
                screens: number;
                snapshots: number;
                warnings: number;
            } | null;
            /** Format: date-time */
            ended_at: string | null;
            error: {
                /** @enum {string} */
                code: "TIMEOUT" | "OUT_OF_MEMORY" | "SOURCE_INVALID" | "ENTRY_NOT_FOUND" | "SOURCE_TOO_LARGE" | "UPGRADE_REQUIRED" | "OUTPUT_TOO_LARGE" | "STORAGE_UNAVAILABLE" | "AI_UNAVAILABLE" | "AI_REFUSED" | "RUNNER_LOST" | "INVALID_DEVICE_CONTEXT" | "INTERNAL";
                hint: string;
                message: string;
            } | null;
            estimated_ms: number;
            /** Format: date-time */
            give_up_at: string;
            /** Format: uuid */
            job_id: string;
            /** @enum {string} */
            platform: "ios" | "android" | "both";
            /** Format: uuid */
            project_id: string;
            /** Format: uuid */
            revision_id: string;
            /** Format: date-time */
            started_at: string | null;
            /** @enum {string} */
            status: "queued" | "building" | "ready" | "failed" | "cancelled" | "expired";
            /** @enum {string} */
            tier: "free" | "pro" | "premium";
            timings_ms: {
                evaluate: number;
                fetch: number;
                layout: number;
                parse: number;
                queued: number;
                snapshot: number;
                upload: number;
            } | null;
        };
        PreviewScreens: {
            devices: {
                device_id: string;
                dpr: number;
                /** @default 1 */
                font_scale?: number;
                height: number;
                locale?: string;
                /**
                 * @default virtual
                 * @enum {string}
                 */
                mode?: "device" | "virtual";
                model: string;
                /**
                 * @default portrait
                 * @enum {string}
                 */
                orientation?: "portrait" | "landscape";
                os_version: string;
                /** @enum {string} */
                platform: "ios" | "android";
                /**
                 * @default {
                 *       "top": 0,
                 *       "right": 0,
                 *       "bottom": 0,
                 *       "left": 0
                 *     }
                 */
                safe_area?: {
                    bottom: number;
                    left: number;
                    right: number;
                    top: number;
                };
                width: number;
                /** @default false */
                zoom_mode_enabled?: boolean;
            }[];
            items: {
                devices: {
                    bytes: number;
                    device_id: string;
                    sha256: string;
                    warnings: number;
                }[];
                name: string;
                screen_id: string;
            }[];
            /** Format: uuid */
            job_id: string;
            next_cursor: null;
            /** @enum {string} */
            status: "queued" | "building" | "ready" | "failed" | "cancelled" | "expired";
        };
        PreviewStatus: components["schemas"]["PreviewJob"] & {
            devices: {
                device_id: string;
                dpr: number;
                /** @default 1 */
                font_scale?: number;
                height: number;
                locale?: string;
                /**
                 * @default virtual
                 * @enum {string}
                 */
                mode?: "device" | "virtual";
                model: string;
                /**
                 * @default portrait
                 * @enum {string}
                 */
                orientation?: "portrait" | "landscape";
                os_version: string;
                /** @enum {string} */
                platform: "ios" | "android";
                /**
                 * @default {
                 *       "top": 0,
                 *       "right": 0,
                 *       "bottom": 0,
                 *       "left": 0
                 *     }
                 */
                safe_area?: {
                    bottom: number;
                    left: number;
                    right: number;
                    top: number;
                };
                width: number;
                /** @default false */
                zoom_mode_enabled?: boolean;
            }[];
            /**
             * Format: date-time
             * @description An estimate; it moves as others come and go.
             */
            estimated_ready_at: string | null;
            /** @description Until a runner begins, from how long builds took lately; null when it cannot be told. */
            estimated_wait_ms: number | null;
            outputs: number;
            /** @description How far the current attempt is. */
            progress: {
                attempt: number;
                done: number;
                /** @enum {string} */
                stage: "fetch" | "parse" | "evaluate" | "layout" | "snapshot" | "upload" | "ask";
                total: number;
            } | null;
            queue_position: number | null;
            /** @description Whether any runner was heard of lately. Without one the job waits, and ends as TIMEOUT. */
            runners_available: boolean;
            screens: number;
            viewers: {
                device_id: string;
                /** Format: date-time */
                seen_at: string;
            }[];
        };
        PreviewToken: {
            devices: {
                device_id: string;
                dpr: number;
                /** @default 1 */
                font_scale?: number;
                height: number;
                locale?: string;
                /**
                 * @default virtual
                 * @enum {string}
                 */
                mode?: "device" | "virtual";
                model: string;
                /**
                 * @default portrait
                 * @enum {string}
                 */
                orientation?: "portrait" | "landscape";
                os_version: string;
                /** @enum {string} */
                platform: "ios" | "android";
                /**
                 * @default {
                 *       "top": 0,
                 *       "right": 0,
                 *       "bottom": 0,
                 *       "left": 0
                 *     }
                 */
                safe_area?: {
                    bottom: number;
                    left: number;
                    right: number;
                    top: number;
                };
                width: number;
                /** @default false */
                zoom_mode_enabled?: boolean;
            }[];
            /** Format: date-time */
            expires_at: string;
            preview_token: string;
        };
        PreviewTokenRequest: {
            /** @description Which devices of the job the token opens; all when not given. */
            device_ids?: string[];
            /** Format: uuid */
            job_id: string;
        };
        Profile: components["schemas"]["User"] & {
            has_password: boolean;
            name: string | null;
            /** @description Who else may vouch for the person. */
            providers: ("google" | "apple")[];
        };
        ProfileChanges: {
            name?: string;
        };
        Project: {
            /** Format: date-time */
            created_at: string;
            /** @description Whether you marked it. */
            favorite: boolean;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ProjectKind"];
            name: string;
            /**
             * @description What you may act as in it.
             * @enum {string}
             */
            role: "owner" | "admin" | "member" | "guest";
            tags: string[];
            /**
             * Format: uuid
             * @description The team it belongs to; `null` when it is your own.
             */
            team_id: string | null;
            /** Format: date-time */
            updated_at: string;
        };
        /** @enum {string} */
        ProjectKind: "mobile_app" | "web_app" | "other";
        ProjectPage: {
            items: components["schemas"]["Project"][];
            next_cursor: string | null;
        };
        ProjectTagList: {
            tags: string[];
        };
        ProjectTags: {
            tags: string[];
        };
        ProjectTemplate: {
            description: string;
            kind: components["schemas"]["ProjectKind"];
            name: string;
            slug: string;
        };
        ProjectTemplateList: {
            items: components["schemas"]["ProjectTemplate"][];
            next_cursor: null;
        };
        Readiness: {
            parts: {
                [key: string]: "ok" | "failed";
            };
            /** @enum {string} */
            status: "ready" | "draining" | "unavailable";
        };
        ReadNotifications: {
            ids: string[];
        };
        RefreshRequest: {
            refresh_token: string;
        };
        Register: {
            /**
             * Format: email
             * @example ada@example.com
             */
            email: string;
            password: string;
        };
        RelatedTask: {
            /** Format: uuid */
            id: string;
            status: components["schemas"]["TaskStatus"];
            title: string;
        };
        RequestedPairing: {
            code: string;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            pairing_id: string;
            qr_payload: string;
            qr_svg: string;
        };
        ResetPassword: {
            password: string;
            token: string;
        };
        RetriedJob: {
            /** Format: date-time */
            give_up_at: string;
            /** Format: uuid */
            job_id: string;
            /** @enum {string} */
            queue: "preview" | "preview.gpu" | "snapshot" | "snapshot.gpu" | "influence" | "ai_docs" | "ai_docs.gpu" | "static_docs" | "callbacks";
            /** @enum {string} */
            status: "queued";
        };
        Revision: {
            /** Format: uuid */
            base_revision_id: string | null;
            bytes: number;
            /** Format: date-time */
            created_at: string;
            file_count: number;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            project_id: string;
        };
        RevisionFile: {
            path: string;
            sha256: string;
            size_bytes: number;
        };
        RevisionPage: {
            items: components["schemas"]["Revision"][];
            next_cursor: string | null;
        };
        RevisionWithFiles: components["schemas"]["Revision"] & {
            files: components["schemas"]["RevisionFile"][];
        };
        /**
         * @description The role that is held.
         * @enum {string}
         */
        Role: "owner" | "admin" | "member" | "guest";
        SandboxAnswer: {
            handler: string;
            /** @description Layout JSON 1.0 of the screen. */
            layout: {
                [key: string]: unknown;
            };
            /** @description What the route is opened with; null without any. */
            params?: unknown;
            /** @enum {string} */
            result: "navigated";
            screen_id: string;
            screen_name: string;
            sha256: string;
        } | {
            handler: string | null;
            /** @enum {string} */
            reason: "no_handler" | "not_executed" | "screen_not_built";
            /** @enum {string} */
            result: "suppressed";
        };
        SandboxEvent: {
            /** @description Required when the token holds more than one device. */
            device_id?: string;
            /** @enum {string} */
            event: "onPress" | "onLongPress" | "onChangeText" | "onSubmit";
            /** @description The node that was touched, from the layout. */
            node_id: string;
            screen_id: string;
        };
        SearchResult: {
            excerpt: components["schemas"]["HighlightedText"] & unknown;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            project_id: string;
            project_name: string;
            /** @description From 0 to 1. */
            score: number;
            title: components["schemas"]["HighlightedText"];
            /** @enum {string} */
            type: "project" | "task" | "comment";
        };
        Session: {
            /** Format: date-time */
            created_at: string;
            /** @description What the client said of itself; it proves nothing. */
            device: string;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            is_current: boolean;
            /** @enum {string} */
            kind: "app" | "web";
            /**
             * Format: date-time
             * @description Exact to a few minutes.
             */
            last_used_at: string;
        };
        SessionExchange: {
            token: string;
        };
        SignedIn: {
            access_token: string;
            expires_in_seconds: number;
            refresh_token: string;
            /** @enum {string} */
            token_type: "Bearer";
            user: components["schemas"]["User"];
        };
        Task: components["schemas"]["TaskSummary"] & {
            /** @description The tasks that depend on this one. */
            dependents: components["schemas"]["RelatedTask"][];
            depends_on: components["schemas"]["RelatedTask"][];
            description: string;
        };
        TaskActivity: {
            /** Format: uuid */
            actor_user_id: string | null;
            /** Format: date-time */
            at: string;
            /** @description What was before and after, by field. Of a description only that it changed. */
            changes: {
                [key: string]: {
                    from?: unknown;
                    to?: unknown;
                };
            };
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "created" | "changed" | "dependency_added" | "dependency_removed" | "attachment_added" | "attachment_removed";
            /** @description Those it names, and how they want to be called; `null`: not said, or gone. */
            people: {
                name: string | null;
                /** Format: uuid */
                user_id: string;
            }[];
        };
        TaskActivityPage: {
            items: components["schemas"]["TaskActivity"][];
            next_cursor: string | null;
        };
        TaskPage: {
            items: components["schemas"]["TaskSummary"][];
            next_cursor: string | null;
        };
        /** @enum {string} */
        TaskStatus: "todo" | "in_progress" | "in_review" | "done" | "cancelled";
        TaskSummary: {
            /** Format: uuid */
            assignee_user_id: string | null;
            attachment_count: number;
            /** @description Whether a task it depends on is neither done nor cancelled. */
            blocked: boolean;
            blocked_by: string[];
            /** Format: date-time */
            closed_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            created_by_user_id: string | null;
            /**
             * Format: date
             * @description A day on the calendar, the same in every time zone.
             */
            due_on: string | null;
            /** Format: uuid */
            id: string;
            label_ids: string[];
            /** Format: uuid */
            project_id: string;
            status: components["schemas"]["TaskStatus"];
            title: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
        };
        Team: {
            acts_as: components["schemas"]["Role"] & unknown;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            owner_user_id: string;
            role: components["schemas"]["Role"];
            /** Format: date-time */
            updated_at: string;
        };
        TeamInvitation: {
            /** Format: date-time */
            created_at: string;
            email: string | null;
            expired: boolean;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            invited_by_user_id: string;
            role: components["schemas"]["GivenRole"];
            /** Format: uuid */
            team_id: string;
            /** Format: uuid */
            user_id: string | null;
        };
        TeamInvitationPage: {
            items: components["schemas"]["TeamInvitation"][];
            next_cursor: string | null;
        };
        TeamMember: {
            acts_as: components["schemas"]["Role"] & unknown;
            /** @description `null` when the account is gone. */
            email: string | null;
            /** Format: date-time */
            joined_at: string;
            role: components["schemas"]["Role"];
            /** Format: uuid */
            user_id: string;
        };
        TeamMemberPage: {
            items: components["schemas"]["TeamMember"][];
            next_cursor: string | null;
        };
        TeamPage: {
            items: components["schemas"]["Team"][];
            next_cursor: string | null;
        };
        TeamSettings: {
            name: string;
        };
        TierLimits: {
            ai_docs_at_once: number;
            ai_docs_file_bytes: number;
            ai_docs_input_tokens: number;
            ai_docs_per_hour: number;
            api_requests_per_minute: number;
            attachment_bytes: number;
            attachments_per_task: number;
            deep_influence: boolean;
            devices_per_preview: number;
            /** @description How long after acceptance a job is due. */
            due_after_seconds: number;
            layout_bytes_per_screen: number;
            map_diff: boolean;
            /** @enum {string} */
            map_generations_counted_per: "project" | "person";
            map_generations_per_day: number;
            map_versions_readable: number;
            preview_jobs_at_once: number;
            previews_per_hour: number;
            /** @enum {string} */
            runner_class: "cpu" | "gpu";
            searches_per_minute: number;
            selector_muting: boolean;
            snapshot_bytes: number;
            snapshots_per_screen: number;
            source_bytes: number;
            source_files: number;
            /** @description `false`: a guest in every team of others. */
            team_roles: boolean;
            /** @description `null`: any number. */
            teams_joined: number | null;
        };
        Tiers: {
            items: {
                limits: components["schemas"]["TierLimits"];
                /** @enum {string} */
                tier: "free" | "pro" | "premium";
            }[];
            /** @description Changes when anything here does. */
            version: string;
        };
        TransferProject: {
            /** Format: uuid */
            team_id?: string;
            /** Format: uuid */
            user_id?: string;
        };
        TransferTeam: {
            /** Format: uuid */
            user_id: string;
        };
        UpdateLabel: {
            color?: string;
            name?: string;
        };
        UpdateProject: {
            kind?: components["schemas"]["ProjectKind"];
            name?: string;
        };
        UpdateTask: {
            /**
             * Format: uuid
             * @description Puts the task right after that one of the project; `null` puts it first.
             */
            after_task_id?: string | null;
            /** Format: uuid */
            assignee_user_id?: string | null;
            description?: string;
            /**
             * Format: date
             * @description A day on the calendar, the same in every time zone.
             */
            due_on?: string | null;
            /** @description All labels it carries afterwards. */
            label_ids?: string[];
            status?: components["schemas"]["TaskStatus"];
            title?: string;
            /** @description Of the task that was read before: `CONFLICT` when it has changed since. */
            version?: number;
        };
        User: {
            /** Format: date-time */
            created_at: string;
            email: string;
            email_verified: boolean;
            entitlements_version: number;
            /** Format: uuid */
            id: string;
            /** @description Whether the person looks after this installation. */
            is_admin: boolean;
            /** @enum {string} */
            tier: "free" | "pro" | "premium";
        };
        VerifyEmail: {
            token: string;
        };
        WebSession: {
            /** Format: date-time */
            expires_at: string;
            user: components["schemas"]["User"];
        };
        Worker: {
            active_jobs: string[];
            capacity: number;
            /** @enum {string} */
            class: "cpu" | "gpu";
            cpu_percent: number;
            /**
             * @description What an administrator decided.
             * @enum {string}
             */
            directive: "active" | "draining" | "disabled";
            event_loop_lag_ms: number;
            /** Format: date-time */
            first_seen_at: string;
            gpu: {
                busy_percent: number | null;
                memory_bytes: number | null;
                name: string;
                simulated: boolean;
            } | null;
            /** @enum {string} */
            health: "healthy" | "unhealthy" | "gone";
            /** Format: date-time */
            health_changed_at: string | null;
            /** @enum {string|null} */
            health_reason: "silent" | "errors" | null;
            /** @description Takes no jobs until it is healthy again. */
            held: boolean;
            host: string | null;
            /** Format: date-time */
            last_seen_at: string;
            memory_bytes: number;
            queues: string[];
            /**
             * @description What the runner says of itself.
             * @enum {string}
             */
            state: "active" | "draining";
            version: string;
            waiting_jobs: number;
            worker_id: string;
        };
        WorkerDirective: {
            /** @enum {string} */
            directive: "active" | "draining" | "disabled";
        };
        WorkerWithHistory: components["schemas"]["Worker"] & {
            /** @description The last hour, the newest minute first; the largest of each minute. */
            minutes: {
                active_jobs: number;
                cpu_percent: number;
                errors: number;
                event_loop_lag_ms: number;
                gpu_percent: number | null;
                heartbeats: number;
                jobs: number;
                memory_bytes: number;
                /** Format: date-time */
                minute: string;
                waiting_jobs: number;
            }[];
        };
        WriteComment: {
            /**
             * Format: uuid
             * @description A comment that is answered, in its thread and about the same.
             */
            answer_to?: string;
            /** @description Names people as `<@USER_ID>`, 20 at most; those who may see the project are told. */
            body: string;
            target?: components["schemas"]["CommentTarget"] & unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
