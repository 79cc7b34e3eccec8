import type { LibraryModule } from '../../../evaluate/library-module.ts';
import { native, nativeAccepting } from '../../../evaluate/native-function.ts';
import { objectOf } from '../../../evaluate/values/object-value.ts';
import { fromPlain } from '../../from-plain.ts';
import { passThrough } from '../../model-components.ts';
import { REACT_NATIVE_HOSTS } from '../../react-native/host-components.ts';
import { kitComponent, showsNothing } from '../kit-element.ts';
import { avatar, image, olderAvatar } from './avatar.ts';
import { button, olderButton } from './button.ts';
import { buttonGroup } from './button-group.ts';
import { checkBox } from './check-box.ts';
import { icon, input, searchBar } from './controls.ts';
import { badge, card, divider, text, withBadge } from './displays.ts';
import { COLORS } from './element-parts.ts';
import { header } from './header.ts';
import { listItem } from './list-item.ts';

const theme = fromPlain({ colors: COLORS, mode: 'light' });

const overlay = kitComponent('Overlay', (kit) => {
  if (!kit.flag('isVisible')) return null;
  const panel = kit.view(
    { backgroundColor: COLORS.white, borderRadius: 3, padding: 10 },
    [kit.given('overlayStyle')],
    kit.children,
  );
  const backdrop = {
    flex: 1,
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: 'rgba(0, 0, 0, .4)',
  };
  return kit.element(
    REACT_NATIVE_HOSTS.Modal,
    { visible: true, transparent: true },
    kit.view(backdrop, [kit.given('backdropStyle')], panel),
  );
});

const useTheme = native('useTheme', () =>
  objectOf({ theme, updateTheme: nativeAccepting('updateTheme', () => undefined) }),
);

const exports = {
  Avatar: avatar,
  Badge: badge,
  BottomSheet: showsNothing('BottomSheet'),
  Button: button,
  ButtonGroup: buttonGroup,
  Card: card,
  CheckBox: checkBox,
  Dialog: overlay,
  Divider: divider,
  Header: header,
  Icon: icon,
  Image: image,
  Input: input,
  ListItem: listItem,
  Overlay: overlay,
  SearchBar: searchBar,
  Switch: REACT_NATIVE_HOSTS.Switch,
  Text: text,
  ThemeProvider: passThrough('ThemeProvider'),
  createTheme: nativeAccepting('createTheme', ({ args: [given] }) => given ?? theme),
  makeStyles: nativeAccepting('makeStyles', ({ args: [styles] }) =>
    nativeAccepting('useStyles', ({ interpreter, args: [props] }) =>
      typeof styles === 'object' && styles !== null && 'kind' in styles && styles.kind === 'object'
        ? styles
        : interpreter.call(styles, [theme, props]),
    ),
  ),
  useTheme,
  withBadge,
  withTheme: nativeAccepting('withTheme', ({ args: [component] }) => component),
};

/** React Native Elements as of version 4, in its own theme. */
export const elements: LibraryModule = {
  specifiers: ['@rneui/themed', '@rneui/base'],
  yieldsToSource: true,
  exports,
};

/** React Native Elements up to version 3. */
export const olderElements: LibraryModule = {
  specifiers: ['react-native-elements'],
  yieldsToSource: true,
  exports: { ...exports, Avatar: olderAvatar, Button: olderButton },
};
