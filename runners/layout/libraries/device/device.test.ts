import { describe, expect, it } from 'vitest';
import { nodesOf, textsOf } from '../../components/testing/render-app.ts';

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
