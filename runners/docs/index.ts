export { describeFile, type SourceParts } from './facts/describe-file.ts';
export { describeFiles } from './facts/describe-files.ts';
export { writeStaticChangelog, writeStaticDocs } from './facts/write-static.ts';
