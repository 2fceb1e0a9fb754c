// Light or dark follows the system until somebody says otherwise; that is remembered in this browser.

const KEY = "sandbox-theme";

export function restoreTheme() {
  const wanted = localStorage.getItem(KEY);
  if (wanted === "light" || wanted === "dark") document.documentElement.style.colorScheme = wanted;
}

export function turnTheme() {
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const next = (document.documentElement.style.colorScheme || system) === "dark" ? "light" : "dark";
  document.documentElement.style.colorScheme = next;
  localStorage.setItem(KEY, next);
}
