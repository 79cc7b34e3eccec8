/** A style as CSS text gives it: plain data under React Native's names. */
export interface CssStyle {
  readonly [property: string]: CssData;
}

export type CssData = string | number | boolean | null | readonly CssData[] | CssStyle;
