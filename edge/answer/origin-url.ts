const LOOPBACK = /^(?:localhost|127(?:\.[0-9]{1,3}){3}|\[::1\])$/;

/**
 * The one origin that is spoken to; `null` when the setting is missing or is more or less than an origin. It is
 * reached over https, except on the machine that `wrangler dev` runs on.
 */
export function parseOrigin(setting: string | undefined): URL | null {
  const url = setting === undefined ? null : URL.parse(setting.trim());
  if (url === null || url.pathname !== '/' || url.search !== '' || url.hash !== '') return null;
  if (url.username !== '' || url.password !== '') return null;
  if (url.protocol === 'https:') return url;
  return url.protocol === 'http:' && LOOPBACK.test(url.hostname) ? url : null;
}
