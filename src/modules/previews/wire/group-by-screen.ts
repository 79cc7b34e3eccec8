interface OfScreen {
  readonly screenId: string;
  readonly screenName: string;
}

export interface Screen<Output> {
  readonly screenId: string;
  readonly screenName: string;
  readonly outputs: readonly Output[];
}

/** Outputs by screen, in the order in which the screens first appear. */
export function groupByScreen<Output extends OfScreen>(outputs: readonly Output[]): Screen<Output>[] {
  const groups = Map.groupBy(outputs, (output) => output.screenId);
  return [...groups].flatMap(([screenId, ofScreen]) => {
    const [first] = ofScreen;
    return first === undefined ? [] : [{ screenId, screenName: first.screenName, outputs: ofScreen }];
  });
}
