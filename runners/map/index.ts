export { createStyleGraph, type StyleGraph } from './create-style-graph.ts';
