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

let active = -1;

function showSuggestions() {
  const found = findNames(search.value);
  suggestions.replaceChildren(...found.map((node, i) => {
    const option = element("li", {role: "option", id: `suggestion-${i}`, "aria-selected": "false"},
      shapeIcon(node.type, node.colour), nameOf(node, 60),
      element("span", {class: "number"}, node.shown ? node.type : "filtered out"));
    option.addEventListener("pointerdown", event => {
      event.preventDefault(); // the focus stays in the box
      choose(node);
    });
    option.node = node;
    return option;
  }));
  const open = search.value.trim() !== "";
  if (open && !found.length)
    suggestions.append(element("li", {class: "none"}, "No such name"));
  suggestions.hidden = !open;
  search.setAttribute("aria-expanded", String(open));
  activate(found.length ? 0 : -1);
  if (open)
    say(countText(found.length, "name", "names"));
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
