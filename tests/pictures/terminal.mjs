// A terminal's bold and faint text.
import { escape } from "./text.mjs";

const styles = { 1: "<b>", 2: '<span style="opacity:.6">', 0: "</b></span>" };

export function terminal(session) {
  const start = session.indexOf("Ready:");
  const text = session.slice(start).replaceAll("\r", "").replace(/\n> \/quit[\s\S]*/, "");
  const html = escape(text)
    .replace(/\x1b\]8;[^\x07\x1b]*(\x07|\x1b\\)/g, "") // links
    .replace(/\x1b\[([012])m/g, (_, style) => styles[style])
    .replace(/\x1b\[[?0-9;]*[a-zA-Z=]|\x1b=/g, "");
  return `<style>body{background:#1e1f22}</style><pre style="margin:0;color:#dcdcdc;font:14px/1.4 'DejaVu Sans Mono',monospace">${html}</pre>`;
}
