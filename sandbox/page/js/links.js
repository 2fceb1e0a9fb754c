// Where links lead. What points into Telegram is followed inside the page; anything else is asked about.

import { addByLink, addKind } from "./adding.js";
import * as api from "./api.js";
import { avatar } from "./avatar.js";
import { openConnect } from "./connect.js";
import { h } from "./dom.js";
import { payLink } from "./payment.js";
import { openSigning } from "./signing.js";
import * as state from "./state.js";
import { openWallet } from "./wallet.js";
import { CHAT_KINDS, headcount } from "./words.js";

const HOSTS = ["t.me", "telegram.me", "telegram.dog"];
const OWN_WALLETS = ".wallet.test";
const WALLETS = ["app.tonkeeper.com", "tonhub.com"];

/** Take an address apart as far as Telegram's own links go. */
export function read(url) {
  let parts;
  try {
    parts = new URL(/^[a-z]+:/i.test(url) ? url : `https://${url}`);
  } catch {
    return { kind: "other", url };
  }
  const asks = connecting(parts);
  if (asks) return { kind: asks, url };
  if (parts.protocol === "ton:" || WALLETS.includes(parts.hostname))
    return { kind: "transfer", url };
  if (!HOSTS.includes(parts.hostname)) return { kind: "other", url: parts.href };
  const path = parts.pathname.split("/").filter(Boolean);
  if (path[0]?.startsWith("+") || path[0] === "joinchat")
    return { kind: "invitation", link: `https://t.me/${path.join("/")}` };
  if (path[0]?.startsWith("$") || path[0] === "invoice")
    return { kind: "invoice", url: parts.href };
  if (path[0] === "c" && path[1])
    return { kind: "chat", id: Number(`-100${path[1]}`), message: Number(path[2] ?? 0) };
  if (path.length)
    return {
      kind: "name",
      name: path[0],
      start: parts.searchParams.get("start"),
      into: addKind(parts.searchParams),
      rights: (parts.searchParams.get("admin") ?? "").split(" "),
      url: parts.href,
    };
  return { kind: "other", url: parts.href };
}

/** Whether a link asks a wallet to let a program in, or only brings the wallet to the front. */
function connecting({ protocol, hostname, searchParams: asked }) {
  if (asked.has("r") && asked.has("id")) return "connect";
  const start = asked.get("startapp") ?? "";
  if (HOSTS.includes(hostname) && start.startsWith("tonconnect"))
    return start.includes("-r__") ? "connect" : "wallet";
  return protocol === "tc:" || hostname.endsWith(OWN_WALLETS) ? "wallet" : null;
}

async function openWalletApp(phone) {
  if (!(await openSigning(phone))) await openWallet(phone);
}

export async function follow(phone, url) {
  const goal = read(url);
  if (goal.kind === "invitation") return invitation(phone, goal.link);
  if (goal.kind === "invoice") return payLink(phone, url, state.firstBot().id);
  if (goal.kind === "transfer") return openWallet(phone, url);
  if (goal.kind === "connect") return openConnect(phone, url);
  if (goal.kind === "wallet") return openWalletApp(phone);
  if (goal.kind === "chat") return openChat(phone, goal);
  if (goal.kind === "name") return byName(phone, goal);
  return outside(phone, goal.url);
}

function openChat(phone, { id, message }) {
  if (state.view(phone.personId, id)) return phone.open(id, message);
  return phone.sheets.toast("This chat is private: only its members can open it.", "bad");
}

function byName(phone, { name, start, into, rights, url }) {
  const same = (one) => one.username?.toLowerCase() === name.toLowerCase();
  const bot = state.get().bots.find(same);
  if (bot && into) return addByLink(phone, bot, { kind: into, rights, url });
  if (bot) {
    phone.open(bot.id);
    if (start === null) return null;
    return phone.sheets.attempt(() =>
      api.say(state.where(phone.personId, bot.id), `/start ${start}`.trim()),
    );
  }
  const chat = state.get().chats.find((one) => same(one) && !one.migrated_to);
  if (!chat) return phone.sheets.toast(`Nobody here is called @${name}.`, "bad");
  if (state.view(phone.personId, chat.id)) return phone.open(chat.id);
  return askToJoin(phone, chat, url, false);
}

/** The card of an invitation: what it leads to, and a button to join or to ask for it. */
export function invitation(phone, link) {
  const chat = state
    .get()
    .chats.find((one) => !one.migrated_to && one.links.some((known) => known.link === link));
  if (!chat)
    return phone.sheets.toast("This invitation leads nowhere: it was never made here.", "bad");
  if (state.view(phone.personId, chat.id)) return phone.open(chat.id);
  const { creates_join_request: byRequest } = chat.links.find((known) => known.link === link);
  return askToJoin(phone, chat, link, byRequest);
}

function askToJoin(phone, chat, link, byRequest) {
  const join = async (close) => {
    close();
    const answer = await phone.sheets.attempt(() => api.join(phone.personId, link));
    if (answer?.result === "joined") phone.open(answer.chat);
    if (answer?.result !== "requested") return;
    phone.sheets.toast("Request sent. An administrator has to let you in.", "good");
    phone.asked.add(answer.chat);
    phone.welcome();
  };
  const draw = (close) => [
    h(
      "div",
      { class: "card-head" },
      avatar(chat.id, chat.title),
      h("h3", {}, chat.title),
      h("p", {}, headcount(chat, state.insideCount(chat))),
    ),
    byRequest
      ? h(
          "p",
          { class: "hint" },
          `Administrators of this ${CHAT_KINDS[chat.type]} let people in one by one.`,
        )
      : null,
    h(
      "button",
      {
        class: "wide-button",
        type: "button",
        data: { first: "" },
        on: { click: () => join(close) },
      },
      byRequest ? "Request to join" : `Join ${CHAT_KINDS[chat.type]}`,
    ),
  ];
  phone.sheets.open({ title: "Invitation", draw });
}

/** A link out of the sandbox is opened only after a look at where it goes. */
function outside(phone, url) {
  if (!/^(https?|mailto):/i.test(url))
    return phone.sheets.toast(`Only a real Telegram can open ${url}`);
  const draw = (close) => {
    const go = () => {
      close();
      window.open(url, "_blank", "noopener,noreferrer");
    };
    return [
      h("p", { class: "address" }, url),
      h(
        "button",
        { class: "wide-button", type: "button", data: { first: "" }, on: { click: go } },
        "Open",
      ),
    ];
  };
  return phone.sheets.open({ title: "Open this link?", draw });
}
