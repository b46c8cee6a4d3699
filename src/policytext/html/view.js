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

function openFigure(event, link) {
  event.preventDefault();
  document.getElementById(link.dataset.details).togglePopover({ source: link });
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

document.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (link?.dataset.details) openFigure(event, link);
  else link?.closest("[popover]")?.hidePopover(); // a way out of the panel
});

document.addEventListener("keydown", (event) => {
  const link = event.target.closest("a[data-details]");
  if (link && event.key === " ") openFigure(event, link);
});

window.addEventListener("hashchange", markCurrentView);
markCurrentView();
