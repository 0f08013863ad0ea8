/// What makes the workspace's forms kinder where scripts run. Every page works without it.
enum OfficeScript {
  static let source = """
    "use strict";
    (() => {
    \(FormKeepingScript.source)
    \(FormRowsScript.source)
    \(FormPasteScript.source)
    \(ShortcutScript.source)
    })();

    """
}

/// Autosave on the desk itself and the guard of unsaved changes.
///
/// A draft is kept in the browser (`localStorage`) under the record and the version it started from; nothing is sent. It
/// is offered to the same person when the page is opened again, and removed once the form was saved or the person signed
/// out.
enum FormKeepingScript {
  static let source = #"""
    if (document.querySelector("[data-signed-out]")) {
      try {
        Object.keys(localStorage).filter((name) => name.startsWith("tebiki-draft ")).forEach((name) => localStorage.removeItem(name));
      } catch { /* nothing is kept then */ }
    }
    const form = document.querySelector("form[data-record]");
    if (form) {
      const key = "tebiki-draft " + document.body.dataset.account + " " + form.dataset.record;
      const note = form.querySelector("[data-draft-note]");
      const fields = () => [...form.elements].filter((field) =>
        field.name && field.type !== "hidden" && field.type !== "file" && field.type !== "password");
      const state = () => JSON.stringify(fields().map((field) =>
        [field.name, field.type === "checkbox" || field.type === "radio" ? (field.checked ? "1" : "0") : field.value]));
      const first = state();
      let isSending = false;
      const say = (text) => { if (note) note.textContent = text; };
      const read = () => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } };
      const drop = () => { try { localStorage.removeItem(key); } catch { /* nothing is kept then */ } };
      const fill = (values) => {
        const all = fields();
        values.forEach(([name, value], place) => {
          const field = all[place] && all[place].name === name ? all[place] : all.find((one) => one.name === name);
          if (!field) return;
          if (field.type === "checkbox" || field.type === "radio") field.checked = value === "1"; else field.value = value;
        });
      };
      if (document.querySelector("[data-saved]")) drop();
      const kept = read();
      if (kept && kept.base === form.dataset.base && kept.values && JSON.stringify(kept.values) !== first) {
        const offer = document.createElement("div");
        offer.className = "done";
        offer.setAttribute("role", "status");
        const text = document.createElement("p");
        text.textContent = "この端末に、保存していない入力が残っています（" + kept.at + "）。";
        const take = document.createElement("button");
        take.type = "button"; take.className = "button quiet"; take.textContent = "入力の続きから始める";
        take.addEventListener("click", () => { fill(kept.values); offer.remove(); form.querySelector("input,textarea,select").focus(); });
        const leave = document.createElement("button");
        leave.type = "button"; leave.className = "button quiet"; leave.textContent = "残っている入力を捨てる";
        leave.addEventListener("click", () => { drop(); offer.remove(); });
        offer.append(text, take, " ", leave);
        form.before(offer);
      }
      let timer = 0;
      form.addEventListener("input", () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          const now = state();
          if (now === first) { drop(); say(""); return; }
          const at = new Date().toLocaleTimeString("ja-JP", { hour: "2-digit", minute: "2-digit" });
          try {
            localStorage.setItem(key, JSON.stringify({ base: form.dataset.base, at, values: JSON.parse(now) }));
            say("まだ保存していません。入力の控えをこの端末に取りました（" + at + "）。");
          } catch { say("まだ保存していません。"); }
        }, 600);
      });
      form.addEventListener("submit", () => { isSending = true; });
      window.addEventListener("beforeunload", (event) => { if (!isSending && state() !== first) event.preventDefault(); });
    }
    """#
}

/// Adds a row to a list without going to the server.
enum FormRowsScript {
  static let source = #"""
    for (const button of document.querySelectorAll("button[data-adds-row]")) {
      button.addEventListener("click", (event) => {
        const list = button.closest("[data-rows]");
        const rows = list.querySelectorAll(":scope > [data-row]");
        const last = rows[rows.length - 1];
        if (!last) return;
        event.preventDefault();
        const path = list.dataset.rows;
        const from = rows.length - 1, to = rows.length;
        const renamed = (text) => text.replace(path + "[" + from + "]", path + "[" + to + "]");
        const fresh = last.cloneNode(true);
        for (const element of fresh.querySelectorAll("*")) {
          for (const name of ["id", "name", "for", "aria-describedby"]) {
            if (element.hasAttribute(name)) element.setAttribute(name, renamed(element.getAttribute(name)));
          }
          element.removeAttribute("aria-invalid");
          if (element.matches(".problem")) element.remove();
          if (element.matches("input:not([type=checkbox]):not([type=radio]),textarea")) element.value = "";
          if (element.matches("input")) element.checked = false;
          if (element.matches("select")) element.selectedIndex = 0;
        }
        const legend = fresh.querySelector("legend");
        if (legend) legend.textContent = legend.textContent.replace(/[0-9]+/, String(to + 1));
        last.after(fresh);
        const field = fresh.querySelector("input,textarea,select");
        if (field) field.focus();
      });
    }
    """#
}

/// What comes from Excel and Word comes in clean: cells of a row into the fields of a row, text without soft line breaks,
/// zero-width signs and non-breaking blanks.
enum FormPasteScript {
  static let source = #"""
    const cleaned = (text) => text.replace(/\r\n?/g, "\n").replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, "")
      .replace(/[\u00A0\u2002-\u200A\u202F]/g, " ").replace(/[\u000B\u2028]/g, "\n").replace(/[ \t]+\n/g, "\n");
    document.addEventListener("paste", (event) => {
      const field = event.target;
      if (!(field instanceof HTMLInputElement && field.type === "text") && !(field instanceof HTMLTextAreaElement)) return;
      const raw = event.clipboardData ? event.clipboardData.getData("text/plain") : "";
      if (!raw) return;
      const row = field.closest("[data-row]");
      let text = cleaned(raw).replace(/\n$/, "");
      event.preventDefault();
      if (row && field instanceof HTMLInputElement && text.includes("\t") && !text.includes("\n")) {
        const inputs = [...row.querySelectorAll("input[type=text],textarea")];
        text.split("\t").forEach((cell, place) => {
          const target = inputs[inputs.indexOf(field) + place];
          if (target) { target.value = cell.trim(); target.dispatchEvent(new Event("input", { bubbles: true })); }
        });
        return;
      }
      if (field instanceof HTMLInputElement) text = text.replace(/[\n\t]+/g, " ").trim();
      const start = field.selectionStart, end = field.selectionEnd;
      field.setRangeText(text, start, end, "end");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    """#
}

/// Ctrl+S saves, Ctrl+Enter as well; `/` goes to the search.
enum ShortcutScript {
  static let source = #"""
    document.addEventListener("keydown", (event) => {
      const saving = document.querySelector("[data-saves]");
      if (saving && (event.ctrlKey || event.metaKey) && (event.key === "s" || event.key === "Enter")) {
        event.preventDefault();
        saving.click();
      }
      const isTyping = event.target.matches && event.target.matches("input,textarea,select");
      if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey) {
        const search = document.getElementById("q");
        if (search) { event.preventDefault(); search.focus(); }
      }
    });
    """#
}
