import { UnknownValue } from './unknown-value.ts';

/** Something exported by a package that is neither part of the project nor modelled. */
export class ExternalValue extends UnknownValue {
  readonly packageName: string;
  readonly exportName: string;

  constructor(packageName: string, exportName: string) {
    super(`\`${packageName}\` is not part of the project`, { hint: exportName });
    this.packageName = packageName;
    this.exportName = exportName;
  }
}
