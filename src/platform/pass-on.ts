/** What to do with the error that broke a body off. */
type OnBreak = (error: unknown, controller: ReadableStreamDefaultController<Uint8Array>) => void;

/** The same body, read no sooner than it is asked for; whoever reads it is told by `onBreak` when it breaks off. */
export function passOn(body: ReadableStream<Uint8Array>, onBreak: OnBreak): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          onBreak(error, controller);
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
