import { readFileSync } from 'node:fs';

const TEMPLATE = new URL('../../deploy/nginx/templates/hivesync.conf.template', import.meta.url);

export interface NginxSettings {
  readonly serverName: string;
  readonly certificate: string;
  readonly certificateKey: string;
  /** A file of `server` lines, which is read again at every reload. */
  readonly servers: string;
  readonly log: string;
}

/** The configuration that operators get, filled in as the image of nginx does it. Throws on a name without a value. */
export function renderConfiguration(settings: NginxSettings): string {
  const values: Readonly<Record<string, string>> = {
    HIVESYNC_SERVER_NAME: settings.serverName,
    HIVESYNC_CERTIFICATE: settings.certificate,
    HIVESYNC_CERTIFICATE_KEY: settings.certificateKey,
    HIVESYNC_SERVERS: settings.servers,
    HIVESYNC_LOG: settings.log,
  };
  const text = readFileSync(TEMPLATE, 'utf8').replaceAll(/^#.*\n/gm, '');
  return text.replaceAll(/\$\{(HIVESYNC_[A-Z_]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the template asks for ${name}, which nobody fills in`);
    return value;
  });
}
