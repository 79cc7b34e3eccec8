import type { SceneText } from '../../scene.ts';
import type { HostElement } from '../host-element.ts';

/** How far an element's text follows the font scale of the device. */
export function readFontScaling(
  host: HostElement,
): Pick<SceneText, 'allowFontScaling' | 'maxFontSizeMultiplier'> {
  const most = host.number('maxFontSizeMultiplier');
  return {
    allowFontScaling: host.flag('allowFontScaling', true),
    ...(most === undefined ? {} : { maxFontSizeMultiplier: most }),
  };
}
