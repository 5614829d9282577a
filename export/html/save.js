// export/html/save.js - what is shown, as a picture or as tables to keep.
// SPDX-License-Identifier: GPL-2.0-or-later

const PICTURE_RATIO = 2; // dots of a picture for a pixel
const SIDE = 320;        // pixels of a picture that the legend takes

function download(name, blob) {
  const link = element("a", {download: name, href: URL.createObjectURL(blob)});
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  say(`Saved ${name}`);
}

// "Who is named with whom" is "who-is-named-with-whom".
function fileName(ending) {
  const words = fold(pageTitle()).replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  return `${words.slice(0, 60) || "network"}${ending}`;
}

// RFC 4180; what a spreadsheet would run as a formula gets an apostrophe.
function cell(value) {
  const text = typeof value === "number" ? String(value)
    : String(value ?? "").replace(/(^|;\s*)([=+\-@])/g, "$1'$2");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function table(headings, rows) {
  return new Blob([[headings, ...rows].map(row => `${row.map(cell).join(",")}\r\n`).join("")],
    {type: "text/csv;charset=utf-8"});
}

function saveEntities() {
  const measures = data.node_measures.map(measure => measure.name);
  const rows = nodes.filter(node => node.shown).map(node => [node.id, node.label, node.type, node.now,
    ...measures.map(name => node[name]), node.first_date, node.last_date]);
  download(fileName(".entities.csv"), table(["id", "label", "type", "mentions_shown", ...measures,
    "first_date", "last_date"], rows));
}

function saveTies() {
  const rows = edges.filter(edge => edge.shown).map(edge => [edge.source.id, edge.target.id,
    edge.source.label, edge.target.label, edge.now, edge.weight, edge.documents, edge.first_date,
    edge.last_date]);
  download(fileName(".ties.csv"), table(["source", "target", "source_label", "target_label",
    "weight_shown", "weight", "documents", "first_date", "last_date"], rows));
}

// Lines of the legend beside a picture: a sign, or none, and text.
function sideLines() {
  const lines = [{text: pageTitle(), size: 20}, {text: summaryText(), size: 13}];
  if (timeAsked())
    lines.push({text: `Time: ${timeText(timeAsked())}`, size: 13});
  lines.push({text: "Shapes", size: 14, heading: true});
  for (const type of types)
    lines.push({text: titleOfType(type), size: 13, type, colour: colourOfType(type) ?? theme.edge});
  if (data.communities.length)
    lines.push({text: "Colours: communities, by their strongest", size: 14, heading: true});
  for (const community of data.communities)
    lines.push({text: communityName(community), size: 13, type: "person",
      colour: communityColour(community)});
  lines.push({text: "Lines", size: 14, heading: true}, {text: data.network.weight, size: 13},
    {text: "Sizes", size: 14, heading: true}, {text: sizeText(), size: 13},
    {text: `Drawn by ${data.network.generator}`, size: 12});
  return lines;
}

// Write text in lines no wider than `room`; the y below it.
function writeWrapped(pen, text, x, y, room, size) {
  let line = "";
  const put = () => { pen.fillText(line, x, y); y += 1.35 * size; };
  for (const word of text.split(" ")) {
    if (line && pen.measureText(`${line} ${word}`).width > room) {
      put();
      line = "";
    }
    line = line ? `${line} ${word}` : word;
  }
  put();
  return y;
}

function drawSide(pen, left) {
  let y = 36;
  pen.textBaseline = "alphabetic";
  for (const line of sideLines()) {
    y += line.heading ? 12 : 0;
    pen.font = `${line.heading || line.size > 16 ? 600 : 400} ${line.size}px ${theme.font}`;
    pen.fillStyle = theme.ink;
    const indent = line.type ? 22 : 0;
    const below = writeWrapped(pen, line.text, left + indent, y, SIDE - indent - 20, line.size);
    if (line.type) {
      traceShape(line, left + 7, y - 4, 5.5, pen);
      pen.fillStyle = line.colour;
      pen.fill();
    }
    y = below;
  }
}

// The map as it is, with its legend at the side, on ground of its own.
function savePicture() {
  const kept = map.ratio;
  setRatio(PICTURE_RATIO);
  drawNow();
  const picture = element("canvas", {});
  picture.width = (map.width + SIDE) * PICTURE_RATIO;
  picture.height = Math.max(map.height, 640) * PICTURE_RATIO;
  const pen = picture.getContext("2d");
  pen.fillStyle = theme.ground;
  pen.fillRect(0, 0, picture.width, picture.height);
  pen.drawImage(canvas, 0, 0);
  pen.scale(PICTURE_RATIO, PICTURE_RATIO);
  drawSide(pen, map.width + 10);
  setRatio(kept);
  drawNow();
  picture.toBlob(blob => blob && download(fileName(".png"), blob), "image/png");
}

function prepareSaving() {
  document.getElementById("save-picture").addEventListener("click", savePicture);
  document.getElementById("save-entities").addEventListener("click", saveEntities);
  document.getElementById("save-ties").addEventListener("click", saveTies);
}
