const UNITS = [
  { name: 'd', ms: 86_400_000 },
  { name: 'h', ms: 3_600_000 },
  { name: 'min', ms: 60_000 },
  { name: 's', ms: 1_000 },
];

/** A duration in its largest whole unit: `3 min`. */
export function describeAge(milliseconds: number): string {
  const unit = UNITS.find(({ ms }) => milliseconds >= ms) ?? { name: 'ms', ms: 1 };
  return `${Math.floor(milliseconds / unit.ms)} ${unit.name}`;
}
