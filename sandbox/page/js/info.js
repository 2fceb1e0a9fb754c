// The details of a chat: who the bot is and what it can do, or the members, links and requests of a
// channel or group, with what the person may do about them.

import * as api from "./api.js";
import { avatar } from "./avatar.js";
import { copy } from "./clipboard.js";
import { h, icon, iconButton } from "./dom.js";
import { menu } from "./sheets.js";
import * as state from "./state.js";
import { topics } from "./topics.js";
import { CHAT_KINDS, fullName, headcount } from "./words.js";

const TITLES = {
  creator: "owner",
  administrator: "admin",
  restricted: "restricted",
  kicked: "banned",
  left: "left",
  member: "",
};

export function info(phone, place) {
  if (place > 0)
    return phone.sheets.open({
      title: "Bot",
      look: "tall",
      mark: () => JSON.stringify(botMark(phone, place)),
      draw: (close) => botCard(phone, place, close),
    });
  const mark = () => {
    const { members, links, requests, topics, title } = state.chat(place) ?? {};
    return JSON.stringify([members, links, requests, topics, title]);
  };
  return phone.sheets.open({
    title: "Chat details",
    look: "tall",
    mark,
    draw: (close) => chatCard(phone, state.chat(place), close),
  });
}

const botMark = (phone, place) => [
  state.view(phone.personId, place).blocked,
  state.commands(place, phone.personId),
  state.bot(place)?.texts,
];

function botCard(phone, place, close) {
  const bot = state.bot(place);
  const { blocked } = state.view(phone.personId, place);
  const about =
    state.botText(place, "short_description", phone.personId) ||
    state.botText(place, "description", phone.personId);
  const commands = state.commands(place, phone.personId);
  const turn = () => {
    close();
    return phone.sheets.attempt(() => api.block(phone.personId, place, !blocked));
  };
  return [
    h(
      "div",
      { class: "card-head" },
      avatar(bot.id, bot.first_name),
      h("h3", {}, bot.first_name),
      h("p", {}, `@${bot.username}`),
      about ? h("p", {}, about) : null,
    ),
    commands.length
      ? h(
          "section",
          {},
          h("h4", {}, "Commands"),
          commands.map((one) => commandLine(phone, one, close)),
        )
      : null,
    action("block", blocked ? "Unblock the bot" : "Block the bot", turn, blocked ? "" : "danger"),
  ];
}

function commandLine(phone, { command, description }, close) {
  const run = () => {
    close();
    return phone.say(`/${command}`);
  };
  return h(
    "button",
    { class: "line", type: "button", on: { click: run } },
    h("b", {}, `/${command}`),
    h("span", {}, description),
  );
}

const action = (name, label, act, tone = "") =>
  h(
    "button",
    { class: `line ${tone}`, type: "button", on: { click: act } },
    icon(name),
    h("span", {}, label),
  );

function chatCard(phone, chat, close) {
  if (!chat) return h("p", {}, "This chat is gone.");
  const me = phone.personId;
  const rules = state.isAdmin(chat, me);
  const members = [...chat.members].sort(
    (a, b) => state.isInside(chat, b.user.id) - state.isInside(chat, a.user.id),
  );
  const leave = () => {
    close();
    phone.back();
    return phone.sheets.attempt(() => api.leave(me, chat.id));
  };
  return [
    h(
      "div",
      { class: "card-head" },
      avatar(chat.id, chat.title),
      h("h3", {}, chat.title),
      h("p", {}, headcount(chat, state.insideCount(chat))),
      h("p", { class: "hint" }, `${CHAT_KINDS[chat.type]} · ${chat.id}`),
    ),
    rules ? rulerActions(phone, chat) : null,
    rules && chat.requests.length
      ? h(
          "section",
          {},
          h("h4", {}, "Requests to join"),
          chat.requests.map((one) => requestLine(phone, chat, one)),
        )
      : null,
    rules || chat.type !== "channel"
      ? h(
          "section",
          {},
          h("h4", {}, "Members"),
          members.map((one) => memberLine(phone, chat, one, rules)),
        )
      : null,
    rules && chat.topics.length ? topics(phone, chat) : null,
    rules && chat.links.length
      ? h(
          "section",
          {},
          h("h4", {}, "Invitation links"),
          [...chat.links].reverse().map((one) => linkLine(phone, one)),
        )
      : null,
    state.isInside(chat, me) && chat.owner !== me
      ? action("back", `Leave the ${CHAT_KINDS[chat.type]}`, leave, "danger")
      : null,
  ];
}

