import type { LibraryModule } from '../../evaluate/library-module.ts';
import { type NativeFunctionValue, nativeAccepting } from '../../evaluate/native-function.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import { modelComponent, passThrough } from '../model-components.ts';

/** What a hook answers about somebody who is signed in; conditions on it are taken as in the normal state. */
const session = (name: string): NativeFunctionValue =>
  nativeAccepting(name, () => new UnknownValue('who is signed in is known at run time only'));

const hidden = (name: string): NativeFunctionValue => modelComponent(name, () => null);

/** Clerk: screens are drawn loaded and signed in. */
export const clerk: LibraryModule = {
  specifiers: ['@clerk/clerk-expo', '@clerk/expo', '@clerk/clerk-react'],
  exports: {
    ClerkLoaded: passThrough('ClerkLoaded'),
    ClerkLoading: hidden('ClerkLoading'),
    ClerkProvider: passThrough('ClerkProvider'),
    Protect: passThrough('Protect'),
    SignedIn: passThrough('SignedIn'),
    SignedOut: hidden('SignedOut'),
    ...Object.fromEntries(
      [
        'useAuth',
        'useClerk',
        'useOAuth',
        'useOrganization',
        'useSSO',
        'useSession',
        'useSignIn',
        'useSignUp',
        'useUser',
      ].map((name) => [name, session(name)]),
    ),
  },
  submodule: (path) => (path === 'token-cache' ? {} : undefined),
};
