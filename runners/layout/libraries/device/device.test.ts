import { describe, expect, it } from 'vitest';
import { allNodes, nodesOf, textsOf } from '../../components/testing/render-app.ts';

const shown = (imports: string, expression: string, platform: 'ios' | 'android' = 'ios') =>
  nodesOf(`<RN.Text>{String(${expression})}</RN.Text>`, { before: imports, platform }).flatMap(textsOf)[0];

describe('sizes that follow the screen', () => {
  it.each([
    ["import { scale, vs, moderateScale, ms } from 'react-native-size-matters';", 'scale(350)', '393'],
    ["import { vs } from 'react-native-size-matters';", 'vs(680)', '852'],
    ["import { moderateScale } from 'react-native-size-matters';", 'moderateScale(350)', '371.5'],
    ["import { ms } from 'react-native-size-matters';", 'ms(350, 0)', '350'],
    [
      "import { ScaledSheet } from 'react-native-size-matters';",
      "JSON.stringify(ScaledSheet.create({ a: { width: '350@s', top: '10@ms0r', color: 'red' } }).a)",
      '{"width":393,"top":10,"color":"red"}',
    ],
    [
      "import { widthPercentageToDP as wp, heightPercentageToDP as hp } from 'react-native-responsive-screen';",
      "wp('50%') + hp(10)",
      String(196.66666666666666 + 85.33333333333333),
    ],
    [
      "import { RFValue, RFPercentage } from 'react-native-responsive-fontsize';",
      'RFValue(20) + RFPercentage(2)',
      '38',
    ],
    ["import { responsiveWidth } from 'react-native-responsive-dimensions';", 'responsiveWidth(10)', '39.3'],
    [
      "import { isIphoneX, getBottomSpace, getStatusBarHeight } from 'react-native-iphone-x-helper';",
      'isIphoneX() + getBottomSpace() + getStatusBarHeight()',
      '94',
    ],
  ])('%s %s', (imports, expression, expected) => {
    expect(shown(imports, expression)).toBe(expected);
  });
});

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

  it('draw nothing while nothing is shown', () => {
    const before =
      "import Modal from 'react-native-modal'; import Toast from 'react-native-toast-message'; import AppLoading from 'expo-app-loading';";
    expect(
      nodes(
        before,
        '<RN.View><Modal isVisible={false}><RN.Text>x</RN.Text></Modal><Toast /><AppLoading /></RN.View>',
      ),
    ).toEqual(['HS_View']);
  });

  it('draw an open modal over its backdrop', () => {
    const before = "import Modal from 'react-native-modal';";
    const drawn = nodesOf('<Modal isVisible style={{ margin: 0 }}><RN.Text>x</RN.Text></Modal>', { before });
    expect(drawn.flatMap(textsOf)).toEqual(['x']);
    expect(drawn.flatMap(allNodes).some(({ style }) => style.position === 'absolute')).toBe(true);
  });

  it('draw what they wrap', () => {
    const before =
      "import { KeyboardProvider, KeyboardAwareScrollView } from 'react-native-keyboard-controller'; import * as Animatable from 'react-native-animatable';";
    expect(
      nodes(
        before,
        '<KeyboardProvider><KeyboardAwareScrollView><Animatable.View animation="fadeIn" /></KeyboardAwareScrollView></KeyboardProvider>',
      ),
    ).toEqual(['HS_Scroll', 'HS_View']);
  });
});
