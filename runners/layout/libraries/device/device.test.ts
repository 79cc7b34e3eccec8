import { describe, expect, it } from 'vitest';
import { allNodes, nodesOf, textsOf } from '../../components/testing/render-app.ts';

const shown = (imports: string, expression: string, platform: 'ios' | 'android' = 'ios') =>
  nodesOf(`<RN.Text>{String(${expression})}</RN.Text>`, { before: imports, platform }).flatMap(textsOf)[0];

describe('the device', () => {
  it('says what it is', () => {
    expect(
      shown(
        "import DeviceInfo from 'react-native-device-info';",
        "DeviceInfo.hasNotch() + ' ' + DeviceInfo.isTablet()",
      ),
    ).toBe('true false');
    expect(shown("import * as Device from 'expo-device';", 'Device.osName', 'android')).toBe('Android');
    expect(
      shown("import { useNetInfo } from '@react-native-community/netinfo';", 'useNetInfo().isConnected'),
    ).toBe('true');
  });
});

describe('packages that draw little', () => {
  const nodes = (before: string, jsx: string) =>
    nodesOf(jsx, { before })
      .flatMap(allNodes)
      .map(({ type }) => type);

  it('draw what they wrap', () => {
    const before =
      "import { KeyboardProvider, KeyboardAwareScrollView } from 'react-native-keyboard-controller';";
    expect(
      nodes(
        before,
        '<KeyboardProvider><KeyboardAwareScrollView><RN.View /></KeyboardAwareScrollView></KeyboardProvider>',
      ),
    ).toEqual(['HS_Scroll', 'HS_View']);
  });
});
