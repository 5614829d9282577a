// export/html/page.js - the page: what its address names is shown, on the map and in the panel.
// SPDX-License-Identifier: GPL-2.0-or-later

// Tell screen readers, and them alone.
function say(text) {
  document.getElementById("status").textContent = text;
}

// Open an entity, the tie of two, or the whole. It goes by the address, so that Back goes back and
// an address can be sent to others.
function go(...some) {
  const hash = some.map(node => encodeURIComponent(node.id)).join("&");
  if (hash !== location.hash.slice(1))
    location.hash = hash;
  else
    follow();
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}

// The entities that the address names, if the page has them.
function namedNodes() {
  const found = location.hash.slice(1).split("&").map(part => nodeById.get(decoded(part)));
  const [a, b] = found;
  if (a && b && found.length === 2 && edgeBetween(a, b))
    return [a, b];
  return a && found.length === 1 ? [a] : [];
}

// Fill the panel, and mark the same on the map.
function show([a, b]) {
  if (b)
    showTie(a, b);
  else if (a)
    showEntity(a);
  else
    showWhole();
  markOnMap(b ? null : a ?? null, b ? edgeBetween(a, b) : null);
  document.body.classList.toggle("opened", Boolean(a));
}

function follow() {
  const some = namedNodes();
  show(some);
  foldFilter(some.length > 0);
  document.querySelector("aside").scrollTop = 0;
  if (some.length) {
    if (some.some(node => isOut(screenX(node), screenY(node), -40)) || fromSearch())
      showNodes(some);
    details.focus({preventScroll: true});
    say(some.length === 2 ? `Tie of ${some[0].label} and ${some[1].label}`
      : `${some[0].label}, ${countText(some[0].edges.length, "tie", "ties")}`);
  } else {
    say(shownText());
  }
}

// While it hides nothing, it makes room for what is opened.
function foldFilter(isOpened) {
  const isRoomy = matchMedia("(min-width: 56rem)").matches;
  if (isUnfiltered())
    document.getElementById("filter").open = !isOpened && isRoomy;
  document.getElementById("legend").open = !isOpened && isRoomy;
}

function fromSearch() {
  return document.activeElement === search;
}

function open({node, edge}) {
  if (node)
    go(node);
  else if (edge)
    go(edge.source, edge.target);
  else if (isFocused())
    go();
}

function onFilter() {
  applyFilter();
  refreshMap();
  show(namedNodes());
  document.getElementById("shown").textContent = isUnfiltered() ? "" : "on";
  document.getElementById("summary").textContent = summaryText();
  say(shownText());
}

// From the backbone to all and back: nodes have other places.
function onBackbone() {
  placeNodes();
  map.moved = false;
  resizeMap();
  refreshMap();
}

const mapKeys = {
  ArrowLeft: () => panBy(60, 0), ArrowRight: () => panBy(-60, 0),
  ArrowUp: () => panBy(0, 60), ArrowDown: () => panBy(0, -60),
  "+": () => zoomBy(1.4), "=": () => zoomBy(1.4), "-": () => zoomBy(1 / 1.4),
  "0": () => showAll(), Home: () => showAll(),
  Enter: () => open({node: nodeInMiddle()}),
};

function onMapKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || !mapKeys[event.key])
    return;
  event.preventDefault();
  map.cursor = true;
  mapKeys[event.key]();
  const node = nodeInMiddle();
  if (event.key !== "Enter" && node)
    say(`Nearest to the middle: ${node.label}`);
  draw();
}

function onKey(event) {
  const typing = event.target.matches("input, select, textarea");
  if (event.key === "/" && !typing) {
    event.preventDefault();
    search.focus();
  } else if (event.key === "Escape" && isFocused()) {
    go();
    canvas.focus();
  }
}

