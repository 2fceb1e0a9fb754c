// The bridges between programs and wallets on order: well behaved, or bad in one way.

import * as api from "./api.js";
import { choice } from "./create.js";
import { fill, h } from "./dom.js";

const GOOD = {
  down: false,
  deaf: false,
  silent: false,
  loses: false,
  forgets: false,
  junk: false,
  repeat: 1,
  cut_after: -1,
  lag: 0,
};
const MANNERS = {
  good: ["Behaves well", {}],
  down: ["Is down", { down: true }],
  deaf: ["Takes no messages", { deaf: true }],
  silent: ["Says nothing", { silent: true }],
  loses: ["Loses every message", { loses: true }],
  forgets: ["Begins with the oldest message again", { forgets: true }],
  junk: ["Sends junk as well", { junk: true }],
  repeat: ["Sends every message twice", { repeat: 2 }],
  cut: ["Hangs up after every message", { cut_after: 1 }],
  lag: ["Is a minute late", { lag: 60 }],
};

export function bridgeForm() {
  const said = h("p", { class: "hint", role: "status" });
  const bridges = ["one", "two", "three"].map((name) => [name, `Bridge ${name}`]);
  const manners = Object.entries(MANNERS).map(([name, [words]]) => [name, words]);
  const body = h(
    "div",
    { class: "bridge-form" },
    h("p", { class: "hint" }, "Wallets and the bot speak over bridges; each wallet keeps its own."),
    h(
      "div",
      { class: "field-row" },
      choice("bridge", "Bridge", bridges, "one"),
      choice("manner", "From now on it", manners, "good"),
    ),
    h(
      "button",
      { type: "button", class: "wide-button quiet", on: { click: () => order() } },
      "Set the bridge",
    ),
    said,
  );
  const chosen = (name) => body.querySelector(`[name=${name}]`).value;
  const order = async () => {
    const [words, bad] = MANNERS[chosen("manner")];
    try {
      await api.setBridge({ bridge: chosen("bridge"), ...GOOD, ...bad });
      fill(said, `Bridge ${chosen("bridge")}: ${words.toLowerCase()}.`);
    } catch (error) {
      fill(said, error.message);
    }
  };
  return body;
}
