type Statement = () => PromiseLike<unknown>;

type Answers<Statements extends readonly Statement[]> = {
  -readonly [Index in keyof Statements]: Awaited<ReturnType<Statements[Index]>>;
};

/**
 * Sends statements without waiting for one's answer before the next is sent: inside a transaction they run in
 * this order and cost one round trip. Rejects with the first failure, when none is under way any more.
 */
export async function inOneTrip<const Statements extends readonly Statement[]>(
  ...statements: Statements
): Promise<Answers<Statements>> {
  // A query is sent when it is first awaited, so each is begun before the next function is called.
  const sent = statements.map((statement) => Promise.resolve(statement()));
  await Promise.allSettled(sent);
  return (await Promise.all(sent)) as Answers<Statements>;
}
