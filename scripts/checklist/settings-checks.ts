import { and, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import { listAdminIds } from '../../src/modules/accounts/index.ts';
import { auditLog } from '../../src/modules/accounts/tables.ts';
import { mailOutbox } from '../../src/modules/mail/tables.ts';
import { type Check, CheckFailed, CheckSkipped, isOnThisMachine, type Target } from './check.ts';

const NEEDS_SETTINGS =
  'it takes the API’s settings: run it in the container (`node dist/hivesync.js checklist`)';
const NEEDS_DATABASE = 'it takes the database: run it in the container (`node dist/hivesync.js checklist`)';
const LATE_MAIL_MS = 10 * 60_000;
/** A day, and time to make one. */
const FRESH_HOURS = 26;
const HOUR_MS = 3_600_000;

function settingsOf({ config }: Target) {
  if (config === null) throw new CheckSkipped(NEEDS_SETTINGS);
  return config;
}

function databaseOf({ db }: Target) {
  if (db === null) throw new CheckSkipped(NEEDS_DATABASE);
  return db;
}

const secrets: Check = {
  name: 'secrets',
  about: 'no secret is a default or short, and the address is the one that people use',
  async run(target) {
    const config = settingsOf(target);
    if (config.localDevMode && !isOnThisMachine(target.url)) {
      throw new CheckFailed('LOCAL_DEV_MODE is true: switch it off, and take secrets of scripts/init-env.ts');
    }
    if (new URL(config.baseUrl).origin !== new URL(target.url).origin) {
      throw new CheckFailed('BASE_URL is another address than the one that was tried');
    }
    if (config.internalTokens.length === 0) throw new CheckFailed('INTERNAL_TOKEN is not set');
    return config.localDevMode ? 'of a laptop' : 'own, and long enough';
  },
};

const mail: Check = {
  name: 'mail',
  about: 'e-mail has a provider, and leaves',
  async run(target) {
    const { kind } = settingsOf(target).mail;
    if (kind === 'file' && !isOnThisMachine(target.url)) {
      throw new CheckFailed('messages are files that nobody reads: set RESEND_API_KEY and EMAIL_FROM');
    }
    const late = new Date(Date.now() - LATE_MAIL_MS);
    const [waiting] = await databaseOf(target)
      .select({ count: sql<number>`count(*)::integer` })
      .from(mailOutbox)
      .where(and(isNull(mailOutbox.endedAt), lt(mailOutbox.createdAt, late)));
    if ((waiting?.count ?? 0) > 0) {
      throw new CheckFailed(
        `${waiting?.count} messages wait for more than ten minutes: look at the API’s log`,
      );
    }
    return kind === 'file' ? 'files in DATA_DIR/outbox' : 'by Resend, none is late';
  },
};

const storage: Check = {
  name: 'storage',
  about: 'objects are where a second host finds them',
  async run(target) {
    const { storage: where } = settingsOf(target);
    return where.kind === 'folder' ? 'a folder of this machine: back it up' : `the bucket ${where.bucket}`;
  },
};

const admin: Check = {
  name: 'admin',
  about: 'somebody looks after the installation',
  async run(target) {
    const admins = await listAdminIds(databaseOf(target));
    if (admins.length > 0) return `${admins.length} of them`;
    throw new CheckFailed('there is no administrator: `hivesync-admin make-admin EMAIL`');
  },
};

const backup: Check = {
  name: 'backup',
  about: 'a backup was made within a day',
  async run(target) {
    const [made] = await databaseOf(target)
      .select({ at: auditLog.at })
      .from(auditLog)
      .where(eq(auditLog.action, 'backup.made'))
      .orderBy(desc(auditLog.at))
      .limit(1);
    if (made === undefined) throw new CheckFailed('there is none: `hivesync-admin backup`');
    const hours = Math.floor((Date.now() - made.at.getTime()) / HOUR_MS);
    if (hours > FRESH_HOURS)
      throw new CheckFailed(`the latest one is ${hours} hours old: look at the API’s log`);
    return `${hours} hours ago`;
  },
};

export const SETTINGS_CHECKS: readonly Check[] = [secrets, storage, mail, admin, backup];
