// The virtual clock in the bar: what time it is for the bot, and buttons that move it ahead.

import * as api from "./api.js";
import { field, form } from "./create.js";
import { fill, h, icon } from "./dom.js";
import { menu } from "./sheets.js";
import * as state from "./state.js";

const HOUR = 3600;
const DAY = 24 * HOUR;
const STEPS = [
  ["+1 hour", HOUR],
  ["+1 day", DAY],
  ["+7 days", 7 * DAY],
  ["+30 days", 30 * DAY],
];

const date = new Intl.DateTimeFormat(undefined, {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
});
const hour = new Intl.DateTimeFormat(undefined, {
  hour: "numeric",
  minute: "2-digit",
  second: "2-digit",
});
const short = new Intl.DateTimeFormat(undefined, {
  day: "numeric",
  month: "short",
  hour: "numeric",
  minute: "2-digit",
});

export function clock(notify) {
  const face = h("span", { class: "clock-face" });
  const move = (fields) => api.moveClock(fields).catch((error) => notify(error.message));
  const custom = () =>
    form(
      "Set the clock",
      field("set", "Date and time (UTC)", {
        type: "datetime-local",
        required: true,
        autofocus: true,
        value: state.now().toISOString().slice(0, 16),
      }),
      "Set",
      ({ set }) => api.moveClock({ set }),
    );
  const entries = [
    ...STEPS.map(([label, seconds]) => ({
      name: "clock",
      label,
      act: () => move({ advance: seconds }),
    })),
    { name: "more", label: "Set a time…", act: custom },
  ];
  const button = h(
    "button",
    {
      class: "clock",
      type: "button",
      "aria-haspopup": "menu",
      "aria-label": "Clock of the sandbox: move it",
      on: { click: () => menu(button, entries) },
    },
    icon("clock"),
    face,
  );
  // On a wide screen the common steps are one press away.
  const quick = STEPS.map(([label, seconds]) =>
    h(
      "button",
      {
        class: "step",
        type: "button",
        title: `Move the clock by ${label.slice(1)}`,
        on: { click: () => move({ advance: seconds }) },
      },
      label,
    ),
  );
  const tick = () => {
    const now = state.now();
    fill(
      face,
      h("span", { class: "clock-date" }, date.format(now)),
      " ",
      h("b", { class: "clock-long" }, hour.format(now)),
      h("b", { class: "clock-short" }, short.format(now)),
    );
    button.classList.toggle("moved", Math.abs(now - Date.now()) > 60_000);
  };
  tick();
  setInterval(tick, 500);
  state.subscribe(tick);
  return h("div", { class: "clock-group" }, button, h("div", { class: "steps" }, quick));
}
