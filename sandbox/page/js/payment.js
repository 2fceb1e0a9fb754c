// The payment form of an invoice: pay, close the form, or let the bot's answer come too late.

import * as api from "./api.js";
import { h } from "./dom.js";
import { amount } from "./words.js";

/** Ask for the payment of a message's invoice. */
export function payInvoice(phone, message) {
  const { title, description, total_amount: total, currency } = message.invoice;
  const head = [
    h("h3", {}, title),
    h("p", {}, description),
    h("p", { class: "price" }, amount(total, currency)),
  ];
  const goal = { message_id: message.message_id, bot: phone.place };
  open(phone, head, `Pay ${amount(total, currency)}`, goal);
}

/** Ask for the payment of an invoice that stands behind a link. */
export async function payLink(phone, link, bot) {
  const found = await phone.sheets.attempt(() => api.invoice(link));
  if (!found) return;
  const { title, description, total_amount: total, currency, subscription_period: again } = found;
  const price = amount(total, currency);
  const head = [
    h("h3", {}, title),
    h("p", {}, description),
    h("p", { class: "price" }, again ? `${price} every 30 days` : price),
  ];
  open(phone, head, `Pay ${price}`, { link, bot });
}

function open(phone, head, label, goal) {
  const choose = async (close, outcome) => {
    close();
    const fields = { ...goal, person: phone.personId, outcome };
    const result = await phone.sheets.attempt(() => api.pay(fields));
    if (result && !result.paid) phone.sheets.toast(`Not paid: ${result.error}`, "bad");
  };
  const button = (close, outcome, words, props) =>
    h("button", { type: "button", on: { click: () => choose(close, outcome) }, ...props }, words);
  const draw = (close) => [
    h("div", { class: "card-head" }, head),
    button(close, "pay", label, { class: "wide-button", data: { first: "" } }),
    button(close, "refuse", "Close without paying", { class: "wide-button quiet" }),
    button(close, "late", "Confirm too late", { class: "wide-button quiet" }),
  ];
  phone.sheets.open({ title: "Payment", draw });
}
