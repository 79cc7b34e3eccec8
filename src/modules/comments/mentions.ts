import { idSchema } from '../../contracts/ids.ts';
import { invalidField } from '../../http/validation.ts';

const MAX_MENTIONS = 20;
const MENTION = /<@([0-9a-fA-F-]{36})>/g;

/**
 * The ids of those whom a text names as `<@USER_ID>`, each once, in lower case. Throws `VALIDATION_ERROR` for more
 * than 20: nobody means so many, and each is told.
 */
export function findMentions(body: string): string[] {
  const ids = [...body.matchAll(MENTION)]
    .map(([, id = '']) => id.toLowerCase())
    .filter((id) => idSchema.safeParse(id).success);
  const named = [...new Set(ids)];
  if (named.length > MAX_MENTIONS) throw invalidField('body', `Mention at most ${MAX_MENTIONS} people`);
  return named;
}
