import type { HostComponentValue } from '../evaluate/react/component-values.ts';
import { controlMappings } from './families/controls.ts';
import { gradientMappings } from './families/gradient.ts';
import { iconMappings } from './families/icon.ts';
import { imageMappings } from './families/image.ts';
import { listMappings } from './families/list.ts';
import { modalMappings } from './families/modal.ts';
import { navigationMappings } from './families/navigation.ts';
import { safeAreaMappings } from './families/safe-area.ts';
import { scrollMappings } from './families/scroll.ts';
import { svgMappings } from './families/svg.ts';
import { textMappings } from './families/text.ts';
import { textInputMappings } from './families/text-input.ts';
import { touchableMappings } from './families/touchable.ts';
import { viewMappings } from './families/view.ts';
import type { HostMapping } from './host-mapping.ts';

/** Every component the engine draws. A new family is a file of `families/` and a line here. */
export const HOST_MAPPINGS: readonly HostMapping[] = [
  ...viewMappings,
  ...textMappings,
  ...imageMappings,
  ...touchableMappings,
  ...scrollMappings,
  ...listMappings,
  ...textInputMappings,
  ...controlMappings,
  ...modalMappings,
  ...safeAreaMappings,
  ...gradientMappings,
  ...iconMappings,
  ...svgMappings,
  ...navigationMappings,
];

const byComponent = new Map<string, HostMapping>();
for (const mapping of HOST_MAPPINGS) {
  for (const component of mapping.components) {
    const key = `${mapping.package}/${component}`;
    if (byComponent.has(key)) throw new Error(`two mappings draw ${key}`);
    byComponent.set(key, mapping);
  }
}

export function findMapping(component: HostComponentValue): HostMapping | undefined {
  return byComponent.get(`${component.packageName}/${component.name}`);
}
