// What the pages gain from a script; all of them work without it.
"use strict";

// Names and commands while a question is typed.
const question = document.querySelector("#q");
const completions = document.querySelector("#completions");
if (question && completions) {
  const first = [...completions.options].map((option) => option.value);
  let asked = 0;
  let timer = 0;
  const show = (texts) => completions.replaceChildren(...texts.map((text) => Object.assign(document.createElement("option"), { value: text })));
  const complete = async () => {
    const number = ++asked;
    const typed = question.value;
    const texts = typed.trim() === "" ? first : await fetch("/suggest?q=" + encodeURIComponent(typed)).then((r) => (r.ok ? r.json() : []), () => []);
    if (number === asked) {
      show(texts);
    }
  };
  question.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(complete, 120);
  });
}

// What was asked before, kept by this browser alone.
const history = document.querySelector("#history");
if (history) {
  const read = () => {
    try {
      return JSON.parse(localStorage.getItem("asked") ?? "[]").filter((text) => typeof text === "string");
    } catch {
      return [];
    }
  };
  const keep = (texts) => {
    try {
      localStorage.setItem("asked", JSON.stringify(texts));
    } catch {
      // A browser may be told to keep nothing.
    }
  };
  const answered = document.querySelector("article.reply")?.dataset.question;
  const before = read().filter((text) => text !== answered);
  if (answered) {
    keep([answered, ...before].slice(0, 20));
  }
  history.querySelector("ul").replaceChildren(...before.map((text) => {
    const link = Object.assign(document.createElement("a"), { href: "/?q=" + encodeURIComponent(text), textContent: text });
    const item = document.createElement("li");
    item.append(link);
    return item;
  }));
  history.hidden = before.length === 0;
  history.querySelector("button").addEventListener("click", () => {
    keep([]);
    history.hidden = true;
  });
}

// A link is copied by a button, where the browser lets a page do so.
for (const button of navigator.clipboard ? document.querySelectorAll("button.copy") : []) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(location.href);
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = "Copy link"; }, 2000);
  });
}

// A highlight is switched at once, without the button; so is one that was switched before this script had come.
const toggles = document.querySelector("form.toggles");
if (toggles) {
  toggles.querySelector("button").hidden = true;
  toggles.addEventListener("change", () => toggles.submit());
  if ([...toggles.querySelectorAll("[type=checkbox]")].some((box) => box.checked !== box.defaultChecked)) {
    toggles.submit();
  }
}
