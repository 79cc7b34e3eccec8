import { readImageHeader } from '../../../source/image-header.ts';
import type { Interpreter } from '../../evaluate/interpreter.ts';
import { nativeAccepting } from '../../evaluate/native-function.ts';
import { objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { AssetValue } from '../../evaluate/values/simple-values.ts';
import type { Value } from '../../evaluate/values/value.ts';

/** `Image.resolveAssetSource(require('./logo.png'))`: the file's size in dp, and the file itself as its address. */
export const resolveAssetSource = nativeAccepting('resolveAssetSource', ({ interpreter, args: [source] }) => {
  const asset = chosenOf(source);
  return asset instanceof AssetValue ? describe(interpreter, asset) : asset;
});

function describe(interpreter: Interpreter, asset: AssetValue): Value {
  const dpr = interpreter.readDevice('dpr');
  const variant = asset.variants.find(({ scale }) => scale >= dpr) ?? asset.variants.at(-1);
  const bytes = variant === undefined ? undefined : interpreter.project.readBytes(variant.path);
  const header = bytes === undefined ? undefined : readImageHeader(bytes);
  if (variant === undefined || header?.ok !== true) return asset;
  const { scale } = variant;
  return objectOf({ uri: asset, width: header.width / scale, height: header.height / scale, scale });
}
