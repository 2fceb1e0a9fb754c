// Copies to the real clipboard and says so.

export async function copy(sheets, text) {
  try {
    await navigator.clipboard.writeText(text);
    sheets.toast(`Copied: ${shortened(text)}`, "good");
  } catch {
    // A browser may refuse the clipboard (no focus, an old address bar policy); then the text is shown.
    sheets.toast(`Your browser keeps the clipboard closed. The text is: ${text}`, "bad");
  }
}

const shortened = (text) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
