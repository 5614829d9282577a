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
const types = ["person", "company", "country", "organization", "place", "document"]
  .filter(type => nodes.some(node => node.type === type));

// Lower case without accents: how names are compared.
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

const {look} = data;

nodes.forEach((node, index) => {
  node.index = index;
  node.label = node.label || node.id;
  node.x = node.x ?? 0;
  node.y = -(node.y ?? 0); // Gephi's y grows upwards
  node.size = node.size ?? 1;
  node.folded = fold(node.label);
  node.foldedAliases = (node.aliases ? node.aliases.split("; ") : []).map(fold);
  node.edges = [];
  node.foremost = !data.foremost;
  node.whole = {x: node.x, y: node.y}; // its place in the whole, and in what is seen first
  node.first = node.whole;
});
edges.forEach((edge, index) => {
  edge.index = index;
  edge.source = nodes[edge.source];
  edge.target = nodes[edge.target];
  edge.source.edges.push(edge); // so these are heaviest first too
  edge.target.edges.push(edge);
  edge.foremost = !data.foremost;
});

function otherEnd(edge, node) {
  return edge.source === node ? edge.target : edge.source;
}

function edgeBetween(a, b) {
  return a.edges.find(edge => otherEnd(edge, a) === b);
}

// Who is not in the backbone stands beside his strongest neighbours there, when he is looked up.
function placeBeside(node, turn) {
  const near = node.edges.map(edge => otherEnd(edge, node)).filter(other => other.foremost).slice(0, 3);
  if (!near.length)
    return;
  const away = 40 + 5 * (turn % 7);
  const mean = axis => near.reduce((sum, other) => sum + other.first[axis], 0) / near.length;
  node.first = {x: mean("x") + away * Math.cos(turn * 2.4), y: mean("y") + away * Math.sin(turn * 2.4)};
}

function placeForemost() {
  for (const [index, x, y] of data.foremost.nodes) {
    nodes[index].foremost = true;
    nodes[index].first = {x, y: -y};
  }
  for (const [a, b] of data.foremost.edges) {
    const edge = edgeBetween(nodes[a], nodes[b]);
    if (edge)
      edge.foremost = true;
  }
  nodes.filter(node => !node.foremost).forEach(placeBeside);
}

if (data.foremost)
  placeForemost();

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