function summaryText() {
  const only = backboneBox.checked ? "the backbone: " : "";
  const size = isAllShown() ? `${countText(nodes.length, "entity", "entities")}, `
    + countText(edges.length, "tie", "ties") : only + shownText();
  const span = dates.length ? ` · ${periodText(dates[0], dates[dates.length - 1])}` : "";
  return `${size} · ${countText(data.network.documents ?? 0, "document", "documents")}${span}`;
}

function aboutText() {
  const {network} = data;
  const left = [[nodes.length, network.nodes, "strongest", "entities"],
    [edges.length, network.edges, "heaviest", "ties"]].filter(([here, all]) => here < all)
    .map(([here, all, which, what]) =>
      ` It holds the ${numberText(here)} ${which} of ${numberText(all)} ${what}.`);
  const colours = network.colour === "type" ? "Colours are types."
    : "Colours are communities: entities tied more with each other than with others.";
  const first = data.foremost ? " What it opens on is the backbone: the ties that chance explains "
    + "least, by the disparity filter." : "";
  return `Made by ${network.generator}. A tie is two entities named together; its weight is the `
    + `${network.weight}. Size says ${sizeText()}. ${colours}${first}${left.join("")}`;
}

function sizeText() {
  const name = data.network.size ?? "strength";
  const measure = data.node_measures.find(each => each.name === name);
  return measure ? `${name}: ${measure.meaning}` : name;
}

function pageTitle() {
  return data.title || "Who is named with whom";
}

// A community is known by its strongest members.
function communityName({strongest, count}) {
  return `${strongest.map(index => shortText(nodes[index].label, 24)).join(", ")} (${
    numberText(count)})`;
}

function communityColour({strongest}) {
  return nodes[strongest[0]].colour;
}

function colourOfType(type) {
  return data.network.colour === "type" ? nodes.find(node => node.type === type).colour : undefined;
}

function makeLegend() {
  document.getElementById("shapes").replaceChildren(...types.map(type =>
    element("li", {}, shapeIcon(type, colourOfType(type)), titleOfType(type))));
  document.getElementById("legend-colours").textContent = data.network.colour === "type"
    ? "Colours are types." : "Colours are communities, named by their strongest members; grey: others.";
  document.getElementById("legend-communities").replaceChildren(...data.communities.map(community =>
    element("li", {}, shapeIcon("person", communityColour(community)),
      element("bdi", {}, communityName(community)))));
  document.getElementById("legend-sizes").textContent = `Size: ${sizeText()}`;
  document.getElementById("legend-lines").textContent = `Width of lines: ${data.network.weight}`;
}

function nameThePage() {
  document.title = pageTitle();
  document.getElementById("title").textContent = pageTitle();
}

function start() {
  nameThePage();
  prepareFilter();
  applyFilter();
  prepareMap(open);
  prepareSearch();
  preparePlaying(onFilter);
  prepareSaving();
  makeLegend();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", makeLegend);
  document.getElementById("summary").textContent = summaryText();
  document.getElementById("about").textContent = aboutText();
  filterForm.addEventListener("input", onFilter);
  filterForm.addEventListener("submit", event => event.preventDefault());
  backboneBox.addEventListener("change", onBackbone);
  filterForm.addEventListener("reset", () => setTimeout(() => { // once it has been reset
    stopPlaying();
    onFilter();
    onBackbone();
  }));
  document.getElementById("zoom-in").addEventListener("click", () => zoomBy(1.6));
  document.getElementById("zoom-out").addEventListener("click", () => zoomBy(1 / 1.6));
  document.getElementById("zoom-fit").addEventListener("click", () => showAll());
  canvas.addEventListener("keydown", onMapKey);
  canvas.addEventListener("focus", () => {
    map.cursor = canvas.matches(":focus-visible");
    draw();
  });
  canvas.addEventListener("blur", () => {
    map.cursor = false;
    draw();
  });
  document.addEventListener("keydown", onKey);
  addEventListener("hashchange", follow);
  const some = namedNodes();
  show(some);
  foldFilter(some.length > 0);
  if (some.length)
    showNodes(some);
}

start();
