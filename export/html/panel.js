// export/html/panel.js - the panel: an entity and its ties, a tie and its sentences, or the whole.
// SPDX-License-Identifier: GPL-2.0-or-later

const details = document.getElementById("details");
const TIES_AT_ONCE = 100;
const SVG = "http://www.w3.org/2000/svg";

// Names and titles come from strangers: all text of the page becomes text nodes, here and alone.
function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {}))
    made.setAttribute(name, value);
  made.append(...children);
  return made;
}

// A name, which may be written from right to left inside of text that is not.
function nameOf(node, most = 120) {
  return element("bdi", {}, shortText(node.label, most));
}

function button(attributes, action, ...children) {
  const made = element("button", {type: "button", ...attributes}, ...children);
  made.addEventListener("click", action);
  return made;
}

function titleOfType(type) {
  return look.types[type].title;
}

function shapeIcon(type, colour) {
  const icon = document.createElementNS(SVG, "svg");
  icon.setAttribute("viewBox", "0 0 16 16");
  icon.setAttribute("class", "icon");
  icon.setAttribute("aria-hidden", "true");
  const {corners} = look.types[type];
  const path = document.createElementNS(SVG, corners.length ? "polygon" : "circle");
  const attributes = corners.length
    ? {points: corners.map(([x, y]) => `${8 + 5 * x},${8 + 5 * y}`).join(" ")}
    : {cx: 8, cy: 8, r: 5};
  for (const [name, value] of Object.entries(attributes))
    path.setAttribute(name, value);
  if (colour)
    path.style.fill = colour;
  icon.append(path);
  return icon;
}

// The measures of an entity that are told at once; the others are on request.
const foremost = ["mentions", "documents", "degree", "strength", "betweenness", "pagerank"];

function titleOf({name, title}) {
  return title ?? name.charAt(0).toUpperCase() + name.slice(1).replaceAll("_", " ");
}

function rankOf(node, {name, sign}) {
  return 1 + nodes.filter(other => typeof other[name] === "number"
    && sign * other[name] > sign * node[name]).length;
}

function fact(name, value, note, meaning) {
  return element("div", meaning ? {title: meaning} : {}, element("dt", {}, name),
    element("dd", {}, value, ...(note ? [element("span", {class: "rank"}, note)] : [])));
}

// The measures that have something to say of a row, in the order of the program.
function measuresOf(measures, row) {
  return measures.filter(measure => typeof row[measure.name] === "number");
}

function measureFact(measure, row, note) {
  return fact(titleOf(measure), numberText(row[measure.name]), note, measure.meaning);
}

function nodeFact(node, measure) {
  const ranked = measure.sign !== 0 && node[measure.name] !== 0;
  return measureFact(measure, node, ranked ? `#${numberText(rankOf(node, measure))}` : "");
}

function factsOf(node) {
  const measures = measuresOf(data.node_measures, node);
  const more = measures.filter(measure => !foremost.includes(measure.name));
  const first = foremost.flatMap(name => measures.filter(measure => measure.name === name));
  const facts = element("dl", {class: "facts"}, ...first.map(measure => nodeFact(node, measure)));
  const rest = element("details", {class: "more"}, element("summary", {}, "More measures"),
    element("dl", {class: "facts"}, ...more.map(measure => nodeFact(node, measure))));
  return more.length ? [facts, rest] : [facts];
}

function tieRow(edge, node, heaviest) {
  const other = otherEnd(edge, node);
  const bar = element("span", {class: "bar", "aria-hidden": "true"});
  bar.style.setProperty("--share", edge.now / heaviest);
  return element("li", {}, button({class: "row tie"}, () => go(node, other),
    shapeIcon(other.type, other.colour), nameOf(other, 60), bar,
    element("span", {class: "number"}, numberText(edge.now)),
    element("span", {class: "unseen"}, ", show its sentences")));
}

// Rows of a list, more of them on request: a hub has thousands of ties.
function longList(rows, make) {
  const list = element("ol", {class: "rows"});
  const more = button({class: "plain"}, () => {
    const start = list.children.length;
    extend();
    list.children[start]?.querySelector("button")?.focus();
  });
  function extend() {
    const start = list.children.length;
    list.append(...rows.slice(start, start + TIES_AT_ONCE).map(make));
    const left = rows.length - list.children.length;
    more.textContent = `Show more (${numberText(left)} left)`;
    more.hidden = left === 0;
  }
  extend();
  return [list, more];
}

function tiesOf(node) {
  const shown = node.edges.filter(edge => edge.passes).sort((a, b) => b.now - a.now);
  const hidden = node.edges.length - shown.length;
  const parts = [element("h3", {}, countText(shown.length, "tie", "ties"))];
  if (shown.length)
    parts.push(...longList(shown, edge => tieRow(edge, node, shown[0].now)));
  if (hidden)
    parts.push(element("p", {class: "note"}, `The filter hides ${numberText(hidden)} more.`));
  if (node.degree > node.edges.length)
    parts.push(element("p", {class: "note"}, `This page leaves out ${
      numberText(node.degree - node.edges.length)} of its ties.`));
  return parts;
}

function closeButton() {
  return button({class: "close", "aria-label": "Close", title: "Close (Escape)"}, () => go(), "✕");
}

function entityButton(node) {
  return element("li", {}, button({class: "row"}, () => go(node),
    shapeIcon(node.type, node.colour), nameOf(node, 60),
    element("span", {class: "number"},
      countText(node.edges.filter(edge => edge.passes).length, "tie", "ties"))));
}

