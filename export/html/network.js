// export/html/network.js - the network: the page's data as nodes and edges that know each other.
// SPDX-License-Identifier: GPL-2.0-or-later

const data = JSON.parse(document.getElementById("data").textContent);

function objectsOf(columns, rows) {
  return rows.map(row => Object.fromEntries(columns.map((name, i) => [name, row[i]])));
}

// Strongest first, as the program writes them.
const nodes = objectsOf(data.node_columns, data.nodes);
// Heaviest first.
const edges = objectsOf(data.edge_columns, data.edges);

const nodeById = new Map(nodes.map(node => [node.id, node]));
const types = ["person", "company", "country", "organization", "place"]
  .filter(type => nodes.some(node => node.type === type));

// Lower case without accents: how names are compared.
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

nodes.forEach((node, index) => {
  node.index = index;
  node.label = node.label || node.id;
  node.x = node.x ?? 0;
  node.y = -(node.y ?? 0); // Gephi's y grows upwards
  node.size = node.size ?? 1;
  node.folded = fold(node.label);
  node.foldedAliases = (node.aliases ? node.aliases.split("; ") : []).map(fold);
  node.edges = [];
  node.shown = true;
});
edges.forEach((edge, index) => {
  edge.index = index;
  edge.source = nodes[edge.source];
  edge.target = nodes[edge.target];
  edge.source.edges.push(edge); // so these are heaviest first too
  edge.target.edges.push(edge);
  edge.shown = true;
});

function otherEnd(edge, node) {
  return edge.source === node ? edge.target : edge.source;
}

function edgeBetween(a, b) {
  return a.edges.find(edge => otherEnd(edge, a) === b);
}

const dates = [...nodes, ...edges].flatMap(row => [row.first_date, row.last_date])
  .filter(Boolean).sort();

// "1,234", "0.197": as many digits as say something.
function numberText(number) {
  if (Number.isInteger(number))
    return number.toLocaleString("en");
  const text = Number(number.toPrecision(3));
  return Math.abs(text) >= 1e-4 ? text.toLocaleString("en", {maximumSignificantDigits: 3})
    : text.toExponential(1);
}

function countText(count, one, many) {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

function periodText(first, last) {
  return first === last ? first : `${first} to ${last}`;
}

// Text for a place that has not room for all of it.
function shortText(text, most) {
  const characters = Array.from(text.slice(0, 2 * most + 2));
  return characters.length > most ? characters.slice(0, most - 1).join("") + "…" : text;
}
