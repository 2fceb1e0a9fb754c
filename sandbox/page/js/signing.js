// Transactions that a program asks a wallet to sign: what they move, to whom, and yes or no.

import * as api from "./api.js";
import { told } from "./coins.js";
import { buttons, facts } from "./connect.js";
import { h } from "./dom.js";
import * as state from "./state.js";
import { chosen, SEND, trickMenu } from "./tricks.js";

/** Show the oldest transaction that waits on a phone, if there is one; says whether. */
export async function openSigning(phone) {
  const known = await phone.sheets.attempt(() => api.connections(phone.personId));
  for (const connection of (known ?? []).toReversed()) {
    const request = connection.requests.find((one) => one.answered === null);
    if (!request || connection.status !== "connected") continue;
    ask(phone, connection, request);
    return true;
  }
  return false;
}

export const waits = (phone) => (state.person(phone.personId)?.to_sign ?? []).length;

function ask(phone, connection, request) {
  const { app, address } = connection;
  const draw = (close) => {
    const answer = async (approve) => {
      const fields = { connection: connection.connection, request_id: request.id, approve };
      const more = chosen(body);
      close();
      const done = await phone.sheets.attempt(() => api.answerWallet({ ...fields, ...more }));
      if (done) phone.sheets.toast(approve ? "Signed." : "Turned down.", approve ? "good" : "");
    };
    const body = h(
      "form",
      { class: "wallet-ask" },
      h("p", { class: "asks" }, h("b", {}, app.name), ` (${app.domain}) asks you to sign:`),
      request.messages.map(message),
      request.trouble ? trouble(request.trouble) : null,
      facts([
        ["From your wallet", mono(address)],
        request.valid_until ? ["Until", until(request.valid_until)] : null,
      ]),
      trickMenu(SEND),
      buttons("Sign and send", answer, { disabled: Boolean(request.trouble) }),
    );
    body.addEventListener("submit", (event) => {
      event.preventDefault();
      answer(true);
    });
    return body;
  };
  phone.sheets.open({ title: "Sign a transaction", draw });
}

/** A link has the wallet send a contract a message: nobody is told of it but the chain. */
export function openOrder(phone, link, { address, signs }) {
  const draw = (close) => {
    const answer = async (approve) => {
      close();
      if (!approve) return;
      const done = await phone.sheets.attempt(() => api.signLink(phone.personId, link));
      if (done) phone.sheets.toast("Signed.", "good");
    };
    const body = h(
      "form",
      { class: "wallet-ask" },
      h("p", { class: "asks" }, "A link asks you to sign:"),
      signs.map(message),
      facts([["From your wallet", mono(address)]]),
      buttons("Sign and send", answer),
    );
    body.addEventListener("submit", (event) => {
      event.preventDefault();
      answer(true);
    });
    return body;
  };
  phone.sheets.open({ title: "Sign a transaction", draw });
}

const trouble = (why) =>
  h("p", { class: "trouble", role: "alert" }, `The wallet won't sign: ${why}.`);

const until = (seconds) => new Date(seconds * 1000).toLocaleTimeString();

/** One of the messages: jettons are what counts where some are moved, and the coins are their postage. */
function message({ to, amount, comment, opcode, jettons }) {
  const rows = jettons
    ? [
        ["To", mono(jettons.to)],
        ["Jetton wallet", mono(to)],
        ["Postage", told(amount, "TON")],
      ]
    : [["To", mono(to)]];
  if (comment !== null) rows.push(["Comment", comment]);
  else if (opcode && !jettons) rows.push(["Calls", mono(opcode)]);
  return h("section", { class: "moves" }, h("p", { class: "sum" }, sum(amount, jettons)), facts(rows));
}

function sum(amount, jettons) {
  if (!jettons) return told(amount, "TON");
  return jettons.usdt ? told(jettons.amount, "USDT") : `${jettons.amount} units of a jetton`;
}

const mono = (text) => h("span", { class: "mono" }, text);