function showEntity(node) {
  const kind = [node.type, node.iso].filter(Boolean).join(" · ");
  const parts = [closeButton(),
    element("p", {class: "kind"}, shapeIcon(node.type, node.colour), kind),
    element("h2", {}, nameOf(node, 300))];
  if (node.aliases)
    parts.push(element("p", {class: "aliases"}, "Also: ",
      element("bdi", {}, shortText(node.aliases, 600))));
  if (node.first_date)
    parts.push(element("p", {class: "note"}, `Named ${periodText(node.first_date, node.last_date)}`));
  if (timeAsked())
    parts.push(element("p", {class: "note"}, `${timeText(timeAsked())}: named `
      + `${countText(node.now, "time", "times")}. The measures are of all of time.`));
  details.replaceChildren(...parts, ...factsOf(node), ...tiesOf(node));
}

// The text with the names of both ends marked.
function sentenceText([number, ...ends]) {
  const text = data.sentences[number][1];
  const spans = [[ends[0], ends[1], "one"], [ends[2], ends[3], "other"]].sort((a, b) => a[0] - b[0]);
  const parts = [];
  let at = 0;
  for (const [start, end, which] of spans) {
    parts.push(text.slice(at, start), element("mark", {class: which}, text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at)];
}

// The program hands over no others; a page can be tampered with.
function isAddress(text) {
  return /^https?:\/\//i.test(text);
}

function sentenceItem(quote) {
  const [name, title, date, address] = data.documents[data.sentences[quote[0]][0]];
  const text = element("bdi", {}, shortText(title || name, 160));
  const cite = element("cite", {title: name}, isAddress(address)
    ? element("a", {href: address, rel: "noopener noreferrer", target: "_blank"}, text) : text);
  return element("li", {}, element("blockquote", {dir: "auto"}, ...sentenceText(quote)),
    element("p", {class: "source"}, cite,
      ...(date ? [" · ", element("time", {datetime: date}, date)] : [])));
}

function sentencesOf(edge) {
  const heading = element("h3", {}, "Sentences that name both");
  if (!edge.evidence.length)
    return [heading, element("p", {class: "note"}, "This page holds none of this tie.")];
  const parts = [heading, element("ol", {class: "quotes"}, ...edge.evidence.map(sentenceItem))];
  if (edge.evidence.length === data.sentences_an_edge)
    parts.push(element("p", {class: "note"}, `No more than ${data.sentences_an_edge} are kept, the `
      + "newest; kith why prints every one."));
  return parts;
}

// One of "head_of>0.98 citizen_of<0.80(past)", '>' from the source to the target, as people say it.
function relationItem(edge, text, role) {
  const [, name, way, score, past] = /^(\w+)([<>=])([\d.]+)(\(past\))?$/.exec(text) || [];
  if (!name)
    return [];
  const [from, to] = way === "<" ? [edge.target, edge.source] : [edge.source, edge.target];
  const words = `${name.replaceAll("_", " ")}${past ? " (past)" : ""}`;
  return [element("li", {}, nameOf(from, 80), ` — ${words} ${way === "=" ? "—" : "→"} `,
    nameOf(to, 80), ...(role ? [", ", element("bdi", {}, shortText(role, 80))] : []), ` · ${score}`)];
}

function relationsOf(edge) {
  if (!edge.relations)
    return [];
  return [element("h3", {}, "What sentences say of the two"), element("ul", {class: "relations"},
    ...edge.relations.split(" ").flatMap((text, i) => relationItem(edge, text, i ? "" : edge.role)))];
}

function showTie(a, b) {
  const edge = edgeBetween(a, b);
  const end = (node, which) => button({class: `end ${which}`}, () => go(node),
    shapeIcon(node.type, node.colour), nameOf(node, 80));
  const of = edge.source === a ? ["one", "other"] : ["other", "one"];
  const measures = measuresOf(data.edge_measures, edge);
  const [first, more] = [true, false].map(wanted =>
    measures.filter(measure => (measure.name === "documents") === wanted));
  details.replaceChildren(closeButton(), element("p", {class: "kind"}, "Tie"),
    element("h2", {class: "ends"}, end(a, of[0]), element("span", {}, " and "), end(b, of[1])),
    ...(edge.first_date ? [element("p", {class: "note"},
      `Together ${periodText(edge.first_date, edge.last_date)}`)] : []),
    element("dl", {class: "facts"}, fact("Weight", numberText(edge.weight)),
      ...(timeAsked() ? [fact(`In ${timeText(timeAsked())}`, numberText(edge.now))] : []),
      ...first.map(measure => measureFact(measure, edge))),
    ...relationsOf(edge), ...sentencesOf(edge),
    element("details", {class: "more"}, element("summary", {}, "Measures of this tie"),
      element("dl", {class: "facts"}, ...more.map(measure => measureFact(measure, edge)))));
}

function showWhole() {
  const shown = nodes.filter(node => node.shown);
  const ties = edges.filter(edge => edge.shown).sort((a, b) => b.now - a.now);
  const tie = edge => element("li", {}, button({class: "row"}, () => go(edge.source, edge.target),
    element("span", {class: "pair"}, nameOf(edge.source, 40), " – ", nameOf(edge.target, 40)),
    element("span", {class: "number"}, numberText(edge.now))));
  details.replaceChildren(
    element("h2", {}, "Best connected"),
    element("ol", {class: "rows"}, ...shown.slice(0, 12).map(entityButton)),
    element("h2", {}, "Closest ties"),
    element("ol", {class: "rows"}, ...ties.slice(0, 8).map(tie)));
}
