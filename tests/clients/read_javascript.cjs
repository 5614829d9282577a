// tests/clients/read_javascript.cjs - what graphology and Cytoscape.js make of files.
// SPDX-License-Identifier: GPL-2.0-or-later
// Usage: read_javascript.cjs NETWORK..., each without its ending; prints JSON, a network a line.
const fs = require("fs");
const cytoscape = require("cytoscape");
const { UndirectedGraph } = require("graphology");

const read = (path) => JSON.parse(fs.readFileSync(path, "utf-8"));

for (const network of process.argv.slice(2)) {
  const graph = new UndirectedGraph();
  graph.import(read(`${network}.graphology.json`));
  const { elements } = read(`${network}.cyjs`);
  const drawing = cytoscape({ headless: true, elements, layout: { name: "preset" } });
  console.log(JSON.stringify({ graphology: graph.export(), cytoscape: drawing.json().elements }));
}
