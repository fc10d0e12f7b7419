// Shown on pages of a preview alone: reloads a page that changed, and says what is wrong with the content.
(() => {
  const self = document.currentScript;
  const key = "psf-preview-scroll:" + location.pathname;
  const page = encodeURIComponent(location.pathname);
  const colors = { error: "#c5221f", warning: "#8a5a00", note: "#3c5a99" };

    const most = 50;

  const saved = sessionStorage.getItem(key);
  if (saved !== null) {
    sessionStorage.removeItem(key);
    const restore = () => window.scrollTo({ top: Number(saved), behavior: "instant" });
    restore();
    addEventListener("load", restore, { once: true });
  }

  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  root.innerHTML = `<style>
    :host { all: initial; }
    aside { position: fixed; right: 1rem; bottom: 1rem; z-index: 2147483647; max-width: min(46rem, calc(100vw - 2rem));
      font: 14px/1.45 system-ui, sans-serif; color: #1c1c1c; }
    details { background: #fff; border: 1px solid #8886; border-radius: 6px; box-shadow: 0 2px 12px #0003; }
    summary { cursor: pointer; padding: .4rem .75rem; list-style-position: inside; }
    summary:focus-visible, a:focus-visible { outline: 2px solid #1a56c4; outline-offset: 2px; }
    .body { max-height: 60vh; overflow: auto; padding: 0 .75rem .5rem; }
    h2 { font: inherit; font-weight: 600; margin: .75rem 0 .25rem; }
    pre { font: 12px/1.4 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; margin: .25rem 0 .75rem;
      padding: .4rem .5rem; border-left: 3px solid currentColor; background: #f6f6f6; }
    pre span { color: #1c1c1c; }
    a { color: #1a56c4; }
    code { font: 12px ui-monospace, monospace; }
  </style><aside aria-label="Preview" aria-live="polite"></aside>`;
  const panel = root.querySelector("aside");
  let isOpen = null;

  function add(parent, name, text, className) {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    if (className) element.className = className;
    return parent.appendChild(element);
  }

  function list(parent, title, findings) {
    if (findings.length === 0) return;
    add(parent, "h2", title);
    for (const finding of findings) {
      const block = add(parent, "pre");
      block.style.color = colors[finding.severity];
      add(block, "span", finding.text);
      if (finding.page && !finding.here) {
        const link = add(parent, "a", "/" + finding.page);
        link.href = "/" + finding.page;
      }
    }
  }

  function show(state) {
    panel.replaceChildren();
    const here = state.findings.filter((finding) => finding.here);
    const elsewhere = state.findings.filter((finding) => !finding.here);
    const box = add(panel, "details");
    box.open = isOpen ?? (here.length > 0 || state.isStale);
    box.addEventListener("toggle", () => { isOpen = box.open; });
    add(box, "summary", state.isChecked ? state.counts : "Checking …");
    const body = add(box, "div", "", "body");
    const source = add(body, "p");
    if (state.source) {
      add(source, "span", "This page is made of ");
      add(source, "code", state.source);
      add(source, "span", ". ");
    }
    for (const review of state.reviews) {
      const link = add(source, "a", "Review " + review.title);
      link.href = review.url;
      add(source, "span", " ");
    }
    for (const path of state.stale) {
      add(body, "p", path + " cannot be read; what is made of it is shown as it last could be.");
    }
    list(body, "On this page", here);
        list(body, "Elsewhere", elsewhere.slice(0, most));
    if (elsewhere.length > most) add(body, "p", `And ${elsewhere.length - most} more: psf check shows all.`);
  }

  let latest = 0;
  async function refresh() {
    const asked = ++latest;
    const response = await fetch("/_psf/state?page=" + page, { cache: "no-store" });
    const state = await response.json();
    if (asked !== latest) return;
    if (state.tag !== self.dataset.tag) {
      sessionStorage.setItem(key, String(scrollY));
      location.reload();
      return;
    }
    show(state);
  }

  addEventListener("DOMContentLoaded", () => document.body.append(host));
  const events = new EventSource("/_psf/events");
  for (const name of ["open", "change", "findings"]) events.addEventListener(name, () => refresh());
  addEventListener("pagehide", () => events.close());
})();
