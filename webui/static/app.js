// Comfort on top of pages that are complete without it: "/" goes to the search box, citations are copied with one
// press, suggestions appear while typing. Nothing is stored, nothing is asked of another host.
"use strict";

(() => {
  const box = document.querySelector("#q");

  // "/" as on many sites, unless somebody is typing.
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && box) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });

  // Copy buttons, only where copying works.
  if (navigator.clipboard) {
    for (const text of document.querySelectorAll(".copyable")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "quiet copy";
      button.textContent = "Copy";
      const label = text.previousElementSibling;
      const named = label ? ` ${label.textContent.trim()}` : "";
      button.setAttribute("aria-label", `Copy${named}`);
      const status = document.createElement("span");
      status.setAttribute("role", "status");
      status.className = "hint";
      const words = text.textContent.trim();
      button.addEventListener("click", async () => {
        try {
          await navigator.clipboard.writeText(words);
          status.textContent = " Copied";
        } catch {
          status.textContent = " Could not be copied: select the text";
        }
        setTimeout(() => { status.textContent = ""; }, 3000);
      });
      text.append(document.createElement("br"), button, status);
    }
  }

  // What is picked is counted, and goes along with the forms and links that do not do so by themselves.
  const pack = document.querySelector("#pack");
  if (pack) {
    const boxes = [...document.querySelectorAll("input[type=checkbox][form=pack]")];
    const elsewhere = document.querySelector("input[type=hidden][name=p][form=pack]");
    const picked = () => [elsewhere?.value, ...boxes.filter((each) => each.checked).map((each) => each.value)]
      .filter(Boolean).join(".");
    const status = pack.querySelector("[role=status]");
    let changed = false;
    const count = () => {
      const number = picked() ? picked().split(".").length : 0;
      if (number) status.textContent = `${number} ${number === 1 ? "passage" : "passages"} picked`;
      else if (changed) status.textContent = "Nothing is picked";
    };
    for (const each of boxes) each.addEventListener("change", () => { changed = true; count(); });
    addEventListener("pageshow", count);
    for (const form of document.querySelectorAll("form[action='/search']")) {
      form.addEventListener("submit", () => {
        let field = form.querySelector("input[type=hidden][name=p]");
        if (!field) {
          field = Object.assign(document.createElement("input"), { type: "hidden", name: "p" });
          form.append(field);
        }
        field.value = picked();
        field.disabled = !field.value;
      });
    }
    document.addEventListener("click", (event) => {
      const link = event.target.closest("main a[href^='/search?'], main a[href^='/facets/']");
      if (!link || !changed) return;
      const url = new URL(link.getAttribute("href"), location.origin);  // of an SVG too
      url.searchParams.delete("p");
      if (picked()) url.searchParams.set("p", picked());
      link.setAttribute("href", url.pathname + url.search);
    });
  }

  // Suggestions: the combobox pattern of the ARIA authoring practices, list with manual selection.
  if (!box) return;
  const list = document.createElement("ul");
  list.id = "suggestions";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  box.closest(".field").append(list);
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-expanded", "false");
  box.setAttribute("aria-controls", list.id);

  let chosen = -1;
  let asked = 0;
  let waiting;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };

  const choose = (index) => {
    const options = [...list.children];
    chosen = options.length ? (index + options.length) % options.length : -1;
    options.forEach((option, place) => option.setAttribute("aria-selected", String(place === chosen)));
    if (chosen >= 0) {
      box.setAttribute("aria-activedescendant", options[chosen].id);
      options[chosen].scrollIntoView({ block: "nearest" });
    }
  };

  const show = (offers) => {
    list.replaceChildren(...offers.map((offer, place) => {
      const option = document.createElement("li");
      option.id = `suggestion-${place}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.url = offer.url;
      const kind = document.createElement("span");
      kind.className = "hint";
      kind.textContent = ` ${offer.kind}`;
      option.append(offer.text, kind);
      return option;
    }));
    chosen = -1;
    list.hidden = !offers.length;
    box.setAttribute("aria-expanded", String(!list.hidden));
    box.removeAttribute("aria-activedescendant");
  };

  const ask = async () => {
    const mine = ++asked;
    const typed = box.value.trim();
    if (typed.length < 2) return close();
    try {
      const answer = await fetch(`/suggest?q=${encodeURIComponent(typed.slice(0, 100))}`);
      const offers = answer.ok ? (await answer.json()).suggestions : [];
      if (mine === asked && document.activeElement === box) show(offers);
    } catch {
      close();
    }
  };

  // Only addresses of this site are followed, whatever was answered.
  const go = (option) => {
    const url = new URL(option.dataset.url, location.origin);
    if (url.origin === location.origin) location.assign(url);
  };

  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 150);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && !list.hidden) { event.preventDefault(); choose(chosen + 1); }
    else if (event.key === "ArrowUp" && !list.hidden) { event.preventDefault(); choose(chosen < 0 ? -1 : chosen - 1); }
    else if (event.key === "Enter" && chosen >= 0) { event.preventDefault(); go(list.children[chosen]); }
    else if (event.key === "Escape" && !list.hidden) { event.preventDefault(); close(); }
  });
  box.addEventListener("blur", () => { asked += 1; close(); });
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const option = event.target.closest("[role=option]");
    if (option && event.button === 0) go(option);
  });
})();
