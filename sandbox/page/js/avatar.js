// Round pictures with initials; the colour follows from the id, so it is the same everywhere.

import { h, icon } from "./dom.js";
import { initials } from "./words.js";

const COLOURS = 7;

export const tint = (id) => Math.abs(id) % COLOURS;

export function avatar(id, name, { small = false, mark = null } = {}) {
  const badge = mark ? h("span", { class: "avatar-mark" }, icon(mark)) : null;
  return h(
    "span",
    { class: `avatar tint-${tint(id)}${small ? " small" : ""}`, "aria-hidden": "true" },
    initials(name),
    badge,
  );
}
