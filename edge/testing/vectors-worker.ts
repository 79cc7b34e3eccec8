import { signCall, verifyCall } from '../../src/contracts/signature.ts';
import vectors from '../../src/contracts/signature.vectors.json' with { type: 'json' };

/** Runs the published vectors in the runtime of the edge, and answers what came of each. */
export default {
  async fetch(): Promise<Response> {
    const results = await Promise.all(
      vectors.map(async (vector) => {
        const body = Uint8Array.from(atob(vector.body_base64), (letter) => letter.charCodeAt(0));
        const call = { method: vector.method, path: vector.path, body };
        const seconds = Number(vector.timestamp);
        const signed = await signCall([vector.secret], call, vector.worker, seconds);
        const verdict = await verifyCall([vector.secret], call, vector, seconds);
        return { name: vector.name, signature: signed.signature, ok: verdict.ok };
      }),
    );
    return Response.json(results);
  },
};
