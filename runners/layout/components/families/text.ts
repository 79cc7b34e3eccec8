import type { SceneText } from '../../scene.ts';
import { readActions } from '../actions/read-actions.ts';
import type { HostElement } from '../host-element.ts';
import type { HostMapping } from '../host-mapping.ts';
import { collectRuns } from '../text/collect-runs.ts';
import { toRunStyle } from '../text/run-style.ts';

const ELLIPSIS_MODES = ['head', 'middle', 'tail', 'clip'] as const;

function renderText(host: HostElement) {
  const style = host.style();
  const { runs, assumed, nestedActions } = collectRuns(host, toRunStyle({}, style));
  const numberOfLines = host.number('numberOfLines');
  const mode = host.text('ellipsizeMode');
  const text: SceneText = {
    runs,
    numberOfLines: numberOfLines === undefined || numberOfLines <= 0 ? null : Math.floor(numberOfLines),
    ellipsizeMode: ELLIPSIS_MODES.find((known) => known === mode) ?? 'tail',
    allowFontScaling: host.flag('allowFontScaling', true),
  };
  const own = readActions(host);
  const actions = Object.keys(own).length > 0 ? own : nestedActions;
  if (assumed) host.assumed();
  return [host.node('HS_Text', { style, text, actions: actions ?? {} })];
}

export const textMappings: readonly HostMapping[] = [
  { package: 'react-native', components: ['Text'], drawnAs: 'HS_Text', render: renderText },
];
