import { startTestS3 } from '../../../src/testing/start-test-s3.ts';

/** An S3 in a process of its own: `object-server.ts FOLDER`. */
const [folder = ''] = process.argv.slice(2);
const server = await startTestS3(folder);
process.once('disconnect', () => process.exit());
process.send?.({ port: Number(new URL(server.endpoint).port) });
