import type { AdminCommand } from './command.ts';

export const COMMANDS: Readonly<Record<string, AdminCommand>> = {
  queues: {
    about: 'what waits where, and who works',
    parameters: [],
    load: () => import('./commands/queues.ts'),
  },
  'preview-jobs': {
    about: 'the jobs accepted last, or those that failed',
    parameters: [],
    options: {
      failed: { about: 'only those that failed, with what retry can start again' },
      limit: { about: 'how many, at most 100; 20 when not said', value: 'N' },
    },
    load: () => import('./commands/preview-jobs.ts'),
  },
  retry: {
    about: 'start a failed job again',
    parameters: ['JOB'],
    load: () => import('./commands/retry.ts'),
  },
  'clear-notifications': {
    about: 'delete notifications that were read',
    parameters: [],
    options: {
      user: { about: 'only of the account with this address', value: 'EMAIL' },
      'older-than': { about: 'only what is older than so many days', value: 'DAYS' },
      unread: { about: 'also what nobody has read yet' },
    },
    load: () => import('./commands/clear-notifications.ts'),
  },
  'cleanup-now': {
    about: 'delete what has expired now, not at the next interval',
    parameters: [],
    options: { 'dry-run': { about: 'only say what would be deleted' } },
    tells: true,
    load: () => import('./commands/cleanup-now.ts'),
  },
  backup: {
    about: 'write everything into one file, without secrets',
    parameters: [],
    options: { out: { about: 'the file, instead of a new one in BACKUP_DIR', value: 'FILE' } },
    load: () => import('./commands/backup.ts'),
  },
  restore: {
    about: 'replace everything by what a backup or an export holds',
    parameters: ['FILE'],
    options: {
      check: { about: 'only verify the file' },
      'allow-missing': { about: 'go on without objects that the bucket has lost' },
      'no-safety-backup': { about: 'do not back up first what is there' },
    },
    load: () => import('./commands/restore.ts'),
  },
  export: {
    about: 'a backup with all secrets, encrypted, for moving house',
    parameters: [],
    options: { out: { about: 'the file, instead of a new one in BACKUP_DIR', value: 'FILE' } },
    load: () => import('./commands/export.ts'),
  },
  'make-admin': {
    about: 'let the account with this address look after the installation',
    parameters: ['EMAIL'],
    load: () => import('./commands/make-admin.ts'),
  },
  'rotate-secret': {
    about: 'put a new secret in front of the old one in .env, or do so in steps',
    parameters: ['NAME'],
    options: {
      accept: { about: 'where several API processes serve: only accept the new one at first' },
      sign: { about: 'then, when all of them accept it: put it in front' },
      end: { about: 'in the end: take the old ones away' },
    },
    load: () => import('./commands/rotate-secret.ts'),
  },
  'decode-payload': {
    about: 'show what a base64 payload, a cursor or a token says',
    parameters: ['BASE64'],
    load: () => import('./commands/decode-payload.ts'),
  },
};
