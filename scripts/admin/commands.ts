import type { AdminCommand } from './command.ts';

export const COMMANDS: Readonly<Record<string, AdminCommand>> = {
  'make-admin': {
    about: 'let the account with this address look after the installation',
    parameters: ['EMAIL'],
    load: () => import('./make-admin.ts'),
  },
};
