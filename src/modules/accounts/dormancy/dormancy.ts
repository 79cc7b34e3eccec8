/** After so many months without a sign of the person a message says that the account will be closed … */
const WARNED_AFTER_MONTHS = 12;
/** … and after so many it is, when at least the month between them has passed since the message. */
const CLOSED_AFTER_MONTHS = 13;

/** Who was last there before this moment is to be warned. */
export const quietBefore = (now: Date): Date => addMonths(now, -WARNED_AFTER_MONTHS);

/** Who was last there before this moment may be closed. */
export const closesBefore = (now: Date): Date => addMonths(now, -CLOSED_AFTER_MONTHS);

/** The earliest moment at which somebody who was warned then is closed. */
export const closingDay = (warnedAt: Date): Date =>
  addMonths(warnedAt, CLOSED_AFTER_MONTHS - WARNED_AFTER_MONTHS);

/** The same day so many months later; the last one of a month that has no such day. */
function addMonths(moment: Date, months: number): Date {
  const later = new Date(moment);
  later.setUTCMonth(later.getUTCMonth() + months);
  if (later.getUTCDate() !== moment.getUTCDate()) later.setUTCDate(0);
  return later;
}
