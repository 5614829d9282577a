// export/html/map.js - the map: the network on a canvas, panned and zoomed by d3.
// SPDX-License-Identifier: GPL-2.0-or-later

const canvas = document.getElementById("map");
const context = canvas.getContext("2d");
const tip = document.getElementById("tip");

const EDGES_WHILE_MOVING = 1500; // heaviest first; all of them once it rests
const CROWD = 1000; // nodes from which small ones are dots while it moves
const LABELS_MAX = 160;
const HIT = 6; // pixels that a click may miss by

const map = {
  width: 1, height: 1,     // CSS pixels
  transform: d3.zoomIdentity,
  fitScale: 1,             // of the transform that shows everything
  moved: false,            // by the user, so that a resize leaves it alone
  moving: false,
  cursor: false,           // the keyboard is in use: mark what Enter would open
  node: null, edge: null,  // selected
  hoverNode: null, hoverEdge: null,
  near: new Set(),         // the selected node and its neighbours, or the ends of the edge
  tree: null,              // quadtree of the nodes shown
  layers: [],              // edges of one look each
};

const theme = {};
const largest = Math.max(...nodes.slice(0, 100).map(node => node.size), 1);

// The shape of a type, about a point: no corners are a circle.
function traceShape({type}, x, y, radius, pen = context) {
  const {corners} = look.types[type];
  pen.beginPath();
  if (!corners.length)
    pen.arc(x, y, radius, 0, 2 * Math.PI);
  for (const [cx, cy] of corners)
    pen.lineTo(x + radius * cx, y + radius * cy);
  pen.closePath();
}

// Colours that stand out from the ground, be it light or dark.
function readTheme() {
  const style = getComputedStyle(document.documentElement);
  for (const name of ["ground", "ink", "edge", "accent"])
    theme[name] = style.getPropertyValue(`--${name}`).trim();
  theme.dark = style.getPropertyValue("--dark").trim() === "1";
  for (const node of nodes) {
    const colour = d3.hsl(d3.rgb(node.r ?? 128, node.g ?? 128, node.b ?? 128));
    colour.l = theme.dark ? Math.max(colour.l, 0.6) : Math.min(colour.l, 0.66);
    node.colour = colour.toString();
    node.outline = theme.dark ? theme.ground : colour.darker(0.7).toString();
  }
  makeLayers();
}

const lightest = {all: weights[0] || 1,
  first: edges.filter(edge => edge.foremost).at(-1)?.weight ?? 1};

// 0 for the lightest edge, then one more for each doubling.
function edgeLevel(edge) {
  const least = backboneBox.checked ? lightest.first : lightest.all;
  const doublings = Math.log2(Math.max(edge.now / least, 1));
  return Math.min(Math.floor(doublings), look.strokes.length - 1);
}

function strokes() {
  return data.foremost && backboneBox.checked ? look.first_strokes : look.strokes;
}

// Edges of one colour and width are one path: thousands of them draw fast.
function makeLayers() {
  const layers = new Map();
  edges.filter(edge => edge.shown).forEach((edge, rank) => {
    const level = edgeLevel(edge);
    const inside = edge.source.community === edge.target.community;
    const colour = inside ? edge.source.colour : theme.edge;
    const late = rank >= EDGES_WHILE_MOVING;
    const key = `${colour} ${level} ${late}`;
    if (!layers.has(key))
      layers.set(key, {colour, level, late, edges: []});
    layers.get(key).edges.push(edge);
  });
  map.layers = [...layers.values()].sort((a, b) => a.level - b.level);
}

// Nodes or edges shown have changed.
function refreshMap() {
  const shown = nodes.filter(node => node.shown);
  map.tree = d3.quadtree(shown, node => node.x, node => node.y);
  makeLayers();
  draw();
}

function screenX(node) { return map.transform.applyX(node.x); }
function screenY(node) { return map.transform.applyY(node.y); }

// In pixels. Nodes grow slower than their distances, so that zooming in takes crowds apart; in a
// large network they are drawn larger than they are, or nobody would see who is large.
function radiusOf(node) {
  const grown = Math.pow(map.transform.k / map.fitScale, 0.55);
  const most = Math.max(look.grown / 2 * map.fitScale, look.radius / largest);
  return Math.max(node.size * most * grown, 1.6);
}

function isOut(x, y, margin) {
  return x < -margin || y < -margin || x > map.width + margin || y > map.height + margin;
}

function lineIsOut(ax, ay, bx, by) {
  return Math.max(ax, bx) < 0 || Math.max(ay, by) < 0
    || Math.min(ax, bx) > map.width || Math.min(ay, by) > map.height;
}

