// export/html/filter.js - the filter: which nodes and edges are shown, and of what time.
// SPDX-License-Identifier: GPL-2.0-or-later

const filterForm = document.getElementById("filter-form");
const backboneBox = document.getElementById("backbone");
const weightSlider = document.getElementById("weight");
const timeSlider = document.getElementById("time");
const playButton = document.getElementById("play");
const upTo = document.getElementById("up-to");
const tiedOnly = document.getElementById("tied");
const {periods} = data; // names, the first to the last, with none left out
const STEP = 900; // milliseconds that a period is shown
// The slider's steps: every weight there is.
const weights = [...new Set(edges.map(edge => edge.weight))].sort((a, b) => a - b);

function makeTypeBoxes() {
  const place = document.getElementById("types");
  for (const type of types) {
    const box = element("input", {type: "checkbox", name: "type", value: type, checked: ""});
    place.append(element("label", {class: "check"}, box, shapeIcon(type), titleOfType(type),
      element("span", {class: "count", id: `count-${type}`})));
  }
}

function prepareFilter() {
  makeTypeBoxes();
  document.getElementById("backbone-choice").hidden = !data.foremost;
  backboneBox.checked = backboneBox.defaultChecked = Boolean(data.foremost);
  weightSlider.max = Math.max(weights.length - 1, 0);
  weightSlider.disabled = weights.length < 2;
  document.getElementById("weight-meaning").textContent = `Weight: ${data.network.weight}.`;
  document.getElementById("times").hidden = periods.length < 2;
  timeSlider.max = periods.length;
}

// The periods asked for, [first, last] as places in `periods`; null for all of time.
function timeAsked() {
  const step = Number(timeSlider.value);
  return step ? [upTo.checked ? 0 : step - 1, step - 1] : null;
}

// What a row has in the time asked for: an edge's weight, an entity's mentions.
function amountOf(row, all, time) {
  if (!time)
    return all;
  let sum = 0;
  for (let i = 0; i < row.periods.length; i += 2)
    if (row.periods[i] >= time[0] && row.periods[i] <= time[1])
      sum += row.periods[i + 1];
  return sum;
}

function typesAsked() {
  return new Set(Array.from(filterForm.querySelectorAll("input[name=type]:checked"),
    box => box.value));
}

// `passes` is what all but the backbone lets through, and `shown` what is on the map.
function applyFilter() {
  const wanted = typesAsked(), time = timeAsked();
  const least = weights[weightSlider.value] ?? 0;
  for (const node of nodes) {
    node.now = amountOf(node, node.mentions, time);
    node.passes = wanted.has(node.type) && (!time || node.now > 0);
    node.shown = node.passes && (node.foremost || !backboneBox.checked);
  }
  for (const edge of edges) {
    edge.now = amountOf(edge, edge.weight, time);
    edge.passes = edge.source.passes && edge.target.passes && edge.now >= least
      && (!time || edge.now > 0);
    edge.shown = edge.passes && edge.source.shown && edge.target.shown
      && (edge.foremost || !backboneBox.checked);
  }
  if (tiedOnly.checked)
    for (const node of nodes)
      node.shown &&= node.edges.some(edge => edge.shown);
  sayFilter(least, time);
}

function timeText(time) {
  if (!time)
    return "all of it";
  return time[0] === time[1] ? periods[time[1]] : `${periods[time[0]]} to ${periods[time[1]]}`;
}

function sayFilter(least, time) {
  document.getElementById("weight-value").textContent = numberText(least);
  weightSlider.setAttribute("aria-valuetext", numberText(least));
  document.getElementById("time-value").textContent = timeText(time);
  timeSlider.setAttribute("aria-valuetext", timeText(time));
  for (const type of types) {
    const all = nodes.filter(node => node.type === type);
    const some = all.filter(node => node.shown).length;
    document.getElementById(`count-${type}`).textContent = some === all.length ? numberText(some)
      : `${numberText(some)} of ${numberText(all.length)}`;
  }
}

function isAllShown() {
  return nodes.every(node => node.shown) && edges.every(edge => edge.shown);
}

// Is everything as the page opened?
function isUnfiltered() {
  return backboneBox.checked === backboneBox.defaultChecked && !timeAsked() && !tiedOnly.checked
    && weightSlider.value === "0" && typesAsked().size === types.length;
}

function shownText() {
  const some = nodes.filter(node => node.shown).length;
  const ties = edges.filter(edge => edge.shown).length;
  return `${numberText(some)} of ${countText(data.network.nodes, "entity", "entities")}, `
    + `${numberText(ties)} of ${countText(data.network.edges, "tie", "ties")}`;
}

let playing = 0;

function stopPlaying() {
  clearInterval(playing);
  playing = 0;
  playButton.setAttribute("aria-pressed", "false");
  playButton.textContent = "▶ Play";
}

// From where the slider is, or from the first; it stops at the last.
function startPlaying(onStep) {
  if (Number(timeSlider.value) === periods.length)
    timeSlider.value = 0;
  const step = () => {
    timeSlider.value = Number(timeSlider.value) + 1;
    onStep();
    if (Number(timeSlider.value) === periods.length)
      stopPlaying();
  };
  playButton.setAttribute("aria-pressed", "true");
  playButton.textContent = "❚❚ Pause";
  playing = setInterval(step, STEP);
  step();
}

function preparePlaying(onStep) {
  stopPlaying();
  playButton.addEventListener("click", () => playing ? stopPlaying() : startPlaying(onStep));
  timeSlider.addEventListener("input", stopPlaying);
}