/** What an administrator can do first: bring in the bot, bring in people, make links. */
function rulerActions(phone, chat) {
  const { sheets } = phone;
  const by = phone.personId;
  const add = (user, status) => () =>
    sheets.attempt(() => api.setMember(chat.id, { person: user, status, by }));
  const outside = (user) => !state.isInside(chat, user.id);
  const bots = state
    .get()
    .bots.filter(outside)
    .map((bot) =>
      action("plus", `Add ${bot.first_name} as an administrator`, add(bot.id, "administrator")),
    );
  const addPerson = (event) =>
    menu(
      event.currentTarget,
      state
        .get()
        .people.filter(outside)
        .map((one) => ({ name: "person", label: fullName(one), act: add(one.id, "member") })),
    );
  const link = (byRequest) => () =>
    sheets.attempt(() => api.createLink({ chat: chat.id, by, creates_join_request: byRequest }));
  return h(
    "section",
    {},
    bots,
    state.get().people.some(outside) ? action("person", "Add a person", addPerson) : null,
    action("link", "New invitation link", link(false)),
    action("link", "New link with requests to join", link(true)),
  );
}

function requestLine(phone, chat, request) {
  const one = state.person(request.person);
  const approve = () =>
    phone.sheets.attempt(() => api.approve(chat.id, request.person, phone.personId));
  return h(
    "div",
    { class: "line" },
    avatar(one.id, fullName(one), { small: true }),
    h("span", {}, fullName(one)),
    h("button", { class: "pill", type: "button", on: { click: approve } }, "Let in"),
  );
}

function memberLine(phone, chat, member, rules) {
  const { user, status } = member;
  const name = user.is_bot ? user.first_name : fullName(user);
  const inside = state.isInside(chat, user.id);
  const more = rules && status !== "creator" && user.id !== phone.personId;
  const open = (event) => menu(event.currentTarget, memberActions(phone, chat, member));
  return h(
    "div",
    { class: `line${inside ? "" : " away"}` },
    avatar(user.id, name, { small: true }),
    h("span", {}, name, missing(member)),
    h("small", { class: "role" }, TITLES[status] ?? status),
    more ? iconButton("more", `Actions for ${name}`, open) : null,
  );
}

/** Rights that an administrator lacks and that bots need to let people in and out. */
function missing(member) {
  if (member.status !== "administrator") return null;
  const lacks = [
    ["can_invite_users", "invite"],
    ["can_restrict_members", "ban"],
  ]
    .filter(([right]) => !member[right])
    .map(([, word]) => word);
  return lacks.length ? h("small", { class: "warn" }, ` may not ${lacks.join(" or ")}`) : null;
}

function memberActions(phone, chat, member) {
  const { user, status } = member;
  const set = (fields) => () =>
    phone.sheets.attempt(() =>
      api.setMember(chat.id, { person: user.id, by: phone.personId, ...fields }),
    );
  const right = (name, word) => ({
    name: member[name] ? "close" : "check",
    label: member[name] ? `Take away the right to ${word}` : `Give the right to ${word}`,
    act: set({ status: "administrator", rights: { ...rightsOf(member), [name]: !member[name] } }),
  });
  const inside = state.isInside(chat, user.id);
  if (status === "administrator") {
    return [
      right("can_invite_users", "invite"),
      right("can_restrict_members", "ban"),
      { name: "down", label: "Make an ordinary member", act: set({ status: "member" }) },
      { name: "back", label: "Remove", act: set({ status: "left" }), tone: "danger" },
    ];
  }
  if (status === "kicked")
    return [{ name: "check", label: "Lift the ban", act: set({ status: "left" }) }];
  return [
    { name: "star", label: "Make an administrator", act: set({ status: "administrator" }) },
    inside ? null : { name: "plus", label: "Add", act: set({ status: "member" }) },
    inside ? { name: "back", label: "Remove", act: set({ status: "left" }), tone: "danger" } : null,
    { name: "block", label: "Ban", act: set({ status: "kicked" }), tone: "danger" },
  ];
}

const rightsOf = (member) =>
  Object.fromEntries(
    Object.entries(member).filter(([name]) => name.startsWith("can_") && name !== "can_be_edited"),
  );

function linkLine(phone, link) {
  const notes = [
    link.name,
    link.is_revoked ? "revoked" : "",
    link.creates_join_request ? "by request" : "",
    link.member_limit ? `${link.inside.length} of ${link.member_limit} used` : "",
    link.expire_date && link.expire_date * 1000 < state.now() ? "expired" : "",
  ].filter(Boolean);
  const take = () => copy(phone.sheets, link.link);
  return h(
    "button",
    {
      class: `line${link.is_revoked ? " away" : ""}`,
      type: "button",
      title: "Copy",
      on: { click: take },
    },
    icon("link"),
    h(
      "span",
      { class: "break" },
      link.link,
      notes.length ? h("small", {}, notes.join(" · ")) : null,
    ),
  );
}
