import type { LibraryModule } from '../evaluate/library-module.ts';
import { HostComponentValue } from '../evaluate/react/component-values.ts';
import { hostComponents } from './host-components.ts';

export const SVG_PACKAGE = 'react-native-svg';

/** A drawing written as elements is one picture: `Svg` and everything inside it. */
const { Svg, ...parts } = hostComponents(SVG_PACKAGE, [
  'Svg',
  'SvgCss',
  'SvgCssUri',
  'SvgUri',
  'SvgXml',
  'Circle',
  'ClipPath',
  'Defs',
  'Ellipse',
  'Filter',
  'ForeignObject',
  'G',
  'Image',
  'Line',
  'LinearGradient',
  'Marker',
  'Mask',
  'Path',
  'Pattern',
  'Polygon',
  'Polyline',
  'RadialGradient',
  'Rect',
  'Stop',
  'Symbol',
  'TSpan',
  'Text',
  'TextPath',
  'Use',
]);

export const svg: LibraryModule = {
  specifiers: [SVG_PACKAGE],
  exports: { ...parts, Svg, default: Svg },
};

/** A component that is really a file: `import Logo from './logo.svg'` with a transformer that makes it one. */
export const SVG_FILE = new HostComponentValue(SVG_PACKAGE, 'SvgFile');
