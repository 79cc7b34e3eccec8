/** The pattern of LIKE and ILIKE for texts that contain another as it is written. */
export function toLikePattern(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