function traceEdge(edge) {
  const ax = screenX(edge.source), ay = screenY(edge.source);
  const bx = screenX(edge.target), by = screenY(edge.target);
  if (lineIsOut(ax, ay, bx, by))
    return;
  context.moveTo(ax, ay);
  context.lineTo(bx, by);
}

function drawLayer(layer, alpha) {
  context.globalAlpha = alpha;
  context.strokeStyle = layer.colour;
  context.lineWidth = strokes()[layer.level][0];
  // Long paths are slow to stroke.
  for (let from = 0; from < layer.edges.length; from += 256) {
    context.beginPath();
    for (const edge of layer.edges.slice(from, from + 256))
      traceEdge(edge);
    context.stroke();
  }
}

function isFocused() {
  return map.node || map.edge;
}

function drawEdges() {
  const faint = isFocused() ? 0.16 : 1;
  for (const layer of map.layers)
    if (!layer.late || !map.moving)
      drawLayer(layer, faint * strokes()[layer.level][1]);
  const marked = new Set(map.hoverEdge ? [map.hoverEdge] : []);
  if (map.node)
    map.node.edges.filter(edge => edge.passes).forEach(edge => marked.add(edge));
  if (map.edge)
    marked.add(map.edge);
  for (const edge of marked)
    drawMarkedEdge(edge);
  context.globalAlpha = 1;
}

function drawMarkedEdge(edge) {
  const strong = edge === map.edge || edge === map.hoverEdge;
  context.globalAlpha = strong ? 1 : 0.75;
  context.strokeStyle = strong ? theme.accent : otherEnd(edge, map.node ?? edge.source).colour;
  context.lineWidth = strokes()[edgeLevel(edge)][0] + (strong ? 1.5 : 0.5);
  context.beginPath();
  traceEdge(edge);
  context.stroke();
}

function drawNode(node) {
  const x = screenX(node), y = screenY(node), radius = radiusOf(node);
  if (isOut(x, y, radius * 1.3))
    return;
  context.globalAlpha = isFocused() && !map.near.has(node) ? 0.2 : 1;
  context.fillStyle = node.colour;
  if (radius < 1.7 || (map.moving && radius < 8 && nodes.length > CROWD)) {
    context.fillRect(x - 0.9 * radius, y - 0.9 * radius, 1.8 * radius, 1.8 * radius);
    return;
  }
  traceShape(node, x, y, radius);
  context.fill();
  if (radius < 2.5)
    return;
  context.strokeStyle = node.outline;
  context.lineWidth = 1;
  context.stroke();
}

function ring(node, colour, width) {
  traceShape(node, screenX(node), screenY(node), radiusOf(node) + 3);
  context.globalAlpha = 1;
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

function isDrawn(node) {
  return node.shown || map.near.has(node);
}

// The strongest last, on top of the others.
function drawNodes() {
  for (let i = nodes.length - 1; i >= 0; i--)
    if (isDrawn(nodes[i]))
      drawNode(nodes[i]);
  for (const node of map.near)
    drawNode(node);
  if (map.node)
    ring(map.node, theme.accent, 3);
  if (map.edge)
    [map.edge.source, map.edge.target].forEach(node => ring(node, theme.accent, 2.5));
  if (map.hoverNode)
    ring(map.hoverNode, theme.ink, 1.5);
  if (map.cursor)
    drawCursor();
  context.globalAlpha = 1;
}

// What the keyboard would open.
function drawCursor() {
  const node = nodeInMiddle();
  const x = map.width / 2, y = map.height / 2;
  context.globalAlpha = 0.8;
  context.strokeStyle = theme.ink;
  context.lineWidth = 1.5;
  context.beginPath();
  for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]]) {
    context.moveTo(x + 5 * dx, y + 5 * dy);
    context.lineTo(x + 13 * dx, y + 13 * dy);
  }
  context.stroke();
  if (node)
    ring(node, theme.ink, 2);
}

// In the order in which labels get their room.
function* labelOrder() {
  const first = [map.hoverNode, map.cursor && nodeInMiddle(), map.node,
    map.edge?.source, map.edge?.target].filter(Boolean);
  yield* first;
  if (map.node)
    for (const edge of map.node.edges)
      if (edge.passes)
        yield otherEnd(edge, map.node);
  if (!isFocused())
    for (const node of nodes)
      if (node.shown)
        yield node;
}

const MEASURED = 20; // pixels

// How wide a label is at a size and weight; measured once, for it takes long.
function widthOf(node, size, weight) {
  node.widths ??= {};
  if (!node.widths[weight]) {
    context.font = `${weight} ${MEASURED}px ${theme.font}`;
    node.widths[weight] = context.measureText(node.short).width / MEASURED;
  }
  return node.widths[weight] * size;
}

