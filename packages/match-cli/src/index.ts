export { type Attempt, type Problem, problemLine } from './problems.ts';
export { readRequest } from './read-request.ts';
export { runMatch, type Surroundings } from './run-match.ts';
