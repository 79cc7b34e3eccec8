import { noop } from '../../evaluate/native-function.ts';
import { type ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';

/**
 * What a request of this name will answer: nothing of it is known, and conditions on it are taken as in the normal
 * state, so that the screen is drawn loaded.
 */
export function pendingAnswer(name: string): UnknownValue {
  return new UnknownValue(`what \`${name}\` answers is known at run time only`);
}

/** A request that somebody has to trigger first, and that nobody has. */
export function idleMutation(name: string): ObjectValue {
  const idle = {
    isLoading: false,
    isPending: false,
    isError: false,
    isSuccess: false,
    isUninitialized: true,
  };
  const trigger = noop(name);
  return objectOf({
    ...idle,
    isIdle: true,
    isPaused: false,
    loading: false,
    called: false,
    data: undefined,
    error: null,
    status: 'idle',
    failureCount: 0,
    variables: undefined,
    mutate: trigger,
    mutateAsync: trigger,
    reset: noop('reset'),
    client: objectOf({}),
  });
}
