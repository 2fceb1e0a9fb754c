// Draws the receipt. The banks are invented and look different on purpose: a bot that compares
// pictures must not take the receipts of two people for the same one.

const WIDTH = 640;
const HEIGHT = 900;
const FONT = '"Helvetica Neue", Arial, sans-serif';

export const BANKS = [
  {
    name: "Northwind Bank",
    paper: "#ffffff",
    ink: "#14213d",
    soft: "#6b7690",
    accent: "#1d4ed8",
    head: band,
  },
  {
    name: "Banco Alameda",
    paper: "#fbf7ef",
    ink: "#2b2118",
    soft: "#8b7a66",
    accent: "#b45309",
    head: seal,
  },
  {
    name: "Lumen Pay",
    paper: "#10151f",
    ink: "#f4f6fb",
    soft: "#8c97ab",
    accent: "#34d399",
    head: tick,
  },
  {
    name: "Первый Речной",
    paper: "#f3f6f4",
    ink: "#16302b",
    soft: "#6d857e",
    accent: "#0f766e",
    head: stripes,
  },
];

/** Draw one receipt; everything that names the transfer is written on it. */
export function draw(canvas, { bank, amount, code, account, sender, when }) {
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const pen = canvas.getContext("2d");
  const look = BANKS[bank];
  pen.fillStyle = look.paper;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  look.head(pen, look);
  write(pen, amount || "0.00", { y: 330, size: 64, weight: 700, colour: look.ink });
  write(pen, "Transfer completed", { y: 375, size: 24, colour: look.accent, weight: 600 });
  const lines = [
    ["From", sender],
    ["To account", account || "as shown by the bot"],
    ["Payment reference", code || "none"],
    ["Date", when.toISOString().slice(0, 16).replace("T", " ") + " UTC"],
    ["Transaction", number(`${bank}${amount}${code}${when.getTime()}`)],
  ];
  lines.forEach(([label, value], at) => row(pen, look, label, value, 450 + at * 74));
  write(pen, `${look.name} · sample for the sandbox`, {
    y: HEIGHT - 34,
    size: 18,
    colour: look.soft,
  });
}

function write(
  pen,
  text,
  { x = WIDTH / 2, y, size, colour, weight = 400, align = "center", width = WIDTH - 80 },
) {
  pen.font = `${weight} ${size}px ${FONT}`;
  pen.fillStyle = colour;
  pen.textAlign = align;
  pen.fillText(text, x, y, width);
}

function row(pen, look, label, value, y) {
  write(pen, label, { x: 48, y, size: 22, colour: look.soft, align: "left", width: 220 });
  write(pen, value, {
    x: WIDTH - 48,
    y,
    size: 26,
    colour: look.ink,
    weight: 600,
    align: "right",
    width: 320,
  });
  pen.strokeStyle = look.soft;
  pen.globalAlpha = 0.25;
  pen.beginPath();
  pen.moveTo(48, y + 28);
  pen.lineTo(WIDTH - 48, y + 28);
  pen.stroke();
  pen.globalAlpha = 1;
}

/** A number that looks like a bank's, the same for the same transfer. */
function number(seed) {
  let sum = 2166136261;
  for (const char of seed) sum = Math.imul(sum ^ char.codePointAt(0), 16777619) >>> 0;
  return `TX-${String(sum).padStart(10, "0")}`;
}

function circle(pen, x, y, radius, colour) {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.arc(x, y, radius, 0, Math.PI * 2);
  pen.fill();
}

function check(pen, x, y, size, colour) {
  pen.strokeStyle = colour;
  pen.lineWidth = size / 5;
  pen.lineCap = "round";
  pen.beginPath();
  pen.moveTo(x - size / 2, y);
  pen.lineTo(x - size / 8, y + size / 3);
  pen.lineTo(x + size / 2, y - size / 3);
  pen.stroke();
  pen.lineWidth = 1;
}

function band(pen, look) {
  pen.fillStyle = look.accent;
  pen.fillRect(0, 0, WIDTH, 210);
  write(pen, look.name, { x: 48, y: 124, size: 42, weight: 700, colour: "#ffffff", align: "left" });
  circle(pen, WIDTH - 96, 108, 46, "#ffffff");
  check(pen, WIDTH - 96, 108, 42, look.accent);
}

function seal(pen, look) {
  pen.strokeStyle = look.accent;
  pen.lineWidth = 3;
  pen.strokeRect(22, 22, WIDTH - 44, HEIGHT - 44);
  circle(pen, WIDTH / 2, 120, 58, look.accent);
  write(pen, "A", { y: 144, size: 68, weight: 700, colour: look.paper });
  write(pen, look.name, { y: 232, size: 32, weight: 600, colour: look.ink });
}

function tick(pen, look) {
  circle(pen, WIDTH / 2, 130, 74, look.accent);
  check(pen, WIDTH / 2, 130, 66, look.paper);
  write(pen, look.name, { y: 256, size: 26, weight: 500, colour: look.soft });
}

function stripes(pen, look) {
  for (let x = -HEIGHT; x < WIDTH; x += 46) {
    pen.strokeStyle = look.accent;
    pen.globalAlpha = 0.12;
    pen.lineWidth = 18;
    pen.beginPath();
    pen.moveTo(x, 240);
    pen.lineTo(x + 240, 0);
    pen.stroke();
  }
  pen.globalAlpha = 1;
  write(pen, look.name, { x: 48, y: 110, size: 44, weight: 700, colour: look.ink, align: "left" });
  write(pen, "Transfer receipt", { x: 48, y: 154, size: 24, colour: look.soft, align: "left" });
}
