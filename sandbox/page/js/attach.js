// Attachments: a file from the disk (chosen, pasted or dropped) with a look at it before it goes.

import { h, iconButton } from "./dom.js";
import { receiptSheet } from "./receipt.js";
import { send, share } from "./sending.js";
import { menu } from "./sheets.js";
import { size } from "./words.js";

/** What a phone offers besides, each as it comes: sandbox/phone.py makes it. */
const SHARED = [
  ["person", "contact", "My contact"],
  ["pin", "location", "Location"],
  ["star", "sticker", "Sticker"],
  ["bolt", "voice", "Voice message"],
  ["send", "forwarded", "Forwarded message"],
];

/** The button of the attachments, with the browser's two file pickers hidden beside it. */
export function attachButton(phone) {
  const photo = picker("image/*", "Photo to send", (file) => sendFile(phone, file, true));
  const other = picker(null, "File to send", (file) => sendFile(phone, file, false));
  const entries = [
    { name: "receipt", label: "Sample receipt", act: () => receiptSheet(phone) },
    { name: "photo", label: "Photo", act: () => photo.click() },
    { name: "file", label: "File", act: () => other.click() },
    ...SHARED.map(([name, kind, label]) => ({ name, label, act: () => share(phone, kind) })),
  ];
  const button = iconButton("clip", "Attach a photo, a file or a sample receipt", () =>
    menu(button, entries),
  );
  return [photo, other, button];
}

function picker(accept, label, use) {
  const input = h("input", { type: "file", accept, "aria-label": label, hidden: true });
  input.addEventListener("change", () => {
    const [file] = input.files;
    // Emptied, so that the same file can be chosen again.
    input.value = "";
    if (file) use(file);
  });
  return input;
}

/** Show the file, take a caption, and send it as a photo or as it is. */
export function sendFile(phone, file, asPhoto) {
  const isPicture = file.type.startsWith("image/");
  const caption = h("input", {
    type: "text",
    maxlength: "1024",
    placeholder: "Add a caption…",
    "aria-label": "Caption",
    data: { first: "" },
  });
  const whole = h("input", { type: "checkbox" });
  whole.checked = !asPhoto;
  const picture = isPicture
    ? h("img", { class: "preview", src: URL.createObjectURL(file), alt: file.name })
    : null;
  const draw = (close) => {
    const submit = (event) => {
      event.preventDefault();
      close();
      send(phone, file, caption.value.trim(), isPicture && !whole.checked);
    };
    return h(
      "form",
      { on: { submit } },
      picture ?? h("p", { class: "file-line" }, h("b", {}, file.name), " ", size(file.size)),
      caption,
      isPicture
        ? h("label", { class: "check" }, whole, "Send as a file, without compression")
        : null,
      h("button", { class: "wide-button", type: "submit" }, "Send"),
    );
  };
  phone.sheets.open({ title: isPicture ? "Send a picture" : "Send a file", draw });
}

/** Files may be dropped on a phone whose chat takes messages. */
export function acceptDrops(phone) {
  const { element } = phone;
  const takes = (event) =>
    event.dataTransfer?.types.includes("Files") &&
    phone.place !== null &&
    !phone.chat.composer.row.hidden;
  const dragged = (event) => {
    if (!takes(event)) return;
    event.preventDefault();
    element.classList.add("drop");
  };
  element.addEventListener("dragover", dragged);
  element.addEventListener("dragleave", () => element.classList.remove("drop"));
  element.addEventListener("drop", (event) => {
    element.classList.remove("drop");
    if (!takes(event)) return;
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) sendFile(phone, file, file.type.startsWith("image/"));
  });
}
