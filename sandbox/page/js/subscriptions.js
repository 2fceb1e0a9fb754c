// A person's subscriptions in Stars: let the next charge fall due, or switch the renewal off and on.

import * as api from "./api.js";
import { h } from "./dom.js";
import { amount } from "./words.js";

/** Open the list of what a phone's person is charged for every 30 days. */
export async function openSubscriptions(phone) {
  const known = await phone.sheets.attempt(() => api.subscriptions(phone.personId));
  if (!known) return;
  const none = [h("p", { class: "hint" }, "Nothing is charged every month.")];
  const draw = (close) => (known.length ? known.map((one) => card(phone, one, close)) : none);
  phone.sheets.open({ title: "Stars subscriptions", draw });
}

function card(phone, one, close) {
  const until = new Date(one.until * 1000).toLocaleDateString();
  const act = async (path, more = {}) => {
    close();
    const fields = { person: phone.personId, charge_id: one.charge_id, ...more };
    const done = await phone.sheets.attempt(() => api.turnSubscription(path, fields));
    if (done?.paid === false && done.error) phone.sheets.toast(`Not charged: ${done.error}`, "bad");
  };
  const button = (words, path, more) =>
    h(
      "button",
      { type: "button", class: "wide-button quiet", on: { click: () => act(path, more) } },
      words,
    );
  return h(
    "div",
    { class: "card-head" },
    h("h3", {}, one.title),
    h("p", { class: "price" }, `${amount(one.total_amount, one.currency)} every 30 days`),
    h("p", { class: "hint" }, `${STATES[one.state]} Paid until ${until}.`),
    ...(one.state === "active"
      ? [
          button("Charge the next 30 days", "renew"),
          button("Let the charge fail", "renew", { outcome: "fail" }),
          button("Switch the renewal off", "cancel_subscription"),
        ]
      : []),
    one.state === "canceled"
      ? button("Switch the renewal on", "resume_subscription")
      : null,
  );
}

const STATES = {
  active: "It renews by itself.",
  canceled: "You switched the renewal off.",
  ended: "The bot ended it.",
};
