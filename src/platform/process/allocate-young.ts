import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 allocate everything as young, for a server whose requests wait for something most of the time. Of those that
 * wait when young garbage is collected much survives, from which V8 concludes that the same places in the code had
 * better allocate as old (`--allocation-site-pretenuring`). But these objects die with their request, keep the rest of it
 * alive until old garbage is collected, and have that happen several times as often.
 */
export function allocateYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
