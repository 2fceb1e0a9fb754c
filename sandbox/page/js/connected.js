// The part of a person's wallet that knows programs: what waits to be signed, who is connected, and
// a place for a link that came from elsewhere.

import * as api from "./api.js";
import { avatar } from "./avatar.js";
import { openConnect } from "./connect.js";
import { h, icon } from "./dom.js";
import { openSigning, waits } from "./signing.js";

export async function programs(phone, close) {
  const known = await api.connections(phone.personId).catch(() => []);
  const connected = known.filter((one) => one.status === "connected");
  return [
    waits(phone) ? waiting(phone, close) : null,
    linkForm(phone, close),
    connected.length
      ? h("section", {}, h("h4", {}, "Connected"), connected.map((one) => line(phone, one, close)))
      : null,
  ];
}

function waiting(phone, close) {
  const open = () => {
    close();
    openSigning(phone);
  };
  return h(
    "button",
    { type: "button", class: "wide-button", on: { click: open } },
    "Look at what waits to be signed",
  );
}

function line(phone, one, close) {
  const leave = () => {
    close();
    return phone.sheets.attempt(() => api.leaveProgram(one.connection));
  };
  return h(
    "div",
    { class: "line" },
    avatar(one.app.name.length, one.app.name, { small: true }),
    h("span", {}, one.app.name, h("small", {}, `${one.app.domain} · ${one.version}`)),
    h(
      "button",
      { type: "button", class: "pill", on: { click: leave } },
      "Disconnect",
    ),
  );
}

/** Links that other people's bots made can be opened here too. */
function linkForm(phone, close) {
  const input = h("input", {
    type: "text",
    name: "link",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: "tc://… or a wallet's link",
    "aria-label": "A link to open",
  });
  const body = h(
    "form",
    { class: "link-form" },
    input,
    h("button", { type: "submit", class: "pill" }, icon("link"), h("span", {}, "Open")),
  );
  body.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!input.value.trim()) return;
    close();
    openConnect(phone, input.value.trim());
  });
  return body;
}
