/** Plain data of a style as evaluation left it: no functions, no unknown parts. */
export type StyleData = string | number | boolean | null | readonly StyleData[] | StyleObject;

export interface StyleObject {
  readonly [key: string]: StyleData | undefined;
}

export function isStyleObject(data: StyleData | undefined): data is StyleObject {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

export function isStyleList(data: StyleData | undefined): data is readonly StyleData[] {
  return Array.isArray(data);
}
