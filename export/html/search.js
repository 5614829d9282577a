// export/html/search.js - the search box, which suggests names (the ARIA pattern of a combobox).
// SPDX-License-Identifier: GPL-2.0-or-later

const search = document.getElementById("search");
const suggestions = document.getElementById("suggestions");
const SUGGESTIONS_MAX = 8;

// How well a name fits what was typed, 0 best; -1 not at all.
function fit(name, typed) {
  const at = name.indexOf(typed);
  if (at <= 0)
    return at < 0 ? -1 : name.length === typed.length ? 0 : 1;
  return name.includes(` ${typed}`) ? 2 : 3;
}

// The best of an entity's names for what was typed; an alias is worth a little less.
function fitOf(node, typed) {
  const fits = [fit(node.folded, typed), ...node.foldedAliases.map(alias => {
    const found = fit(alias, typed);
    return found < 0 ? -1 : found + 0.5;
  })].filter(found => found >= 0);
  return fits.length ? Math.min(...fits) : -1;
}

// Entities whose names hold the text, best first, the stronger of equals first.
function findNames(text) {
  const typed = fold(text.trim());
  if (!typed)
    return [];
  return nodes.map(node => ({node, fit: fitOf(node, typed)})).filter(found => found.fit >= 0)
    .sort((a, b) => a.fit - b.fit || a.node.index - b.node.index)
    .slice(0, SUGGESTIONS_MAX).map(found => found.node);
}

// How many letters must be added, taken, changed or swapped to make one of the other; more than
// `most` are not counted.
function editsBetween(a, b, most) {
  if (Math.abs(a.length - b.length) > most)
    return most + 1;
  let older = [], above = Array.from({length: b.length + 1}, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let k = 1; k <= b.length; k++) {
      row[k] = Math.min(row[k - 1] + 1, above[k] + 1, above[k - 1] + (a[i - 1] !== b[k - 1]));
      if (i > 1 && k > 1 && a[i - 1] === b[k - 2] && a[i - 2] === b[k - 1])
        row[k] = Math.min(row[k], older[k - 2] + 1);
    }
    if (Math.min(...row) > most)
      return most + 1;
    [older, above] = [above, row];
  }
  return above[b.length];
}

// The fewest edits from what was typed to a name of the entity, or to a word of one.
function slipOf(node, typed, most) {
  const words = [node.folded, ...node.foldedAliases].flatMap(name => [name, ...name.split(" ")]);
  return Math.min(...words.map(word => editsBetween(typed, word, most)));
}

// Entities that were perhaps meant by a text that no name holds.
function guessNames(text) {
  const typed = fold(text.trim());
  const most = typed.length < 4 ? 0 : typed.length < 7 ? 1 : 2;
  if (!most)
    return [];
  return nodes.map(node => ({node, slip: slipOf(node, typed, most)})).filter(({slip}) => slip <= most)
    .sort((a, b) => a.slip - b.slip || a.node.index - b.node.index)
    .slice(0, SUGGESTIONS_MAX).map(found => found.node);
}

let active = -1;

function showSuggestions() {
  const open = search.value.trim() !== "";
  let found = findNames(search.value);
  const meant = open && !found.length ? guessNames(search.value) : [];
  found = found.length ? found : meant;
  suggestions.replaceChildren(...found.map((node, i) => {
    const option = element("li", {role: "option", id: `suggestion-${i}`, "aria-selected": "false"},
      shapeIcon(node.type, node.colour), nameOf(node, 60),
      element("span", {class: "number"}, node.passes ? node.type : "filtered out"));
    option.addEventListener("pointerdown", event => {
      event.preventDefault(); // the focus stays in the box
      choose(node);
    });
    option.node = node;
    return option;
  }));
  if (open && (!found.length || meant.length))
    suggestions.prepend(element("li", {class: "none", role: "presentation"},
      meant.length ? "No such name. Did you mean" : "No such name"));
  suggestions.hidden = !open;
  search.setAttribute("aria-expanded", String(open));
  activate(found.length ? 0 : -1);
  if (open)
    say((meant.length ? "No such name. Did you mean: " : "")
      + countText(found.length, "name", "names"));
}

function activate(index) {
  const options = suggestions.querySelectorAll("[role=option]");
  active = options.length ? (index + options.length) % options.length : -1;
  options.forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
  if (active >= 0)
    search.setAttribute("aria-activedescendant", options[active].id);
  else
    search.removeAttribute("aria-activedescendant");
}

function closeSuggestions() {
  suggestions.hidden = true;
  search.setAttribute("aria-expanded", "false");
  search.removeAttribute("aria-activedescendant");
}

function choose(node) {
  search.value = "";
  closeSuggestions();
  go(node);
}

function onSearchKey(event) {
  const options = suggestions.querySelectorAll("[role=option]");
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    activate(active + (event.key === "ArrowDown" ? 1 : -1));
  } else if (event.key === "Enter" && !suggestions.hidden && options[active]) {
    event.preventDefault();
    choose(options[active].node);
  } else if (event.key === "Escape") {
    event.stopPropagation();
    search.value = "";
    closeSuggestions();
  }
}

function prepareSearch() {
  search.addEventListener("input", showSuggestions);
  search.addEventListener("focus", () => search.value.trim() && showSuggestions());
  search.addEventListener("blur", closeSuggestions);
  search.addEventListener("keydown", onSearchKey);
}
