import { createHash } from "node:crypto";

/**
 * What the page does when its reader lets scripts run: nothing is fetched and nothing new is worked out. A choice of
 * price index where the same chart is there by each, and the values under the pointer.
 */
const TEXT = `"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const names = { cpi: "CPI", cpih: "CPIH", rpi: "RPI (not a National Statistic)" };
  const figures = all("figure").filter((figure) => figure.querySelector(".chart[data-index]"));
  const show = (index) => {
    for (const figure of figures) {
      const there = all(".chart[data-index]", figure).some((box) => box.dataset.index === index);
      if (!there) continue;
      for (const part of all("[data-index]", figure)) part.hidden = part.dataset.index !== index;
      for (const radio of all("input", figure)) radio.checked = radio.value === index;
    }
  };
  figures.forEach((figure, number) => {
    const boxes = all(".chart[data-index]", figure);
    const set = document.createElement("fieldset");
    const legend = document.createElement("legend");
    legend.textContent = figure.dataset.name + ": prices by";
    set.append(legend);
    for (const box of boxes) {
      const label = document.createElement("label");
      const radio = document.createElement("input");
      radio.type = "radio";
      radio.name = "index-" + number;
      radio.value = box.dataset.index;
      radio.checked = !box.hidden;
      radio.addEventListener("change", () => show(radio.value));
      label.append(radio, " " + names[box.dataset.index]);
      set.append(label);
    }
    figure.prepend(set);
  });

  const tip = document.createElement("div");
  tip.className = "tip";
  tip.setAttribute("aria-hidden", "true");
  tip.hidden = true;
  document.body.append(tip);
  const near = 28;
  const point = (event) => {
    const svg = event.target.closest && event.target.closest(".chart svg");
    let best;
    let least = near * near;
    for (const mark of svg ? all("[data-tip]", svg) : []) {
      const box = mark.getBoundingClientRect();
      const dx = Math.max(box.left - event.clientX, 0, event.clientX - box.right);
      const dy = Math.max(box.top - event.clientY, 0, event.clientY - box.bottom);
      const away = dx * dx + dy * dy;
      if (away >= least) continue;
      least = away;
      best = { box, text: mark.dataset.tip };
    }
    tip.hidden = best === undefined;
    if (best === undefined) return;
    tip.textContent = best.text;
    const wide = document.documentElement.clientWidth;
    const left = Math.min(Math.max(8, best.box.left + best.box.width / 2 - tip.offsetWidth / 2), wide - tip.offsetWidth - 8);
    tip.style.left = left + window.scrollX + "px";
    tip.style.top = Math.max(8, best.box.top - tip.offsetHeight - 8) + window.scrollY + "px";
  };
  document.addEventListener("pointermove", point);
  document.addEventListener("pointerdown", point);
  document.addEventListener("keydown", (event) => event.key === "Escape" && (tip.hidden = true));
})();`;

/** The script of the page, and the hash by which the policy of the page lets it and no other run. */
export const pageScript = (): { readonly text: string; readonly hash: string } => ({
  text: TEXT,
  hash: `sha256-${createHash("sha256").update(TEXT).digest("base64")}`,
});
