import type { ActionName, LayoutAction } from '../../../../src/contracts/layout-document.ts';
import type { LayoutStyle } from '../../../../src/contracts/layout-style.ts';
import type { SceneNode, SceneText } from '../../scene.ts';
import { readActions } from '../actions/read-actions.ts';
import type { HostElement } from '../host-element.ts';
import type { HostMapping } from '../host-mapping.ts';
import { type CollectedText, collectRuns } from '../text/collect-runs.ts';
import { readFontScaling } from '../text/read-font-scaling.ts';
import { toRunStyle } from '../text/run-style.ts';

const ELLIPSIS_MODES = ['head', 'middle', 'tail', 'clip'] as const;

type Actions = Partial<Record<ActionName, LayoutAction>>;

/** A text, or a row of its parts where views stand between its words. `own` are its handlers. */
export function renderText(host: HostElement, own: Actions = readActions(host)): SceneNode[] {
  const style = host.style();
  const collected = collectRuns(host, toRunStyle({}, style));
  const actions = Object.keys(own).length > 0 ? own : (collected.nestedActions ?? {});
  if (collected.assumed) host.assumed();
  if (collected.segments.some(({ kind }) => kind === 'view')) {
    return [renderWithViews(host, style, collected, actions)];
  }
  return [host.node('HS_Text', { style, text: toText(host, collected.runs), actions })];
}

function toText(host: HostElement, runs: SceneText['runs']): SceneText {
  const numberOfLines = host.number('numberOfLines');
  const mode = host.text('ellipsizeMode');
  return {
    runs,
    numberOfLines: numberOfLines === undefined || numberOfLines <= 0 ? null : Math.floor(numberOfLines),
    ellipsizeMode: ELLIPSIS_MODES.find((known) => known === mode) ?? 'tail',
    ...readFontScaling(host),
  };
}

/** Text with views between its words becomes a row of both; one view by itself simply stands in a box. */
function renderWithViews(
  host: HostElement,
  style: LayoutStyle,
  { segments }: CollectedText,
  actions: Actions,
): SceneNode {
  host.context.builder.inform(
    'INLINE_VIEW',
    'A view stands inside text here: it is laid out in a row with the text around it.',
    host.source,
  );
  const children = segments.flatMap((segment, index) =>
    segment.kind === 'view'
      ? segment.nodes
      : [
          host.node('HS_Text', {
            part: `text-${index}`,
            style: toRunStyle({}, style),
            text: toText(host, segment.runs),
            actions: {},
          }),
        ],
  );
  const row: LayoutStyle = {
    flex_direction: 'row',
    flex_wrap: 'wrap',
    align_items: 'center',
    ...(style.text_align === 'center' ? { justify_content: 'center' } : {}),
  };
  return host.node('HS_View', { style: { ...row, ...style }, children, actions });
}

export const textMappings: readonly HostMapping[] = [
  { package: 'react-native', components: ['Text'], drawnAs: 'HS_Text', render: (host) => renderText(host) },
];
