import { describe, expect, it } from 'vitest';
import { nodeOf } from '../../components/testing/render-app.ts';

const IMPORTS = `
  import { ScaledSheet, scale, verticalScale as vs, moderateScale } from 'react-native-size-matters';
  import { widthPercentageToDP as wp, heightPercentageToDP as hp } from 'react-native-responsive-screen';
  import { responsiveWidth, responsiveFontSize } from 'react-native-responsive-dimensions';
  import { RFPercentage, RFValue } from 'react-native-responsive-fontsize';
  import { getStatusBarHeight } from 'react-native-status-bar-height';
  import { isIphoneX, getBottomSpace, ifIphoneX } from 'react-native-iphone-x-helper';`;

function widthOf(expression: string, options: Parameters<typeof nodeOf>[1] = {}): unknown {
  return nodeOf(`<RN.View style={{ width: ${expression} }} />`, { before: IMPORTS, ...options }).style.width;
}

describe('sizes for the screen at hand', () => {
  it.each([
    ['scale(35)', 39.3],
    ['vs(68)', 85.2],
    ['moderateScale(35)', 37.15],
    ['moderateScale(35, 0.1)', 35.43],
    ['wp("50%")', 196.6667],
    ['hp(10)', 85.3333],
    ['responsiveWidth(50)', 196.5],
    ['responsiveFontSize(2)', 18.7654],
    ['RFPercentage(10)', 77],
    ['RFValue(20)', 23],
    ['RFValue(20, 812)', 19],
    ['getStatusBarHeight()', 59],
    ['getBottomSpace()', 34],
    ['isIphoneX() ? 1 : 2', 1],
    ['ifIphoneX({ w: 3 }, { w: 4 }).w', 3],
  ])('%s is %d on an iPhone 15', (expression, expected) => {
    expect(widthOf(expression)).toBeCloseTo(expected, 3);
  });

  it('know no notch on Android, whose apps begin below the status bar', () => {
    const android = { platform: 'android' } as const;
    expect(widthOf('isIphoneX() ? 1 : 2', android)).toBe(2);
    expect(widthOf('getStatusBarHeight(true)', android)).toBe(0);
    expect(widthOf('getBottomSpace()', android)).toBe(0);
  });

  it('are scaled in style sheets as each says', () => {
    const before = `${IMPORTS} const styles = ScaledSheet.create({
      box: { width: '35@s', height: '68@vs', margin: '35@ms', padding: '35@ms0.1', top: '35@sr', left: '3@mvsr', position: 'absolute', transform: [{ translateX: '35@s' }] } });`;
    expect(nodeOf('<RN.View style={styles.box} />', { before }).style).toEqual({
      width: expect.closeTo(39.3),
      height: expect.closeTo(85.2),
      margin: expect.closeTo(37.15),
      padding: expect.closeTo(35.43),
      top: 39,
      left: 3,
      position: 'absolute',
      transform: [{ translate_x: expect.closeTo(39.3) }],
    });
  });
});
