// Slack's look, as far as the bot's replies use it.
import { escape } from "./text.mjs";

const style = `<style>
  body { background: #fff; color: #1d1c1d; font: 15px/1.45 Lato, "Noto Sans", "DejaVu Sans", sans-serif }
  .message { margin-bottom: 24px; max-width: 560px } .section { margin: 2px 0 } a { color: #1264a3 }
  blockquote { margin: 4px 0; padding-left: 12px; border-left: 4px solid #ddd } .context { font-size: 12.5px; color: #616061; margin: 2px 0 }
  .row { margin: 8px 0 } .row span { display: inline-block; border: 1px solid #bbb; border-radius: 4px; padding: 4px 11px; margin-right: 7px; font-size: 13px; font-weight: bold }
  .row .primary { background: #007a5a; border-color: #007a5a; color: #fff } .private { font-size: 12px; color: #616061; margin-bottom: 4px }
</style>`;

export const slack = messages => style + messages.map(message).join("");

function message({ blocks, user, response_type: type }) {
  const note = user || type === "ephemeral" ? `<div class="private">Only visible to you</div>` : "";
  return `<div class="message">${note}${blocks.map(block).join("")}</div>`;
}

function block({ type, elements }) {
  switch (type) {
    case "rich_text": return elements.map(part).join("");
    case "context": return `<div class="context">${elements.map(text).join(" ")}</div>`;
    case "actions": return `<div class="row">${elements.map(b => `<span class="${b.style ?? ""}">${text(b.text)}</span>`).join("")}</div>`;
    default: throw new Error(`no picture of ${type}`);
  }
}

function part({ type, elements }) {
  const runs = elements.map(run => (run.style?.bold ? `<b>${escape(run.text)}</b>` : escape(run.text))).join("");
  return type === "rich_text_quote" ? `<blockquote>${runs}</blockquote>` : `<div class="section">${runs}</div>`;
}

const text = ({ type, text: words }) => (type === "mrkdwn" ? words.replace(/<(.+?)\|(.+?)>/g, "<a>$2</a>") : escape(words));
