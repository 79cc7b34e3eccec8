export { answerSchema } from './checks/answer-schemas.ts';
export { type CheckedAnswer, checkAnswer } from './checks/check-answer.ts';
export { encodingOf, loadTokenCounter } from './context/count-tokens.ts';
export { type Preparation, prepareDocs } from './context/prepare-prompt.ts';
export { describeFile, type SourceParts } from './facts/describe-file.ts';
export { describeFiles } from './facts/describe-files.ts';
export { writeStaticChangelog, writeStaticDocs } from './facts/write-static.ts';
