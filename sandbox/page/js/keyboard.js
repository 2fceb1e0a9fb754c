// Inline keyboards: rows of buttons under a message (and buttons inside rich messages).
// A pressed button spins until the bot has answered; the answer comes as a toast or an alert.

import { h, icon } from "./dom.js";

const CORNER = { url: "open", copy_text: "copy", pay: "star" };

export function keyboard(rows, reader) {
  return h(
    "div",
    { class: "keyboard" },
    rows.map((row) =>
      h(
        "div",
        { class: "keys" },
        row.map((button) => buttonNode(button, reader)),
      ),
    ),
  );
}

/** One button; `reader.press(button, node)` does what it is for. */
export function buttonNode(button, reader) {
  const style = button.style ? ` ${button.style}` : "";
  const node = h(
    "button",
    {
      class: `key${style}`,
      type: "button",
      data: { kind: button.kind },
      disabled: button.kind === "disabled",
      title:
        button.kind === "url"
          ? button.value
          : button.kind === "copy_text"
            ? `Copy ${button.value}`
            : null,
      on: { click: () => reader.press(button, node) },
    },
    h("span", {}, button.text),
    button.kind in CORNER ? icon(CORNER[button.kind]) : null,
  );
  return node;
}

const SPIN_AT_MOST_MS = 15_000;

/** Shows that a press is under way, until `settled` or for as long as Telegram would. */
export function spin(node) {
  node.classList.add("busy");
  node.setAttribute("aria-busy", "true");
  const stop = () => {
    clearTimeout(timer);
    node.classList.remove("busy");
    node.removeAttribute("aria-busy");
  };
  const timer = setTimeout(stop, SPIN_AT_MOST_MS);
  return stop;
}
