// A photo over the whole page; any click or Escape closes it. A code in it can be scanned.

import { h } from "./dom.js";

/** `read()` finds out what a camera would read in it, `scanned(text)` does something with that. */
export async function look(url, read, scanned) {
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
  const text = await read();
  if (text === null || !dialog.open) return;
  // The click goes on to the dialog and closes it.
  const scan = () => scanned(text);
  dialog.append(
    h(
      "button",
      { class: "lightbox-scan", type: "button", title: text, on: { click: scan } },
      "Scan the code",
    ),
  );
}
