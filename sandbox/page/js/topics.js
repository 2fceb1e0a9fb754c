// The topics of a group that has them, each with a switch that closes it.

import * as api from "./api.js";
import { h } from "./dom.js";

/** Who does not manage topics writes nothing in one that is closed. */
export function topics(phone, chat) {
  return h(
    "section",
    {},
    h("h4", {}, "Topics"),
    chat.topics.map((one) => line(phone, chat, one)),
  );
}

function line(phone, chat, { topic, name, closed }) {
  const word = closed ? "Reopen" : "Close";
  const turn = () => phone.sheets.attempt(() => api.turnTopic(chat.id, topic, !closed));
  return h(
    "div",
    { class: "line" },
    h("span", {}, `# ${name}`),
    closed ? h("small", { class: "role" }, "closed") : null,
    h(
      "button",
      {
        class: "pill",
        type: "button",
        "aria-label": `${word} the topic ${name}`,
        on: { click: turn },
      },
      word,
    ),
  );
}
