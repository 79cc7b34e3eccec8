export type AcceptedEncoding = 'br' | 'gzip' | 'identity';

/** The best encoding that an `Accept-Encoding` header allows; nothing named means none. */
export function chooseEncoding(acceptEncoding: string | undefined): AcceptedEncoding {
  const accepted = parseAcceptEncoding(acceptEncoding ?? '');
  const allows = (encoding: string) => (accepted.get(encoding) ?? accepted.get('*') ?? 0) > 0;
  if (allows('br')) return 'br';
  return allows('gzip') ? 'gzip' : 'identity';
}

function parseAcceptEncoding(header: string): Map<string, number> {
  const weights = header.split(',').map((part): [string, number] => {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = quality === undefined ? 1 : Number(quality.slice('q='.length));
    return [name, Number.isFinite(weight) ? weight : 0];
  });
  return new Map(weights);
}
