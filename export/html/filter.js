// export/html/filter.js - the filter: which nodes and edges are shown.
// SPDX-License-Identifier: GPL-2.0-or-later

const filterForm = document.getElementById("filter-form");
const weightSlider = document.getElementById("weight");
const since = document.getElementById("since");
const until = document.getElementById("until");
const tiedOnly = document.getElementById("tied");
// The slider's steps: every weight there is.
const weights = [...new Set(edges.map(edge => edge.weight))].sort((a, b) => a - b);

function makeTypeBoxes() {
  const place = document.getElementById("types");
  for (const type of types) {
    const box = element("input", {type: "checkbox", name: "type", value: type, checked: ""});
    const count = nodes.filter(node => node.type === type).length;
    place.append(element("label", {class: "check"}, box, shapeIcon(type), typeNames[type] ?? type,
      element("span", {class: "count"}, count.toLocaleString("en"))));
  }
}

function prepareFilter() {
  makeTypeBoxes();
  weightSlider.max = Math.max(weights.length - 1, 0);
  weightSlider.disabled = weights.length < 2;
  document.getElementById("weight-meaning").textContent = `Weight: ${data.network.weight}.`;
  if (dates.length) {
    document.getElementById("dates").hidden = false;
    for (const input of [since, until]) {
      input.min = dates[0].padEnd(10, "-01");
      input.max = dates[dates.length - 1].padEnd(10, "-31").slice(0, 10);
    }
  }
}

// Does the time from first to last date meet the one asked for? ISO dates compare as text; "2018-05"
// is all of May.
function meets(row) {
  if (!since.value && !until.value)
    return true;
  if (!row.first_date)
    return false;
  return (!until.value || row.first_date <= until.value)
    && (!since.value || row.last_date >= since.value.slice(0, row.last_date.length));
}

function applyFilter() {
  const wanted = new Set(Array.from(filterForm.querySelectorAll("input[name=type]:checked"),
    box => box.value));
  const least = weights[weightSlider.value] ?? 0;
  for (const node of nodes)
    node.shown = wanted.has(node.type) && meets(node);
  for (const edge of edges)
    edge.shown = edge.source.shown && edge.target.shown && edge.weight >= least && meets(edge);
  if (tiedOnly.checked)
    for (const node of nodes)
      node.shown &&= node.edges.some(edge => edge.shown);
  document.getElementById("weight-value").textContent = numberText(least);
  weightSlider.setAttribute("aria-valuetext", numberText(least));
}

function isAllShown() {
  return nodes.every(node => node.shown) && edges.every(edge => edge.shown);
}

function shownText() {
  const some = nodes.filter(node => node.shown).length;
  const ties = edges.filter(edge => edge.shown).length;
  return `${numberText(some)} of ${countText(nodes.length, "entity", "entities")}, `
    + `${numberText(ties)} of ${countText(edges.length, "tie", "ties")}`;
}
