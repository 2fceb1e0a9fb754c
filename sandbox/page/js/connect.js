// A program asks a wallet to let it in: the wallet shows who that is, and its owner says yes or no.

import * as api from "./api.js";
import { avatar } from "./avatar.js";
import { choice } from "./create.js";
import { fill, h } from "./dom.js";
import { CONNECT, chosen, trickMenu } from "./tricks.js";

const WALLETS = [
  ["main", "Main wallet"],
  ["second", "Second wallet"],
  ["third", "Third wallet"],
];
const VERSIONS = ["v3r1", "v3r2", "v4r1", "v4r2", "v5r1", "custom"].map((one) => [one, one]);
const BRIDGES = ["one", "two", "three"].map((one) => [one, `Bridge ${one}`]);

/** Open a link in the wallet of a phone's person. */
export async function openConnect(phone, link) {
  const asked = await opened(phone, { link });
  if (!asked) return;
  const draw = (close) => {
    const body = h("form", { class: "wallet-ask" });
    const redraw = async (how) => {
      const again = await opened(phone, { link, instead: body.dataset.connection, ...how });
      if (again) show(phone, body, again, redraw, close);
    };
    show(phone, body, asked, redraw, close);
    return body;
  };
  phone.sheets.open({ title: "Connect a wallet", draw });
}

/** What the wallet read behind the link; one that turned it down by itself says why. */
async function opened(phone, fields) {
  const asked = await phone.sheets.attempt(() =>
    api.openLink({ ...fields, person: phone.personId }),
  );
  if (asked?.status !== "refused") return asked;
  phone.sheets.toast(`The wallet turned it down: ${asked.trouble}.`, "bad");
  return null;
}

function show(phone, body, asked, redraw, close) {
  const { app, proof } = asked;
  const open = body.querySelector("details")?.open ?? false;
  body.dataset.connection = asked.connection;
  const again = () => {
    const { wallet, version, bridge } = Object.fromEntries(new FormData(body));
    redraw({ wallet, version, bridge });
  };
  const which = h(
    "div",
    { class: "field-row", on: { change: again } },
    choice("wallet", "Wallet", WALLETS, asked.wallet),
    choice("version", "Contract", VERSIONS, asked.version),
  );
  const bridge = h(
    "div",
    { on: { change: again } },
    choice("bridge", "Over", BRIDGES, asked.bridge),
  );
  const tricks = trickMenu(CONNECT, [which, bridge]);
  tricks.open = open;
  const answer = async (approve) => {
    const fields = { connection: asked.connection, approve, ...chosen(body) };
    close();
    const done = await phone.sheets.attempt(() => api.answerWallet(fields));
    if (!done) return;
    if (approve) phone.sheets.toast(`Your wallet answered ${app.name}.`, "good");
    else phone.sheets.toast(`Your wallet turned ${app.name} down.`);
  };
  fill(
    body,
    h(
      "div",
      { class: "card-head" },
      avatar(app.name.length, app.name),
      h("h3", {}, app.name),
      h("p", { class: "break" }, app.domain),
    ),
    facts([
      ["It will know", h("span", { class: "mono" }, asked.address)],
      proof === null
        ? null
        : ["It asks you to prove", "that this address is yours. Nothing is sent or spent."],
      proof === null ? null : ["Signed along", h("span", { class: "mono one-line", title: proof }, proof)],
    ]),
    tricks,
    buttons("Connect", answer),
  );
  body.onsubmit = (event) => {
    event.preventDefault();
    answer(true);
  };
}

/** Names and what stands behind them. */
export const facts = (rows) =>
  h(
    "dl",
    { class: "facts" },
    rows.filter(Boolean).map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))),
  );

/** No on the left and yes on the right; `props` are those of yes. */
export const buttons = (label, answer, props = {}) =>
  h(
    "div",
    { class: "button-row verdict" },
    h(
      "button",
      { type: "button", class: "wide-button quiet", on: { click: () => answer(false) } },
      "Refuse",
    ),
    h("button", { type: "submit", class: "wide-button", data: { first: "" }, ...props }, label),
  );
