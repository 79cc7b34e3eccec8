import { fromPlain } from '../../from-plain.ts';
import { REACT_NATIVE_HOSTS } from '../../react-native/host-components.ts';
import { kitComponent } from '../kit-element.ts';
import { paperIcon } from './paper-icon.ts';
import { paperColor } from './paper-theme.ts';

const round = (size: number) => ({ width: size, height: size, borderRadius: size / 2 });

export const avatarImage = kitComponent('Avatar.Image', (kit) => {
  const size = kit.number('size', 64);
  const image = kit.element(REACT_NATIVE_HOSTS.Image, {
    source: kit.slot('source'),
    style: fromPlain(round(size)),
  });
  return kit.view(
    { ...round(size), backgroundColor: paperColor(kit, 'primary') },
    [kit.given('style')],
    image,
  );
});

export const avatarText = kitComponent('Avatar.Text', (kit) => {
  const size = kit.number('size', 64);
  const color = kit.text('color') ?? paperColor(kit, 'onPrimary');
  const text = kit.label(
    { color, fontSize: size / 2, lineHeight: size, textAlign: 'center' },
    [kit.given('labelStyle')],
    kit.given('label'),
    { numberOfLines: 1 },
  );
  return kit.view(
    {
      ...round(size),
      alignItems: 'center',
      justifyContent: 'center',
      backgroundColor: paperColor(kit, 'primary'),
    },
    [kit.given('style')],
    text,
  );
});

export const avatarIcon = kitComponent('Avatar.Icon', (kit) => {
  const size = kit.number('size', 64);
  const color = kit.text('color') ?? paperColor(kit, 'onPrimary');
  return kit.view(
    {
      ...round(size),
      alignItems: 'center',
      justifyContent: 'center',
      backgroundColor: paperColor(kit, 'primary'),
    },
    [kit.given('style')],
    paperIcon(kit, kit.prop('icon'), size * 0.6, color),
  );
});

export const badge = kitComponent('Badge', (kit) => {
  if (!kit.flag('visible', true)) return null;
  const size = kit.number('size', 20);
  const look = {
    alignSelf: 'flex-end',
    textAlign: 'center',
    height: size,
    minWidth: size,
    borderRadius: size / 2,
    paddingHorizontal: 3,
    fontSize: size * 0.5,
    lineHeight: size,
    color: paperColor(kit, 'onError'),
    backgroundColor: paperColor(kit, 'error'),
    overflow: 'hidden',
  };
  return kit.label(look, [kit.given('style')], kit.children, { numberOfLines: 1 });
});

export const icon = kitComponent('Icon', (kit) =>
  paperIcon(
    kit,
    kit.prop('source'),
    kit.number('size', 24),
    kit.text('color') ?? paperColor(kit, 'onSurface'),
  ),
);

export const progressBar = kitComponent('ProgressBar', (kit) => {
  const share = `${Math.max(0, Math.min(1, kit.number('progress', 0))) * 100}%`;
  const bar = kit.view(
    { width: share, height: '100%', backgroundColor: kit.text('color') ?? paperColor(kit, 'primary') },
    [],
  );
  return kit.view(
    { height: 4, overflow: 'hidden', backgroundColor: paperColor(kit, 'surfaceVariant') },
    [kit.given('style')],
    bar,
  );
});
