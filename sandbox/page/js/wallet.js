// A person's wallet on the sandbox's chain: it pays what a link asks for, or anything else, and can
// be told to cheat.

import * as api from "./api.js";
import { ASSETS, inSmallest, told, units } from "./coins.js";
import { programs } from "./connected.js";
import { choice, field } from "./create.js";
import { fill, h } from "./dom.js";
import { openOrder } from "./signing.js";

const WAYS = [
  ["", "Pay honestly"],
  ["encrypted", "With an encrypted comment"],
  ["other_op", "To another contract's op code"],
  ["bomb", "With a comment built to hang readers"],
  ["returned", "So that it bounces back"],
  ["aborted", "Aborted, but credited"],
  ["fake_jetton", "In a jetton that calls itself USD₮"],
  ["imitated_wallet", "By a contract that imitates USDT"],
  ["forged_credit", "By a forged USDT credit"],
  ["minted", "In USDT from nobody"],
];

/** Open the wallet of a phone's person, with what a link asks for filled in. */
export async function openWallet(phone, link) {
  const known = await phone.sheets.attempt(() => api.wallet(phone.personId, link));
  if (!known) return;
  if (known.signs.length) return openOrder(phone, link, known);
  const draw = (close) => {
    const others = h("div", { class: "programs" });
    programs(phone, close).then((found) => fill(others, found));
    return [purse(known), form(phone, known, close), others];
  };
  phone.sheets.open({ title: "Wallet", look: "tall", draw });
}

function purse({ address, balances }) {
  const held = Object.keys(ASSETS).map((asset) =>
    h("p", { class: "price" }, told(balances[asset], asset)),
  );
  return h(
    "div",
    { class: "card-head" },
    held,
    h("p", { class: "hint break", title: address }, `${address.slice(0, 8)}…${address.slice(-8)}`),
  );
}

function form(phone, { asked, lag }, close) {
  const { name, decimals } = ASSETS[asked.asset];
  const trouble = h("p", { class: "trouble", role: "alert" });
  const options = Object.entries(ASSETS).map(([asset, one]) => [asset, one.name]);
  const amount = asked.amount ? units(asked.amount, decimals) : "";
  const body = h(
    "form",
    {},
    h(
      "div",
      { class: "field-row" },
      field("amount", "Amount", {
        required: true,
        inputmode: "decimal",
        pattern: "\\d+([.]\\d+)?",
        title: `${name} with a point`,
        value: amount,
      }),
      choice("asset", "Asset", options, asked.asset),
    ),
    field("to", "To", { required: true, spellcheck: "false", value: asked.to }),
    field("comment", "Comment", { maxlength: "300", value: asked.comment ?? "" }),
    choice("kind", "How", WAYS, ""),
    trouble,
    h("button", { type: "submit", class: "wide-button", data: { first: "" } }, "Pay"),
    lag ? h("p", { class: "hint" }, `The index shows it after ${lag} s.`) : null,
  );
  body.addEventListener("submit", async (event) => {
    event.preventDefault();
    const values = Object.fromEntries(new FormData(body));
    try {
      await pay(phone, values);
      close();
    } catch (error) {
      fill(trouble, error.message);
    }
  });
  return body;
}

async function pay(phone, { amount, asset, to, comment, kind }) {
  const smallest = inSmallest(amount, ASSETS[asset].decimals);
  const fields = { person: phone.personId, amount: smallest, to: to.trim(), comment };
  if (kind) await api.trick({ ...fields, kind });
  else await api.transfer({ ...fields, asset });
  phone.sheets.toast(kind ? "Done." : `Paid ${amount} ${ASSETS[asset].name}`, "good");
}
