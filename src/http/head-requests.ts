import type { MiddlewareHandler } from 'hono';

/** Closes what a GET handler opened to answer HEAD: nobody would read it, and files would stay open. */
export const discardBodyOfHead: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.req.method === 'HEAD') await c.res.body?.cancel();
};
