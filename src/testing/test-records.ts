import { asc, eq } from 'drizzle-orm';
import type { Tier } from '../contracts/tiers.ts';
import { apiKeys, auditLog, users } from '../modules/accounts/tables.ts';
import { devices } from '../modules/devices/tables.ts';
import { userEvents } from '../modules/events/tables.ts';
import { jobEvents, type PreviewJob, previewJobs, previewOutputs } from '../modules/previews/tables.ts';
import type { Database } from '../platform/db/database.ts';

/** Gives a person another tier, as billing or an admin would. */
export async function setTier(db: Database, userId: string, tier: Tier): Promise<void> {
  await db.update(users).set({ tier }).where(eq(users.id, userId));
}

/** Shuts a person out, as an admin would. */
export async function suspend(db: Database, userId: string): Promise<void> {
  await db.update(users).set({ suspendedAt: new Date() }).where(eq(users.id, userId));
}

/** What the audit log tells about a job, a worker or anything else with an id, oldest first. */
export async function auditOf(db: Database, subjectId: string) {
  return db.select().from(auditLog).where(eq(auditLog.subjectId, subjectId)).orderBy(asc(auditLog.id));
}

/** The audit log's entries of one action, oldest first. */
export async function auditOfAction(db: Database, action: string) {
  return db.select().from(auditLog).where(eq(auditLog.action, action)).orderBy(asc(auditLog.id));
}

/** What a person's event stream tells, oldest first. */
export async function userEventsOf(db: Database, userId: string) {
  return db.select().from(userEvents).where(eq(userEvents.userId, userId)).orderBy(asc(userEvents.sequence));
}

/** All that is kept of a job, in a fixed order. */
export async function recordsOfJob(db: Database, jobId: string) {
  return {
    job: await db.select().from(previewJobs).where(eq(previewJobs.id, jobId)),
    events: await db
      .select()
      .from(jobEvents)
      .where(eq(jobEvents.jobId, jobId))
      .orderBy(asc(jobEvents.sequence)),
    outputs: await db
      .select()
      .from(previewOutputs)
      .where(eq(previewOutputs.jobId, jobId))
      .orderBy(asc(previewOutputs.position)),
  };
}

/** Makes a job's record say something else, as time and runners would. */
export async function changeJob(db: Database, jobId: string, change: Partial<PreviewJob>): Promise<void> {
  await db.update(previewJobs).set(change).where(eq(previewJobs.id, jobId));
}

/** Lets a person's address count as proved. */
export async function verifyAddress(db: Database, userId: string): Promise<void> {
  await db.update(users).set({ emailVerifiedAt: new Date() }).where(eq(users.id, userId));
}

/** What is kept of a person's account. */
export async function accountOf(db: Database, userId: string) {
  const [row] = await db.select().from(users).where(eq(users.id, userId));
  return row;
}

/** Makes the person an administrator, as an operator would. */
export async function makeAdministrator(db: Database, userId: string): Promise<void> {
  await db.update(users).set({ isAdmin: true }).where(eq(users.id, userId));
}

/** Shuts everybody out who is there so far. */
export async function suspendEverybody(db: Database): Promise<void> {
  await db.update(users).set({ suspendedAt: new Date() });
}

/** Has all of a person's keys and devices been used at that moment. */
export async function useKeysAndDevices(db: Database, userId: string, at: Date): Promise<void> {
  await db.update(apiKeys).set({ lastUsedAt: at }).where(eq(apiKeys.userId, userId));
  await db.update(devices).set({ lastSeenAt: at }).where(eq(devices.userId, userId));
}
