// A photo over the whole page; any click or Escape closes it.

import { h } from "./dom.js";

export function look(url) {
  const dialog = h(
    "dialog",
    {
      class: "lightbox",
      "aria-label": "Photo",
      on: { click: () => dialog.close(), close: () => dialog.remove() },
    },
    h("img", { src: url, alt: "The photo in full size" }),
  );
  document.body.append(dialog);
  dialog.showModal();
}
