/** What conditions are evaluated for. */
export interface Environment {
  readonly width: number;
  readonly height: number;
  readonly prefers_color_scheme: 'light' | 'dark';
  readonly prefers_reduced_motion: 'no-preference' | 'reduce';
  readonly media_type: 'screen' | 'print';
}

/** A desktop browser's window. */
export const DEFAULT_ENVIRONMENT: Environment = {
  width: 1280,
  height: 800,
  prefers_color_scheme: 'light',
  prefers_reduced_motion: 'no-preference',
  media_type: 'screen',
};