// Where the label of a node may be: below it, or above one that matters more than the rest; at the
// sides as far in as lets it be read.
function labelBoxes(node) {
  const y = screenY(node);
  let x = screenX(node);
  if (isOut(x, y, 40))
    return [];
  const size = Math.round(look.label[0] + look.label[1] * Math.sqrt(node.size / largest));
  const weight = size > 14 ? 600 : 500;
  node.short ??= shortText(node.label, 36);
  const width = widthOf(node, size, weight);
  if (!isOut(x, y, 0))
    x = Math.max(Math.min(x, map.width - width / 2 - 3), width / 2 + 3);
  const away = radiusOf(node) * 1.2 + 3;
  const tops = [y + away, y - away - size].slice(0, map.near.has(node) ? 2 : 1);
  return tops.map(top =>
    ({x, top, left: x - width / 2 - 3, right: x + width / 2 + 3, bottom: top + size + 2,
      font: `${weight} ${size}px ${theme.font}`}));
}

function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function drawLabels() {
  const placed = [], done = new Set();
  const room = Math.min(LABELS_MAX, map.width * map.height / 9000);
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  for (const node of labelOrder()) {
    if (placed.length >= room)
      break;
    if (done.has(node))
      continue;
    done.add(node);
    const box = labelBoxes(node).find(each => !placed.some(other => overlap(each, other)));
    if (!box)
      continue;
    placed.push(box);
    context.font = box.font;
    context.strokeStyle = theme.ground;
    context.lineWidth = 3.5;
    context.strokeText(node.short, box.x, box.top);
    context.fillStyle = theme.ink;
    context.fillText(node.short, box.x, box.top);
  }
}

let frame = 0;

function draw() {
  if (!frame)
    frame = requestAnimationFrame(drawNow);
}

function drawNow() {
  frame = 0;
  context.setTransform(map.ratio, 0, 0, map.ratio, 0, 0);
  context.clearRect(0, 0, map.width, map.height);
  drawEdges();
  drawNodes();
  drawLabels();
}

// The node under a place of the canvas, or near it: whose rim is nearest.
function nodeAt(x, y) {
  const [wx, wy] = map.transform.invert([x, y]);
  const reach = (radiusOf({size: largest}) * 1.3 + HIT) / map.transform.k;
  let found = null, least = HIT;
  map.tree.visit((quad, x0, y0, x1, y1) => {
    for (let item = quad; !quad.length && item; item = item.next) {
      const node = item.data;
      const gap = Math.hypot(screenX(node) - x, screenY(node) - y) - radiusOf(node);
      if (gap < least)
        [found, least] = [node, gap];
    }
    return x0 > wx + reach || x1 < wx - reach || y0 > wy + reach || y1 < wy - reach;
  });
  return found;
}

function nodeInMiddle() {
  const [x, y] = map.transform.invert([map.width / 2, map.height / 2]);
  return map.tree.find(x, y) ?? null;
}

function gapToLine(x, y, edge) {
  const ax = screenX(edge.source), ay = screenY(edge.source);
  const dx = screenX(edge.target) - ax, dy = screenY(edge.target) - ay;
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(ax + t * dx - x, ay + t * dy - y);
}

function edgeAt(x, y) {
  let found = null, least = HIT;
  for (const edge of map.node ? map.node.edges : edges) {
    const isThere = edge.shown || (map.node && edge.passes);
    const gap = isThere ? gapToLine(x, y, edge) : least;
    if (gap < least)
      [found, least] = [edge, gap];
  }
  return found;
}

// The node or edge under a place, the node rather than the edge.
function thingAt(x, y) {
  const node = nodeAt(x, y);
  return {node, edge: node ? null : edgeAt(x, y)};
}

const zoom = d3.zoom()
  .on("start", () => { map.moving = true; hideTip(); })
  .on("zoom", () => {
    map.transform = d3.zoomTransform(canvas);
    draw();
  })
  .on("end", () => {
    map.moving = false;
    draw();
  });
const surface = d3.select(canvas);

const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");

// Go to a transform, smoothly unless the reader would rather not.
function moveTo(transform, duration = 450) {
  if (duration && !reducedMotion.matches)
    surface.transition().duration(duration).call(zoom.transform, transform);
  else
    surface.call(zoom.transform, transform);
}

// The transform that shows these nodes.
function transformOf(some, most) {
  const xs = some.map(node => node.x), ys = some.map(node => node.y);
  const bounds = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [left, right, top, bottom] = bounds;
  const pad = Math.min(56, map.width / 8, map.height / 8);
  const k = Math.min((map.width - 2 * pad) / Math.max(right - left, 1),
    (map.height - 2 * pad) / Math.max(bottom - top, 1), most);
  return d3.zoomIdentity.translate(map.width / 2, map.height / 2).scale(k)
    .translate(-(left + right) / 2, -(top + bottom) / 2);
}

