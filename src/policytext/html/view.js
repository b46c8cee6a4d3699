"use strict";
// The page reads without this script; with it, a figure opens where it stands and tables sort.

const collator = new Intl.Collator("zh-CN", { numeric: true });
const NEXT = { none: "ascending", ascending: "descending", descending: "none" };

function keyOf(row, column) {
  const cell = row.cells[column];
  return cell.dataset.rank ?? cell.textContent.trim();
}

// Empty cells stay at the end whichever way the column is sorted.
function compare(left, right, sign) {
  if (left === "" || right === "") return (left === "") - (right === "");
  return sign * collator.compare(left, right);
}

function sorted(rows, column, order) {
  if (order === "none") return rows;
  const sign = order === "ascending" ? 1 : -1;
  return [...rows].sort((a, b) => compare(keyOf(a, column), keyOf(b, column), sign));
}

function makeSortable(table) {
  const heads = [...table.tHead.rows[0].cells];
  const body = table.tBodies[0];
  const reading = [...body.rows];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    head.setAttribute("aria-sort", "none");
    button.addEventListener("click", () => {
      const order = NEXT[head.getAttribute("aria-sort")];
      heads.forEach((other) => other.setAttribute("aria-sort", "none"));
      head.setAttribute("aria-sort", order);
      body.append(...sorted(reading, column, order));
    });
  });
}

// A press beside a panel shuts it before the click is told: a press on its own figure must not open it again.
let openAtPress = null;

function toggleFigure(event, link) {
  event.preventDefault();
  const panel = document.getElementById(link.dataset.details);
  const shut = panel.matches(":popover-open") || panel === openAtPress;
  openAtPress = null;
  shut ? panel.hidePopover() : panel.showPopover({ source: link });
}

function follow(event, link) {
  link.closest("[popover]")?.hidePopover();
  if (location.protocol === "about:") {
    // In a notebook's frame #a3 would be a place in the notebook.
    event.preventDefault();
    location.hash = link.hash;
  }
}

function markCurrentView() {
  const scanned = document.querySelector("#scanned:target, #scanned :target") !== null;
  for (const link of document.querySelectorAll(".views a")) {
    const current = (link.hash === "#scanned") === scanned;
    current ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current");
  }
}

document.querySelectorAll("table.figures").forEach(makeSortable);

document.querySelectorAll("a[data-details]").forEach((link) => {
  link.setAttribute("role", "button");
  link.setAttribute("aria-haspopup", "dialog");
});

document.addEventListener("pointerdown", () => {
  openAtPress = document.querySelector("[popover]:popover-open");
}, true);

document.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (link?.dataset.details) toggleFigure(event, link);
  else if (link) follow(event, link);
});

document.addEventListener("keydown", (event) => {
  const link = event.target.closest("a[data-details]");
  if (link && event.key === " ") toggleFigure(event, link);
});

// An open panel has the focus, to be read out and left by Escape.
document.addEventListener("toggle", (event) => {
  if (event.newState === "open" && event.target.matches("[popover]")) event.target.focus();
}, true);

window.addEventListener("hashchange", markCurrentView);
markCurrentView();
