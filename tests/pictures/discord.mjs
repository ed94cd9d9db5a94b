// Discord's look, as far as the bot's replies use it.
import { escape } from "./text.mjs";

const style = `<style>
  body { background: #313338; color: #dbdee1; font: 15px/1.35 "Noto Sans", "DejaVu Sans", sans-serif }
  .embed { background: #2b2d31; border-left: 4px solid; border-radius: 4px; padding: 10px 14px; max-width: 520px }
  .title { font-weight: bold; margin-bottom: 6px } blockquote { margin: 2px 0; padding-left: 10px; border-left: 4px solid #4e5058 }
  .small { font-size: 12px; color: #949ba4 } a { color: #00a8fc; text-decoration: none }
  .row { margin: 6px 0 } .row span { display: inline-block; background: #4e5058; border-radius: 3px; padding: 5px 12px; margin-right: 6px; font-size: 13px }
  .row .primary { background: #5865f2 } .message { margin-bottom: 22px } .private { font-size: 12px; color: #949ba4 }
</style>`;

export const discord = payloads => style + payloads.map(p => message(p.data)).join("");

function message({ embeds, components = [], flags }) {
  const rows = components.map(row => `<div class="row">${row.components.map(button).join("")}</div>`);
  const note = flags & 64 ? `<div class="private">Only you can see this</div>` : "";
  return `<div class="message">${embeds.map(embed).join("")}${rows.join("")}${note}</div>`;
}

function embed({ title, description, color, footer }) {
  const edge = `#${color.toString(16).padStart(6, "0")}`;
  return `<div class="embed" style="border-color:${edge}"><div class="title">${inline(title)}</div>${description.split("\n").map(line).join("")}<div class="small">${footer ? escape(footer.text) : ""}</div></div>`;
}

const button = b => `<span class="${b.style === 1 ? "primary" : ""}">${escape(b.label)}</span>`;

function line(text) {
  if (text.startsWith("> ")) return `<blockquote>${inline(text.slice(2))}</blockquote>`;
  if (text.startsWith("-# ")) return `<div class="small">${inline(text.slice(3))}</div>`;
  return `<div>${inline(text) || "&nbsp;"}</div>`;
}

// Escaped marks are put aside first, so that none is taken for markup.
function inline(text) {
  const aside = [];
  return escape(text.replace(/\\([^A-Za-z0-9\s])/g, (_, mark) => `\u0001${aside.push(mark) - 1}\u0002`))
    .replace(/\*\*(.+?)\*\*/g, "<b>$1</b>")
    .replace(/\[(.+?)\]\((.+?)\)/g, "<a>$1</a>")
    .replace(/\u0001(\d+)\u0002/g, (_, i) => escape(aside[i]));
}
