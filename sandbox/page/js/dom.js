// Builds the page out of nodes. Text is only ever put in as text: there is no way from here to
// markup, so nothing a bot or a person writes can become an element.

const SVG = "http://www.w3.org/2000/svg";

/** Make an element. `class`, `on` (listeners), `data` (dataset) and `value` are special; the rest are attributes. */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) set(element, name, value);
  add(element, children);
  return element;
}

function set(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name === "class") element.className = value;
  else if (name === "on")
    for (const [type, act] of Object.entries(value)) element.addEventListener(type, act);
  else if (name === "data") Object.assign(element.dataset, value);
  else if (name === "value") element.value = value;
  else element.setAttribute(name, value === true ? "" : String(value));
}

function add(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : String(child));
  }
}

/** Replace all children. */
export function fill(element, ...children) {
  element.replaceChildren();
  add(element, children);
  return element;
}

const ICONS = {
  back: "M15 5l-7 7 7 7",
  close: "M6 6l12 12M18 6L6 18",
  plus: "M12 5v14M5 12h14",
  more: "M12 5.500v.01M12 12v.01M12 18.500v.01",
  send: "M4 12l16-8-6 16-3-6.500z",
  clip: "M19 11.500l-7.500 7.500a4.600 4.600 0 0 1-6.500-6.500l8-8a3 3 0 0 1 4.300 4.300l-7.800 7.800a1.400 1.400 0 0 1-2-2l7-7",
  photo: "M4 6h16v12H4zM4 15l4.500-4 4 3.500 3-2.500 4.500 4M15 9.500v.01",
  file: "M7 3h7l4 4v14H7zM14 3v4h4",
  receipt: "M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6",
  clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.500 2",
  list: "M4 6h16M4 12h16M4 18h10",
  bolt: "M13 3L5 14h6l-1 7 8-11h-6z",
  person:
    "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.500 20c1-4 4-5.500 7.500-5.500s6.500 1.500 7.500 5.500",
  channel: "M4 10v4h3l8 5V5l-8 5zM18.500 9a4 4 0 0 1 0 6",
  group:
    "M9 5a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7zM3 19c.7-3.500 3-5 6-5s5.300 1.500 6 5M16 5.500a3.300 3.300 0 0 1 0 6.200M17.500 14.300c2 .6 3.200 2.100 3.700 4.700",
  link: "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.700-5.700l-1.500 1.500M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.700 5.700l1.500-1.500",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  open: "M8 16L17 7M9.500 7H17v7.500",
  down: "M6 9.500l6 6 6-6",
  reset: "M5 12a7 7 0 1 0 2.500-5.400M5 4v4.500h4.500",
  half: "M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18",
  check: "M5 12.500l4.500 4.500L19 7.500",
  checks: "M2.500 12.500L7 17l8-9.500M11.500 16.500l.5.500 8.500-9.500",
  pin: "M9 4h6l-1 6 3 3H7l3-3zM12 13v7",
  star: "M12 3.500l2.600 5.500 6 .8-4.400 4.100 1.100 6L12 17l-5.300 2.900 1.100-6L3.400 9.800l6-.8z",
  block: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM5.700 5.700l12.600 12.600",
  menu: "M5 8h14M5 12h14M5 16h14",
  wallet: "M4 7.500h14.500v11.500H4zM4 7.500l11-3.500v3.500M18.500 11.500h-4a1.800 1.800 0 0 0 0 3.600h4",
  chain:
    "M9.500 12h5M10.500 7.500H8a4.500 4.500 0 0 0 0 9h2.500M13.500 7.500H16a4.500 4.500 0 0 1 0 9h-2.500",
};

/** A stroked line icon; decoration only, so assistive technology does not hear of it. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

/** A round button that shows only an icon and says its name to screen readers and on hover. */
export function iconButton(name, label, act, props = {}) {
  return h(
    "button",
    {
      class: "icon-button",
      type: "button",
      "aria-label": label,
      title: label,
      on: { click: act },
      ...props,
    },
    icon(name),
  );
}

const kept = new WeakMap();

/**
 * Bring a list of elements in line with a list of items without touching what did not change.
 * `key` tells items apart, `signature` tells whether one changed, `build(item, old)` makes its node.
 */
export function keyed(parent, items, { key, signature, build }) {
  const before = kept.get(parent) ?? new Map();
  const after = new Map();
  const wanted = new Set(items.map(key));
  // What is gone leaves first; otherwise everything behind it would be moved, and lose its focus.
  for (const [id, { node }] of before) if (!wanted.has(id)) node.remove();
  let previous = null;
  for (const item of items) {
    const entry = current(before.get(key(item)), signature(item), item, build);
    const expected = previous ? previous.nextSibling : parent.firstChild;
    if (entry.node !== expected) parent.insertBefore(entry.node, expected);
    after.set(key(item), entry);
    previous = entry.node;
  }
  kept.set(parent, after);
}

function current(entry, mark, item, build) {
  if (!entry) return { mark, node: build(item, null) };
  if (entry.mark === mark) return entry;
  return { mark, node: exchange(entry.node, build(item, entry.node)) };
}

/** Swap a node for its successor; the focus goes to the control of the same kind at the same place. */
function exchange(old, fresh) {
  if (old === fresh) return old;
  const active = old.contains(document.activeElement) ? document.activeElement : null;
  const alike = active?.className ? `.${active.classList[0]}` : active?.localName;
  const at = active ? [...old.querySelectorAll(alike)].indexOf(active) : -1;
  old.replaceWith(fresh);
  if (at >= 0) fresh.querySelectorAll(alike)[at]?.focus({ preventScroll: true });
  return fresh;
}
