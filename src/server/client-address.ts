import { BlockList, isIP } from 'node:net';
import type { AddressSource, ClientAddress } from '../http/route-deps.ts';

export interface AddressOptions {
  /** Addresses and CIDR ranges. Nobody else's X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** Who is at the other end of the connection; `null` when the platform itself stands in front of us. */
  readonly peerOf: (source: AddressSource) => string | null;
}

/** What a limit counts by where the address is not known. */
const UNKNOWN = 'unknown';
const MAX_HOPS = 20;

/** Reads the caller's address: the nearest one on the way here that is not a proxy of ours. */
export function createClientAddress(options: AddressOptions): ClientAddress {
  const isTrusted = createTrustCheck(options.trustedProxies);
  return (source) => {
    const peer = options.peerOf(source);
    if (peer !== null && !isTrusted(plain(peer))) return plain(peer);
    const hops = (source.req.header('x-forwarded-for') ?? '').split(',').map((hop) => plain(hop.trim()));
    for (const hop of hops.reverse().slice(0, MAX_HOPS)) {
      // What is no address was made up by somebody before the last proxy we trust.
      if (isIP(hop) === 0) break;
      if (!isTrusted(hop)) return hop;
    }
    return peer === null ? UNKNOWN : plain(peer);
  };
}

function createTrustCheck(ranges: readonly string[]): (address: string) => boolean {
  const trusted = new BlockList();
  for (const range of ranges) {
    const [address = '', bits] = range.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(bits), family);
  }
  return (address) => isIP(address) !== 0 && trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** An IPv4 address that a dual-stack socket reports as IPv6. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=[0-9.]+$)/i, '');
}