// What is on the map whatever the filter hides but for the backbone: it would jump about while time
// plays.
function fitTransform() {
  const some = backboneBox.checked ? nodes.filter(node => node.foremost) : nodes;
  return some.length ? transformOf(some, 4) : d3.zoomIdentity;
}

// Put nodes where they are among those that may be shown.
function placeNodes() {
  for (const node of nodes)
    Object.assign(node, backboneBox.checked ? node.first : node.whole);
}

function showAll(duration) {
  map.moved = false;
  moveTo(fitTransform(), duration);
}

function zoomBy(factor) {
  map.moved = true;
  surface.transition().duration(reducedMotion.matches ? 0 : 200).call(zoom.scaleBy, factor);
}

function panBy(dx, dy) {
  map.moved = true;
  surface.call(zoom.translateBy, dx / map.transform.k, dy / map.transform.k);
}

// Bring nodes into view, closer than before but never so close that their company is lost.
function showNodes(some) {
  map.moved = true;
  const target = transformOf(some, 6 * map.fitScale);
  const k = some.length > 1 ? target.k : Math.max(map.transform.k, 1.6 * map.fitScale);
  const [x, y] = target.invert([map.width / 2, map.height / 2]);
  moveTo(d3.zoomIdentity.translate(map.width / 2, map.height / 2).scale(k).translate(-x, -y));
}

function setRatio(ratio) {
  map.ratio = ratio;
  canvas.width = Math.round(map.width * ratio);
  canvas.height = Math.round(map.height * ratio);
}

function resizeMap() {
  const {width, height} = canvas.parentElement.getBoundingClientRect();
  map.width = Math.max(width, 1);
  map.height = Math.max(height, 1);
  setRatio(Math.min(devicePixelRatio || 1, 3));
  const fit = fitTransform();
  map.fitScale = fit.k;
  zoom.scaleExtent([fit.k / 3, fit.k * 60]);
  if (!map.moved)
    surface.call(zoom.transform, fit);
  drawNow();
}

function hideTip() {
  tip.hidden = true;
}

function showTip(text, x, y) {
  tip.textContent = text;
  tip.hidden = false;
  const left = Math.min(x + 14, map.width - tip.offsetWidth - 8);
  tip.style.transform = `translate(${Math.max(left, 8)}px, ${Math.max(y - 34, 8)}px)`;
}

function tipText({node, edge}) {
  if (node)
    return `${shortText(node.label, 60)} · ${node.type} · `
      + countText(node.edges.filter(each => each.passes).length, "tie", "ties");
  return `${shortText(edge.source.label, 40)} – ${shortText(edge.target.label, 40)}: `
    + numberText(edge.now);
}

function hover(thing, x, y) {
  if (thing.node !== map.hoverNode || thing.edge !== map.hoverEdge) {
    map.hoverNode = thing.node;
    map.hoverEdge = thing.edge;
    draw();
  }
  canvas.classList.toggle("over", Boolean(thing.node || thing.edge));
  if (thing.node || thing.edge)
    showTip(tipText(thing), x, y);
  else
    hideTip();
}

// Mark a node or an edge; null for both marks nothing.
function markOnMap(node, edge) {
  map.node = node;
  map.edge = edge;
  map.near = new Set(node ? [node] : edge ? [edge.source, edge.target] : []);
  if (node)
    node.edges.filter(each => each.passes).forEach(each => map.near.add(otherEnd(each, node)));
  draw();
}

function prepareMap(open) {
  surface.call(zoom).on("dblclick.zoom", null);
  canvas.addEventListener("wheel", () => { map.moved = true; }, {passive: true});
  canvas.addEventListener("pointerdown", () => { map.moved = true; map.cursor = false; });
  canvas.addEventListener("pointermove", event => {
    if (event.pointerType !== "touch" && !event.buttons)
      hover(thingAt(event.offsetX, event.offsetY), event.offsetX, event.offsetY);
  });
  canvas.addEventListener("pointerleave", () => hover({node: null, edge: null}));
  canvas.addEventListener("click", event => open(thingAt(event.offsetX, event.offsetY)));
  theme.font = getComputedStyle(document.body).fontFamily;
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    readTheme();
    draw();
  });
  readTheme();
  placeNodes();
  map.tree = d3.quadtree(nodes.filter(node => node.shown), node => node.x, node => node.y);
  resizeMap();
  new ResizeObserver(resizeMap).observe(canvas.parentElement);
}
